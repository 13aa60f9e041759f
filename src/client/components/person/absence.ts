import type { Absence, Card } from '../../../contract/records/card.ts'
import { wholeAbsences } from '../../../contract/rules/absences.ts'
import { addDays } from '../../../contract/rules/days.ts'
import type { Day } from '../../../contract/values.ts'

const noticeDays = 14

/** The absence that stands today, or begins within two weeks; the earliest first. */
export function absenceOn(card: Card | undefined, today: Day): Absence | undefined {
  const coming = wholeAbsences(card?.absences ?? []).filter((one) => one.to >= today && one.from <= addDays(today, noticeDays))
  return coming.sort((one, other) => (one.from < other.from ? -1 : 1))[0]
}
