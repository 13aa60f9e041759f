import type { Day, Instant } from '../values.ts'
import type { Interval } from '../records/model-profile.ts'

const dayMs = 86_400_000
const copenhagen = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
})

/** The calendar day in Denmark of a moment. */
export const dayOf = (instant: Instant): Day => copenhagen.format(new Date(instant)).slice(0, 10)

/** The wall clock in Denmark of a moment, `HH:MM`. */
export const clockOf = (instant: Instant): string => copenhagen.format(new Date(instant)).slice(11, 16)

const toMs = (day: Day) => Date.parse(`${day}T00:00:00Z`)
const toDay = (ms: number): Day => new Date(ms).toISOString().slice(0, 10)

/** Whether such a day exists: `2026-02-30` does not. */
export const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(toMs(text)) && toDay(toMs(text)) === text

/** The day so many days later (or earlier). */
export const addDays = (day: Day, count: number): Day => toDay(toMs(day) + count * dayMs)

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => Math.round((toMs(to) - toMs(from)) / dayMs)

/** ISO weekday, Monday 1 to Sunday 7. */
export const weekdayOf = (day: Day): number => new Date(toMs(day)).getUTCDay() || 7

/** The same day so many months later; at the end of a shorter month its last day. */
export function addMonths(day: Day, count: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + count + 1, 0)).getUTCDate()
  return toDay(Date.UTC(year, month - 1 + count, Math.min(date, last)))
}

/** The day one interval later. */
export const addInterval = (day: Day, interval: Interval): Day =>
  interval.unit === 'week' ? addDays(day, interval.count * 7) : addMonths(day, interval.count)

/** Whole years from a birthday to a day. */
export function ageOn(born: Day, day: Day): number {
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4))
  return day.slice(5) < born.slice(5) ? years - 1 : years
}
