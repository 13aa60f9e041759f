import type { Absence } from '../records/card.ts'
import type { Contact } from '../records/contact.ts'
import type { WishFields } from '../records/wish.ts'
import type { Day } from '../values.ts'
import { addDays, addMonths, dayOf, daysBetween } from './days.ts'
import { counts } from './rhythm.ts'

/** One month of contact: the days on which there was some, the planned ones to come, and whether it was a quieter time. */
export type YearMonth = { month: Day; held: Day[]; planned: Day[]; isQuiet: boolean; isKnown: boolean }

/** A year of contact with one parent. `longest` is the widest gap between two contacts; `known` the day from which all are at hand. */
export type Year = { months: YearMonth[]; count: number; longest: { from: Day; to: Day; days: number } | undefined; planned: Day[]; known: Day | undefined }

const before = 9
const after = 2

/** A stretch of less contact: agreed "less just now", or the contact person's absence. Both days included. */
export type Pause = { from: Day; to: Day }

/** The pauses of a parent's agreements and of the contact person. */
export const pausesOf = (agreements: readonly { from: Day; until: Day | null; fields: WishFields }[], absences: readonly Absence[]): Pause[] => [
  ...agreements.flatMap(({ from, until, fields: { justNow } }) => (justNow?.change === 'less' ? [{ from, to: until !== null && until < justNow.until ? until : justNow.until }] : [])),
  ...absences.map(({ from, to }) => ({ from, to })),
]

/**
 * The nine months behind, this one and the two ahead. `planned` are the moments of meetings to come. Contacts older than
 * `known` may lie on the server alone: their months are told as not known rather than as empty.
 */
export function yearOf(given: { contacts: readonly Contact[]; planned: readonly Day[]; pauses: readonly Pause[]; today: Day; known?: Day | undefined }): Year {
  const { today, known } = given
  const first = `${today.slice(0, 7)}-01`
  const days = [...new Set(given.contacts.filter(counts).map((one) => dayOf(one.at)))].filter((day) => day <= today).sort()
  const planned = [...new Set(given.planned)].filter((day) => day > today).sort()
  const months = Array.from({ length: before + 1 + after }, (_, place) => addMonths(first, place - before)).map((month): YearMonth => {
    const isIn = (day: Day) => day.slice(0, 7) === month.slice(0, 7)
    const end = addDays(addMonths(month, 1), -1)
    return {
      month, held: days.filter(isIn), planned: planned.filter(isIn), isKnown: known === undefined || end >= known,
      isQuiet: given.pauses.some(({ from, to }) => from <= end && to >= month && daysBetween(from > month ? from : month, to < end ? to : end) >= quietDays),
    }
  })
  const shown = days.filter((day) => day >= months[0]!.month)
  return { months, count: shown.length, longest: longestIn(shown, today), planned, known }
}

/** A pause of a day or two makes no month quieter. */
const quietDays = 6

function longestIn(days: readonly Day[], today: Day): Year['longest'] {
  const gaps = days.map((from, place) => ({ from, to: days[place + 1] ?? today })).map((gap) => ({ ...gap, days: daysBetween(gap.from, gap.to) }))
  return gaps.reduce<Year['longest']>((widest, gap) => (widest && widest.days >= gap.days ? widest : gap), undefined)
}
