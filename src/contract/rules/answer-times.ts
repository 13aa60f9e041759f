import type { ClosingDay } from '../records/municipality.ts'
import type { Instant } from '../values.ts'
import { addDays, dayOf } from './days.ts'
import { isWorkingDay } from './working-days.ts'

/**
 * How many working days an answer took: 0 on the day of the question itself, or before the next working day. Neither her
 * absence nor her own weekdays are taken off: it is what the family waited.
 */
export function answerTook(asked: Instant, answered: Instant, closingDays: readonly ClosingDay[]): number {
  let took = 0
  for (let day = addDays(dayOf(asked), 1); day <= dayOf(answered); day = addDays(day, 1)) if (isWorkingDay(day, { closingDays })) took += 1
  return took
}

/** The smallest of the values that so large a share of all are not above: nearest rank. None of no values. */
export function percentile(values: readonly number[], share: number): number | undefined {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.max(1, Math.ceil(share * sorted.length)) - 1]
}

/** What answer times are told as: how many, the median and the 90th percentile, in working days. */
export type AnswerFigures = { count: number; median: number; most: number }

export function answerFigures(took: readonly number[]): AnswerFigures | null {
  const [median, most] = [percentile(took, 0.5), percentile(took, 0.9)]
  return median === undefined || most === undefined ? null : { count: took.length, median, most }
}
