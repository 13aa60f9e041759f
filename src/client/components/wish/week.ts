import type { WeekGrid } from '../../../contract/records/wish.ts'
import type { DayPart, Fit } from '../../../words/da/wish-choices.ts'

const fiveOf = (fit: Fit): Fit[] => [fit, fit, fit, fit, fit]

/** A week in which every time is possible: what the grid shows before anything was chosen. */
export const openWeek = (): WeekGrid => ({ morning: fiveOf('possible'), forenoon: fiveOf('possible'), afternoon: fiveOf('possible'), evening: fiveOf('possible') })

/** What a tap turns a cell into: possible, good, never, and possible again. */
export const nextFit = (fit: Fit): Fit => ({ possible: 'good', good: 'never', never: 'possible' } as const)[fit]

/** The week with one cell turned. `day` 0 to 4, Monday first. */
export function turned(week: WeekGrid, part: DayPart, day: number): WeekGrid {
  const cells = week[part].map((fit, index) => (index === day ? nextFit(fit) : fit))
  return { ...week, [part]: cells }
}

