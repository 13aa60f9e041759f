import type { Contact } from '../records/contact.ts'
import type { Interval } from '../records/model-profile.ts'
import type { WishedRhythm, WishFields } from '../records/wish.ts'
import type { Day } from '../values.ts'
import { addDays, addInterval, dayOf, daysBetween } from './days.ts'

const intervals: Partial<Record<WishedRhythm, Interval>> = {
  weekly: { unit: 'week', count: 1 },
  'every-2-weeks': { unit: 'week', count: 2 },
  monthly: { unit: 'month', count: 1 },
  'every-3-months': { unit: 'month', count: 3 },
}

/** What is agreed for when nothing is new, whatever is so just now. */
export const usualInterval = (fields: WishFields): Interval | undefined => fields.rhythm && intervals[fields.rhythm]

/** Whether a contact counts towards the rhythm: a call only when it got through (PRODUCT, contact event). */
export const counts = (contact: Contact): boolean => contact.type !== 'call' || contact.gotThrough

/**
 * The interval an agreement owes on a day. "More just now" halves it, though never below a week, and "less" doubles it
 * until its day; "only when there is news" and "I take contact myself" owe none.
 */
export function owedInterval(fields: WishFields, today: Day): Interval | undefined {
  const base = usualInterval(fields)
  if (!base || !fields.justNow || today > fields.justNow.until) return base
  if (fields.justNow.change === 'less') return doubled(base)
  return halved(base)
}

const doubled = (interval: Interval): Interval => ({ ...interval, count: interval.count * 2 })

function halved(interval: Interval): Interval {
  const weeks = interval.unit === 'week' ? interval.count : Math.round((interval.count * 52) / 12)
  return { unit: 'week', count: Math.max(1, Math.floor(weeks / 2)) }
}

export type RhythmState = 'none-owed' | 'in-step' | 'soon' | 'late'

/**
 * The rhythm as it stands. `last` and `next` are days; `next` is the last day on which contact is in step. `soon` is
 * the last fifth of the interval, at least two days. `dots` are the latest contacts, oldest first, at most four.
 */
export type Rhythm = { state: RhythmState; last: Day | undefined; next: Day | undefined; dots: Day[] }

/** Agreed against actual: the contacts this parent can see, the agreement's fields and its first day. */
export function rhythmOf(given: { contacts: readonly Contact[]; fields: WishFields; since: Day; today: Day }): Rhythm {
  const days = [...new Set(given.contacts.filter(counts).map((contact) => dayOf(contact.at)))].filter((day) => day <= given.today).sort()
  const last = days.at(-1)
  const dots = days.slice(-4)
  // Nothing is owed from before the agreement: it counts from its first day, or from the latest contact since.
  const from = last !== undefined && last > given.since ? last : given.since
  const next = nextAfter(from, given.fields, given.today)
  if (next === undefined) return { state: 'none-owed', last, next, dots }
  return { state: stateOf(from, next, given.today), last, next, dots }
}

/**
 * The last day in step after a contact. A wait that began under "less" runs on after its day, at most by one usual
 * interval, so that nobody is late the morning the period lapses.
 */
function nextAfter(from: Day, fields: WishFields, today: Day): Day | undefined {
  const usual = usualInterval(fields)
  const interval = owedInterval(fields, today)
  if (!usual || !interval) return undefined
  const { change, until } = fields.justNow ?? {}
  if (change !== 'less' || until === undefined || from > until) return addInterval(from, interval)
  return earlier(addInterval(from, doubled(usual)), addInterval(until, usual))
}

const earlier = (one: Day, other: Day): Day => (one < other ? one : other)

function stateOf(from: Day, next: Day, today: Day): RhythmState {
  if (today > next) return 'late'
  const margin = Math.max(2, Math.floor(daysBetween(from, next) / 5))
  return today >= addDays(next, -margin) ? 'soon' : 'in-step'
}
