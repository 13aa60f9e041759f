import type { Absence, Card } from '../records/card.ts'
import type { Day } from '../values.ts'
import { addDays, daysBetween } from './days.ts'

export type AbsenceFault = 'absence-backwards' | 'absence-over' | 'absence-too-long' | 'absence-overlaps'

/** A year of leave and some; more is a slip of the pen. */
const longest = 400

/** What is wrong with an absence beside the others of the same person; the same answer at the form, on the phone and at the server. */
export function absenceFault({ from, to }: Pick<Absence, 'from' | 'to'>, others: readonly Absence[], today: Day): AbsenceFault | undefined {
  if (to < from) return 'absence-backwards'
  if (to < today) return 'absence-over'
  if (daysBetween(from, to) > longest) return 'absence-too-long'
  return others.some((one) => one.from <= to && from <= one.to) ? 'absence-overlaps' : undefined
}

/** Absences in order, those that follow each other day by day with the same cover as one: it is one absence to a family. */
export function wholeAbsences(absences: readonly Absence[]): Absence[] {
  const whole: Absence[] = []
  for (const one of [...absences].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = whole.at(-1)
    if (last && last.cover === one.cover && addDays(last.to, 1) === one.from) whole[whole.length - 1] = { ...last, to: one.to }
    else whole.push(one)
  }
  return whole
}

/** The absence that holds a day. */
export const awayOn = (card: Pick<Card, 'absences'> | undefined, day: Day): Absence | undefined =>
  wholeAbsences(card?.absences ?? []).find(({ from, to }) => from <= day && day <= to)
