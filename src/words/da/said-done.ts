import type { Instant, Day } from '../../contract/values.ts'
import { dayOf } from '../../contract/rules/days.ts'
import { ago } from './dates.ts'

/** What many families said and what came of it, as every family reads it. */
export const saidDone = {
  title: 'I sagde, vi gjorde',
  said: 'I sagde',
  did: 'Vi gjorde',
  by: (name: string, at: Instant, today: Day) => `${name}, ${ago(dayOf(at), today)}`,
}
