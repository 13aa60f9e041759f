import type { Agreement } from '../../../contract/records/agreement.ts'
import type { Contact } from '../../../contract/records/contact.ts'
import { counts, type Rhythm, rhythmOf } from '../../../contract/rules/rhythm.ts'
import type { Day } from '../../../contract/values.ts'

/** How the contact stands against the agreement, and the latest contact that counts. */
export function rhythmNow(agreement: Agreement | undefined, contacts: readonly Contact[], today: Day): { rhythm: Rhythm | undefined; last: Contact | undefined } {
  const last = contacts.filter(counts).sort((one, other) => (one.at < other.at ? -1 : 1)).at(-1)
  return { last, rhythm: agreement && rhythmOf({ contacts, fields: agreement.fields, since: agreement.from, today }) }
}
