import { addDays, weekdayOf } from '../../contract/rules/days.ts'
import { isWorkingDay } from '../../contract/rules/working-days.ts'
import type { Day, Instant } from '../../contract/values.ts'

const lastSunday = (year: number, month: string): Day => {
  const end = `${year}-${month}-31`
  return addDays(end, -(weekdayOf(end) % 7))
}

/** Denmark keeps summer time from the last Sunday of March to that of October (directive 2000/84/EC). */
const isSummer = (day: Day) => day >= lastSunday(Number(day.slice(0, 4)), '03') && day < lastSunday(Number(day.slice(0, 4)), '10')

/** The moment of a Danish wall clock, `minutes` after midnight, by day (the small hours of the two change-over Sundays apart). */
export function momentAt(day: Day, minutes: number): Instant {
  const ms = Date.parse(`${day}T00:00:00Z`) + (minutes - (isSummer(day) ? 120 : 60)) * 60_000
  return new Date(ms).toISOString()
}

const none = { closingDays: [] }
const known = new Map<Day, boolean>()

/** Whether offices are open, asked some hundred thousand times for the same thousand days. */
function isOpen(day: Day): boolean {
  const before = known.get(day)
  if (before !== undefined) return before
  const open = isWorkingDay(day, none)
  known.set(day, open)
  return open
}

/** The day itself, else the next one that is worked on. */
export const workdayFrom = (day: Day): Day => (isOpen(day) ? day : workdayFrom(addDays(day, 1)))
/** The day itself, else the one before it that is worked on. */
export const workdayUpTo = (day: Day): Day => (isOpen(day) ? day : workdayUpTo(addDays(day, -1)))

/** ISO 8601 week number. */
export function weekOf(day: Day): number {
  const thursday = addDays(day, 4 - weekdayOf(day))
  return 1 + Math.floor((Date.parse(thursday) - Date.parse(`${thursday.slice(0, 4)}-01-01`)) / (7 * 86_400_000))
}
