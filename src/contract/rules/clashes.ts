import type { RecordOf } from '../records/kinds.ts'
import type { Busy } from '../records/meeting.ts'
import type { WeekGrid } from '../records/wish.ts'
import type { Day, Instant } from '../values.ts'
import { clockOf, dayOf, weekdayOf } from './days.ts'
import { meetingsInTheWay } from './meetings.ts'

type Span = { starts: Instant; ends: Instant }

/** What is known of a parent's week: the days she wrote that she cannot, and the grid of her standing agreement. */
export type Week = { person: string; name: string; busy: readonly Busy[]; grid: WeekGrid | undefined }

/** Why a time is a bad one: another meeting has it, or a parent has said that she cannot. Never why she cannot. */
export type Clash = { what: 'meeting'; title: string; starts: Instant; ends: Instant } | { what: 'busy' | 'never'; name: string }

// The parts of the day as the contact wish asks for them (records/wish.ts).
const parts = [['morning', '07:00', '09:00'], ['forenoon', '09:00', '12:00'], ['afternoon', '12:00', '17:00'], ['evening', '17:00', '20:00']] as const

/** By the clock in Denmark: the day and its hours, so that the nights when the clock is set do no harm. */
const wall = ({ starts, ends }: Span): { day: Day; from: string; to: string; lastDay: Day } =>
  ({ day: dayOf(starts), from: clockOf(starts), to: clockOf(ends), lastDay: dayOf(ends) })

function isBusy(busy: Busy, span: Span): boolean {
  const { day, from, to, lastDay } = wall(span)
  if (lastDay < busy.from || day > busy.to) return false
  return busy.hours === null || lastDay !== day || (from < busy.hours.to && busy.hours.from < to)
}

/** Whether her agreement says "never" of any part of the day that the time touches. */
function isNever(grid: WeekGrid, span: Span): boolean {
  const { day, from, to } = wall(span)
  const place = weekdayOf(day) - 1
  return parts.some(([part, begins, ends]) => from < ends && begins < to && grid[part][place] === 'never')
}

/** All that speaks against a time. `its` is the meeting that is being moved. */
export function clashesOf(span: Span, known: { meetings: readonly RecordOf<'meeting'>[]; weeks: readonly Week[]; its?: string }): Clash[] {
  const meetings = meetingsInTheWay(known.meetings, span, known.its).map(({ body }): Clash => ({ what: 'meeting', title: body.title, starts: body.starts, ends: body.ends }))
  const weeks = known.weeks.flatMap(({ name, busy, grid }): Clash[] => {
    if (busy.some((one) => isBusy(one, span))) return [{ what: 'busy', name }]
    return grid && isNever(grid, span) ? [{ what: 'never', name }] : []
  })
  return [...meetings, ...weeks]
}
