import type { Card } from '../records/card.ts'
import type { RecordOf } from '../records/kinds.ts'
import type { ClosingDay } from '../records/municipality.ts'
import type { Day, Instant } from '../values.ts'
import { answerBy } from './working-days.ts'

/**
 * The last day of a contact person's answer promise for what was received at a moment, moved by her absence and the
 * municipality's closing days (PRODUCT rule 7). None while she has no working day in sight.
 */
export function promisedBy(received: Instant, card: Card | undefined, closingDays: readonly ClosingDay[]): Day | undefined {
  if (!card) return undefined
  try {
    return answerBy(received, card.answerDays, { closingDays, absences: card.absences, workingDays: card.workingDays })
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** The day a question is to be answered: the one its asker named, or by the contact person's answer promise. */
export const questionDue = (message: RecordOf<'message'>, card: Card | undefined, closingDays: readonly ClosingDay[]): Day | undefined =>
  message.body.answerBy ?? (message.body.side === 'family' ? promisedBy(message.body.at, card, closingDays) : undefined)
