import type { Day, Instant } from '../../src/contract/values.ts'

/** The same answers, remembered: the history's clock hardly moves, and asking Intl each time is a quarter of the run. */
export function rememberDays<M extends { dayOf: (instant: Instant) => Day }>(real: M): M {
  const known = new Map<Instant, Day>()
  const dayOf = (instant: Instant) => known.get(instant) ?? (known.size > 10_000 && known.clear(), known.set(instant, real.dayOf(instant)).get(instant)!)
  return { ...real, dayOf }
}
