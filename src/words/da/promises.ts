import type { PromiseRecord } from '../../contract/records/promise.ts'
import type { Day } from '../../contract/values.ts'
import { atTheLatest, dateOf, firstName, inARow } from './dates.ts'

/** Who does what. A worker's passed day is said plainly; a family's never is. */
export const promises = {
  title: 'Hvem gør hvad',
  when({ side, due, dueWords, handedBack }: PromiseRecord, today: Day): string {
    if (due === null) return dueWords ?? 'når det passer'
    if (handedBack && !handedBack.answered) return `siger hvordan ${atTheLatest(due, today)}`
    if (side === 'family') return due < today ? 'når det passer' : `gerne ${atTheLatest(due, today)}`
    return due < today ? `skulle være sket ${atTheLatest(due, today)}` : atTheLatest(due, today)
  },
  overdue: (owners: readonly string[]) => `Det er ikke sket endnu. ${inARow(owners.map(firstName))} skylder en ny dato og en forklaring.`,
  moved: (from: Day, to: Day, reason: string, today: Day) => `Flyttet fra ${dateOf(from, today)} til ${dateOf(to, today)}: ${reason}`,
  /** Who does it, where that is somebody outside the app. */
  watchedBy: (owners: readonly string[]) => `${inARow(owners.map(firstName))} holder øje med, at det sker.`,
  owners: (names: readonly string[]) => inARow(names.map(firstName)),
  kept: 'gjort',
  act: 'Lav, ændr eller giv tilbage',
  none: 'Ingen aftaler lige nu',
  noneText: 'Når nogen lover noget, står der her, hvem det er, og hvornår.',
  ended: 'Holdte aftaler',
}
