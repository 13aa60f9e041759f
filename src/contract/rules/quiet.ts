import type { Card } from '../records/card.ts'
import type { ClosingDay } from '../records/municipality.ts'
import type { Day, Instant } from '../values.ts'
import { toldHours } from './at-work.ts'
import { addDays, clockOf, dayOf } from './days.ts'
import { promisedBy } from './questions.ts'
import { addWorkingDays, isWorkingDay } from './working-days.ts'

/** Between these she is taken to be at work on a working day of hers where her card tells no hours of it. */
const usual = { from: '08:00', to: '16:00' }

/** While a worker is off: the day on which she sees what is written now, and the last day of her answer. None while she is at work. */
export function quietNow(card: Card | undefined, closingDays: readonly ClosingDay[], now: Instant): { sees: Day; answers: Day } | undefined {
  const answers = promisedBy(now, card, closingDays)
  if (!card || !answers) return undefined
  const closed = { closingDays, absences: card.absences, workingDays: card.workingDays }
  const [today, clock] = [dayOf(now), clockOf(now)]
  const atWork = toldHours(card, today) ?? usual
  if (isWorkingDay(today, closed) && clock >= atWork.from && clock < atWork.to) return undefined
  return { sees: addWorkingDays(clock < atWork.from ? addDays(today, -1) : today, 1, closed), answers }
}
