import { clockOf, dayOf, isDay } from './days.ts'
import type { Instant } from '../values.ts'

/** What a date-and-time field shows of a moment: `2026-11-22T10:15`, by the clock in Denmark. */
export const wallOf = (instant: Instant): string => `${dayOf(instant)}T${clockOf(instant)}`

/**
 * The moment a Danish wall clock showed such a time, or undefined when it never does. In the hour that comes twice in
 * October the first is meant; the hour that is left out in March does not exist.
 */
export function instantOf(wall: string): Instant | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(wall) || !isDay(wall.slice(0, 10))) return undefined
  const asUtc = Date.parse(`${wall}:00.000Z`)
  if (Number.isNaN(asUtc)) return undefined
  return [2, 1].map((hours) => new Date(asUtc - hours * 3_600_000).toISOString()).find((instant) => wallOf(instant) === wall)
}
