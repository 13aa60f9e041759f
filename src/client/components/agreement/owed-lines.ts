import type { RecordOf } from '../../../contract/records/kinds.ts'
import type { RhythmRule } from '../../../contract/records/model-profile.ts'
import { nextFollowUps } from '../../../contract/rules/owed.ts'
import type { Day } from '../../../contract/values.ts'
import { owed } from '../../../words/da/agreement.ts'
import { capital, dayWords } from '../../../words/da/dates.ts'
import { everyWords } from '../../../words/da/follow-up.ts'

/** One thing owed: when at the latest, how often, and why it is locked. */
export type OwedRow = { id: string; title: string; why: string; rule: RhythmRule | undefined }
type Given = { followUps: readonly RecordOf<'follow-up'>[]; rules: readonly RhythmRule[]; nameOf: (child: string) => string | undefined; today: Day }

/** A reason may be written as a clause or as a sentence; it is read as a sentence. */
const sentence = (text: string) => `${capital(text.trim().replace(/\.$/, ''))}.`

/** What is owed next, the earliest first, each with its rule. */
export function owedRows({ followUps, rules, nameOf, today }: Given): OwedRow[] {
  return nextFollowUps(followUps).map(({ id, body }) => {
    const rule = rules.find((one) => one.rule === body.rule)
    const child = body.child ? nameOf(body.child) : undefined
    const day = dayWords(body.due, today)
    return { id, rule, title: child ? owed.dueFor(child, day) : owed.due(day), why: rule ? `${everyWords(rule.interval)}. ${sentence(rule.reason)}` : '' }
  })
}

/** What the wish's first screen says of what stands whatever is wished: one line for each rule. */
export function owedShort(rows: readonly OwedRow[]): string[] {
  const rules = new Map(rows.flatMap(({ rule }) => (rule ? [[rule.rule, rule]] : [])))
  return [...rules.values()].map((rule) => owed.lockedShort(everyWords(rule.interval).toLowerCase(), sentence(rule.reason)))
}
