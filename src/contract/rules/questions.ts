import type { Absence, Card } from '../records/card.ts'
import type { RecordOf } from '../records/kinds.ts'
import type { ClosingDay } from '../records/municipality.ts'
import type { Day, Instant } from '../values.ts'
import { answerBy } from './working-days.ts'

type Promises = Pick<Card, 'answerDays' | 'formerDays' | 'absences' | 'workingDays'>

/** The answer promise that stood when something was received: a later one does not move what was promised. */
const daysAt = (card: Promises, received: Instant): number => card.formerDays?.find(({ until }) => received < until)?.days ?? card.answerDays

/**
 * The last day of a contact person's answer promise for what was received at a moment, moved by her absence and the
 * municipality's closing days (PRODUCT rule 7). None while she has no working day in sight.
 */
export const promisedBy = (received: Instant, card: Promises | undefined, closingDays: readonly ClosingDay[]): Day | undefined =>
  card && reckoned(received, card, closingDays, card.absences)

function reckoned(received: Instant, card: Promises, closingDays: readonly ClosingDay[], absences: readonly Absence[]): Day | undefined {
  try {
    return answerBy(received, daysAt(card, received), { closingDays, absences, workingDays: card.workingDays })
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

type Asked = Pick<RecordOf<'message'>['body'], 'at' | 'side' | 'answerBy' | 'received'>

/** The day a question is to be answered, and the one that stood before it where it was moved, and by what. */
export type QuestionDays = { due: Day | undefined; first?: Day; moved?: 'received' | 'absence' }

/**
 * The days of a question: the one its asker named; or the contact person's promise, as she moved it by "received" or by an
 * absence she told of after it was asked. What was asked under an absence already told of was never promised earlier.
 */
export function questionDays(asked: Asked, card: Promises | undefined, closingDays: readonly ClosingDay[]): QuestionDays {
  if (asked.side !== 'family') return { due: asked.answerBy ?? undefined }
  if (asked.received) {
    const { until, first } = asked.received
    return first && first !== until ? { due: until, first, moved: 'received' } : { due: until }
  }
  const due = promisedBy(asked.at, card, closingDays)
  if (!card || !due) return { due }
  const first = reckoned(asked.at, card, closingDays, card.absences.filter((one) => one.at === undefined || one.at <= asked.at))
  return first && first < due ? { due, first, moved: 'absence' } : { due }
}

/** The day a question is to be answered. */
export const questionDue = (message: { body: Asked }, card: Promises | undefined, closingDays: readonly ClosingDay[]): Day | undefined =>
  questionDays(message.body, card, closingDays).due
