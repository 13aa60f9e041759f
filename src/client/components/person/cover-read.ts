import type { Absence } from '../../../contract/records/card.ts'
import type { RecordOf } from '../../../contract/records/kinds.ts'
import type { Day } from '../../../contract/values.ts'
import { cover as words } from '../../../words/da/cover.ts'

/** So many of the latest visits the phone holds; where it holds fewer, they are all there ever were. */
const held = 20

/** Whether whoever covers has read the family's page: said as it is, also when she has not. `visits` oldest first. */
export function coverRead({ cover, coverName }: Absence, visits: readonly RecordOf<'page-visit'>[], today: Day): string {
  const last = visits.findLast(({ body }) => body.by === cover)
  if (last) return words.hasRead(coverName, last.body.at, today)
  return visits.length < held ? words.notYet(coverName) : words.notLately(coverName)
}
