import type { Absence } from '../../../contract/records/card.ts'
import type { RecordOf } from '../../../contract/records/kinds.ts'
import { dayOf } from '../../../contract/rules/days.ts'
import { pausesOf, type Year, yearOf } from '../../../contract/rules/rhythm-year.ts'
import type { Day } from '../../../contract/values.ts'

/** As many contacts of a room as a phone holds at the most: where so many are here, there may be older ones. */
const mostHeld = 40

type Given = { contacts: readonly RecordOf<'contact'>[]; agreements: readonly RecordOf<'agreement'>[]; meetings: readonly Day[]; absences: readonly Absence[]; today: Day }

/** A parent's year of contact out of the records on the phone. */
export function yearFrom({ contacts, agreements, meetings, absences, today }: Given): Year {
  const rooms = [...new Set(contacts.map((one) => one.room))].map((room) => contacts.filter((one) => one.room === room))
  const known = rooms.filter((some) => some.length >= mostHeld).map((some) => dayOf(some.map((one) => one.body.at).sort()[0]!)).sort().at(-1)
  return yearOf({ contacts: contacts.map((one) => one.body), planned: meetings, pauses: pausesOf(agreements.map((one) => one.body), absences), today, known })
}
