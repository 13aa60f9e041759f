import type { ClosingDay } from '../records/municipality.ts'
import type { Absence } from '../records/card.ts'
import type { Day, Instant } from '../values.ts'
import { addDays, dayOf, weekdayOf } from './days.ts'

/**
 * Easter Sunday of a Gregorian year, by the anonymous algorithm of 1876 (Butcher; Meeus, Astronomical
 * Algorithms, ch. 8).
 */
export function easterSunday(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const e = b % 4
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - d - g + 15) % 30
  const l = (32 + 2 * e + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 19 * l) / 433)
  const month = Math.floor((h + l - 7 * m + 90) / 25)
  const day = (h + l - 7 * m + 33 * month + 19) % 32
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** Public holidays by their distance from Easter Sunday: Maundy Thursday, Good Friday, Easter, Ascension, Whit. */
const fromEaster = [-3, -2, 0, 1, 39, 49, 50]
/** Store bededag was the fourth Friday after Easter, abolished from 2024 (lov nr. 214 af 6. marts 2023). */
const prayerDay = 26
const fixed = ['01-01', '12-25', '12-26']

/** The Danish public holidays of a year, in order. */
export function publicHolidays(year: number): Day[] {
  const easter = easterSunday(year)
  const moving = year < 2024 ? [...fromEaster, prayerDay] : fromEaster
  return [...fixed.map((day) => `${year}-${day}`), ...moving.map((count) => addDays(easter, count))].sort()
}

/** What closes a worker's day besides weekends and public holidays. */
export type Closed = { closingDays: readonly ClosingDay[]; absences?: readonly Absence[]; workingDays?: readonly number[] }

const isAway = (day: Day, absences: readonly Absence[] = []) => absences.some((away) => away.from <= day && day <= away.to)

/** Whether work is done on a day: a weekday of hers, no public holiday, no closing day, not away. */
export function isWorkingDay(day: Day, closed: Closed): boolean {
  const weekdays = closed.workingDays ?? [1, 2, 3, 4, 5]
  if (!weekdays.includes(weekdayOf(day))) return false
  if (publicHolidays(Number(day.slice(0, 4))).includes(day)) return false
  return !closed.closingDays.some((closing) => closing.day === day) && !isAway(day, closed.absences)
}

const farthest = 3660

/** The day so many working days after a day, that day not counted. Throws a RangeError where ten years hold too few. */
export function addWorkingDays(day: Day, count: number, closed: Closed): Day {
  let reached = day
  let left = count
  for (let step = 0; left > 0; step += 1) {
    if (step > farthest) throw new RangeError('no working day within ten years')
    reached = addDays(reached, 1)
    if (isWorkingDay(reached, closed)) left -= 1
  }
  return reached
}

/**
 * The last day of an answer promise: so many working days from the server's receipt, that day not counted, to the
 * end of the last one (PRODUCT rule 7).
 */
export const answerBy = (received: Instant, answerDays: number, closed: Closed): Day => addWorkingDays(dayOf(received), answerDays, closed)
