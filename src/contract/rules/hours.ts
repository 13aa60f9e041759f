import type { WeekGrid } from '../records/wish.ts'
import { dayParts } from '../records/wish-fields.ts'
import type { Day, Instant } from '../values.ts'
import { addDays, clockOf, dayOf, weekdayOf } from './days.ts'
import { instantOf } from './wall-clock.ts'
import { publicHolidays } from './working-days.ts'

export type Part = (typeof dayParts)[number]

/** When each part of a parent's day begins and ends, by the clock in Denmark; the end is not of it. */
export const partHours: Record<Part, readonly [from: string, to: string]> = {
  morning: ['07:00', '09:00'], forenoon: ['09:00', '12:00'], afternoon: ['12:00', '17:00'], evening: ['17:00', '20:00'],
}

/** What a moment is by a parent's week: within it, in a part that says never, on a day off, or before 7 or after 20. */
export type Hour =
  | { is: 'within' }
  | { is: 'never'; part: Part; weekday: number }
  | { is: 'day-off'; weekday: number; isHoliday: boolean }
  | { is: 'outside'; clock: string }

const isHoliday = (day: Day): boolean => publicHolidays(Number(day.slice(0, 4))).includes(day)

/** A parent's week is Monday to Friday, and a public holiday is none of it. */
export function hourOf(week: WeekGrid, at: Instant): Hour {
  const day = dayOf(at)
  const clock = clockOf(at)
  const weekday = weekdayOf(day)
  if (weekday > 5 || isHoliday(day)) return { is: 'day-off', weekday, isHoliday: isHoliday(day) }
  const part = dayParts.find((one) => partHours[one][0] <= clock && clock < partHours[one][1])
  if (!part) return { is: 'outside', clock }
  return week[part][weekday - 1] === 'never' ? { is: 'never', part, weekday } : { is: 'within' }
}

/** Whether a week leaves any time at all. */
export const hasOpenHour = (week: WeekGrid): boolean => dayParts.some((part) => week[part].some((fit) => fit !== 'never'))

/** Whatever the holidays, a week that has an open hour has it again within so many days. */
const farthest = 30

/** The first moment from `at` on that lies within a parent's week; `at` itself when it does, or where the week has none. */
export function nextGoodTime(week: WeekGrid | undefined, at: Instant): Instant {
  if (!week || hourOf(week, at).is === 'within') return at
  for (let ahead = 0; ahead <= farthest; ahead += 1)
    for (const part of dayParts) {
      const starts = instantOf(`${addDays(dayOf(at), ahead)}T${partHours[part][0]}`)
      if (starts && starts > at && hourOf(week, starts).is === 'within') return starts
    }
  return at
}
