import { addInterval, daysBetween } from '../../../contract/rules/days.ts'
import { owedInterval, type Rhythm } from '../../../contract/rules/rhythm.ts'
import type { WishFields } from '../../../contract/records/wish.ts'
import type { Day } from '../../../contract/values.ts'

/** A mark on the line: `at` is its place in per cent from the start, `isNamed` whether there is room for its date. */
export type Mark = { day: Day; at: number; what: 'contact' | 'last' | 'next' | 'today' | 'planned'; isNamed: boolean }
/** A stretch of the line: as agreed, longer than agreed, or still to come. */
export type Stretch = { from: number; to: number; what: 'kept' | 'longer' | 'ahead' }
export type Line = { marks: Mark[]; stretches: Stretch[] }

const room = 19
/** A date at either end stands within the line, not around its mark, and reaches farther in. */
const isAtEnd = (at: number) => at < 8 || at > 92
const roomAtEnd = 26

/** Contacts so close that their dots would lie on each other are drawn as the latest of them. */
function thinned(days: readonly Day[], length: number): Day[] {
  return days.filter((day, index) => {
    const after = days[index + 1]
    return after === undefined || daysBetween(day, after) * 100 >= length * 5
  })
}

/** Names the marks from the end backwards, as long as there is room: what comes next is what one looks for. */
function named(marks: Omit<Mark, 'isNamed'>[]): Mark[] {
  let taken = Number.POSITIVE_INFINITY
  const backwards = [...marks].reverse().map((mark) => {
    const isNamed = taken - mark.at >= (isAtEnd(taken) || isAtEnd(mark.at) ? roomAtEnd : room)
    if (isNamed) taken = mark.at
    return { ...mark, isNamed }
  })
  return backwards.reverse()
}

/** The line of dots: agreed against actual, on a true scale of days. `undefined` while there is nothing to draw. */
export function rhythmLine(rhythm: Rhythm, fields: WishFields, today: Day, planned: readonly Day[] = []): Line | undefined {
  const { dots, next } = rhythm
  const start = dots[0]
  const due = next !== undefined && next > today ? next : today
  // What is planned far ahead would press the rest together.
  const ahead = planned.filter((day) => day > today && daysBetween(due, day) * 2 <= daysBetween(start ?? today, due))
  const end = [due, ...ahead].sort().at(-1)!
  const length = start === undefined ? 0 : daysBetween(start, end)
  if (length <= 0) return undefined
  const place = (day: Day) => Math.round((daysBetween(start!, day) / length) * 1000) / 10
  const days = thinned(dots, length)
  const contacts = days.map((day) => ({ day, at: place(day), what: day === days.at(-1) ? ('last' as const) : ('contact' as const) }))
  const ends = rhythm.state === 'late' || next === undefined ? [{ day: today, at: place(today), what: 'today' as const }] : [{ day: next, at: place(next), what: 'next' as const }]
  const dues = new Set(ends.map(({ day }) => day))
  const hollow = ahead.filter((day) => !dues.has(day)).map((day) => ({ day, at: place(day), what: 'planned' as const }))
  return { marks: named([...contacts, ...ends, ...hollow].sort((one, other) => one.at - other.at)), stretches: stretchesOf(dots, fields, today, end, place) }
}

function stretchesOf(dots: readonly Day[], fields: WishFields, today: Day, end: Day, place: (day: Day) => number): Stretch[] {
  const interval = owedInterval(fields, today)
  const passed = dots.flatMap((day, index): Stretch[] => {
    const until = dots[index + 1] ?? today
    const agreed = interval ? addInterval(day, interval) : until
    if (agreed >= until) return [{ from: place(day), to: place(until), what: 'kept' }]
    return [{ from: place(day), to: place(agreed), what: 'kept' }, { from: place(agreed), to: place(until), what: 'longer' }]
  })
  return end > today ? [...passed, { from: place(today), to: 100, what: 'ahead' }] : passed
}
