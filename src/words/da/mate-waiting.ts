import { dayOf } from '../../contract/rules/days.ts'
import type { Day, Instant } from '../../contract/values.ts'
import { ago, dayWords, firstName } from './dates.ts'

/** What a mate is told before an answer is late: the family and how long, never what was asked. */
export const mateWaiting = {
  /** `Carl og Ibrahim`, as the facts name a family: `Carl, Ibrahim`. */
  family: (label: string) => label.replace(/, (?=[^,]*$)/, ' og '),
  title: 'Din makker kan bruge hjælp',
  line: (worker: string) => `Et spørgsmål til ${firstName(worker)}`,
  asked: (at: Instant, today: Day) => `Stillet ${ago(dayOf(at), today)}`,
  due: (due: Day, today: Day) => (due < today ? `Var lovet ${dayWords(due, today)}` : `Lovet ${dayWords(due, today)}`),
}
