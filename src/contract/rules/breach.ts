import type { Day, Instant } from '../values.ts'
import { clockOf, dayOf } from './days.ts'

/** Who is told that an answer is about to be late. */
export type Told = 'nobody' | 'mate' | 'leader'

/** On the last promised day the mate has the morning to help; then the leader is told too. */
const leadersHour = '12:00'

/** Who is told the fact, never the content, before an answer promise breaks and until it is kept (PRODUCT rule 7). */
export function toldOf(due: Day | undefined, now: Instant): Told {
  const today = dayOf(now)
  if (due === undefined || due > today) return 'nobody'
  return due < today || clockOf(now) >= leadersHour ? 'leader' : 'mate'
}
