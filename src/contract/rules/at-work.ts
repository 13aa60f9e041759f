import type { Card, WorkHours } from '../records/card.ts'
import type { ClosingDay } from '../records/municipality.ts'
import type { Day } from '../values.ts'
import { weekdayOf } from './days.ts'
import { addWorkingDays, isWorkingDay } from './working-days.ts'

/** The hours a card tells of a day, if any. */
export const toldHours = (card: Pick<Card, 'hours'>, day: Day): WorkHours[number] => card.hours?.[weekdayOf(day) - 1] ?? null

/** The first day from today on that she is at work. */
export function nextAtWork({ absences, workingDays }: Pick<Card, 'absences' | 'workingDays'>, closingDays: readonly ClosingDay[], today: Day): Day {
  const closed = { closingDays, absences, workingDays }
  return isWorkingDay(today, closed) ? today : addWorkingDays(today, 1, closed)
}
