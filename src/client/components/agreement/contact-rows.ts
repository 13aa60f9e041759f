import type { Contact } from '../../../contract/records/contact.ts'
import type { RecordOf } from '../../../contract/records/kinds.ts'
import { parseRoom } from '../../../contract/rooms.ts'
import type { Day } from '../../../contract/values.ts'
import { contacts } from '../../../words/da/contacts.ts'
import { capital, firstName, momentWords } from '../../../words/da/dates.ts'
import { deviations as offWords } from '../../../words/da/deviations.ts'
import type { IconName } from '../base/icons.ts'

export type ContactRow = { id: string; icon: IconName; title: string; when: string; purpose: string | null; note: string | null; extra: string; off: string }

const icons: Record<Contact['type'], IconName> = { message: 'message', call: 'phone', visit: 'home', meeting: 'meeting' }

function titleOf({ type, byName, gotThrough }: Contact): string {
  const first = firstName(byName)
  return type === 'call' && !gotThrough ? contacts.missed(first) : contacts[type](first)
}

/** The contacts until now in words, the latest first. One that lies in a parent's own room says so. */
export function contactRows(all: readonly RecordOf<'contact'>[], today: Day, sayOwn: boolean, deviations: readonly RecordOf<'deviation'>[] = []): ContactRow[] {
  const sorted = [...all].sort((one, other) => (one.body.at < other.body.at ? 1 : -1))
  const off = new Map(deviations.map(({ body }) => [body.contact, offWords.beside(body)]))
  return sorted.map(({ id, room, body }) => {
    const extras = [sayOwn && parseRoom(room)?.kind === 'private' && contacts.onlyYou, body.metChild && contacts.metChild]
    return { id, icon: icons[body.type], title: titleOf(body), when: capital(momentWords(body.at, today)), purpose: body.purpose, note: body.note, extra: extras.filter(Boolean).join(' · '), off: off.get(id) ?? '' }
  })
}
