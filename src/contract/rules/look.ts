import type { Agreement } from '../records/agreement.ts'
import type { Day } from '../values.ts'
import { addDays, addMonths } from './days.ts'

/** So many days before its day an agreement may be looked at again. */
const ahead = 7

/** Whether it is time to look at an agreement again: its day is near or has passed, and nothing else is under talk. */
export const isToLookAt = (standing: Pick<Agreement, 'nextLook'> | undefined, today: Day, talk?: unknown): boolean =>
  standing !== undefined && talk === undefined && standing.nextLook <= addDays(today, ahead)

/** When to look next at an agreement that still fits: with the next owed follow-up where that is not at once, else after three months. */
export const lookAgain = (today: Day, followUpDue: Day | null): Day =>
  followUpDue !== null && followUpDue > addDays(today, ahead) ? followUpDue : addMonths(today, 3)
