import type { Need } from '../../../contract/rules/needs-me.ts'
import type { Day } from '../../../contract/values.ts'
import { home } from '../../../words/da/home.ts'

/** `Sofie har et spørgsmål`. */
export const needTitle = (need: Need): string => (need.what === 'question' ? home.question(need.byName) : home.wishAnswered(need.byName))

/** By when, without pressing: a passed day is a hope, not a fault. */
export function needText(need: Need, today: Day): string {
  if (need.what === 'wish-answer') return home.wishCount(need.count)
  if (!need.due) return home.answerAnyTime
  return need.due < today ? home.answerPassed(need.byName, need.due, today) : home.answerBy(need.due, today)
}
