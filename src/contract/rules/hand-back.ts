import type { Card } from '../records/card.ts'
import type { ClosingDay } from '../records/municipality.ts'
import type { Day } from '../values.ts'
import { addWorkingDays } from './working-days.ts'

/** Within so many of her working days the contact person says how she solves what was handed back. */
const sayHowDays = 5

/**
 * The day by which she says how: public holidays, the municipality's closing days, her own weekdays and her absence are not
 * counted. Is she away for longer than can be reckoned, it is the municipality's working days alone: there is always a day.
 */
export function sayHowBy(day: Day, card: Pick<Card, 'absences' | 'workingDays'> | undefined, closingDays: readonly ClosingDay[]): Day {
  try {
    return addWorkingDays(day, sayHowDays, { closingDays, ...(card && { absences: card.absences, workingDays: card.workingDays }) })
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return addWorkingDays(day, sayHowDays, { closingDays })
  }
}
