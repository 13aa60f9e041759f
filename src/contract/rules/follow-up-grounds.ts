import type { CaseSection, Child } from '../records/child.ts'
import type { Interval, RhythmRule } from '../records/model-profile.ts'
import type { Day } from '../values.ts'
import { addDays } from './days.ts'
import { law, lawDecided } from './follow-up-models.ts'
import { covers } from './follow-up-sections.ts'

/** Something that owes follow-up from a day to a day (null: until further notice), so often, by a named rule. */
export type Ground = { rule: string; interval: Interval; from: Day; until: Day | null }

const later = (one: Day, other: Day): Day => (one > other ? one : other)
const earlier = (one: Day | null, other: Day | null): Day | null => (one === null || other === null ? (one ?? other) : one < other ? one : other)

/** A rule holds from its valid-from until the day before the next of the same name. */
function periodOf(rule: RhythmRule, rules: readonly RhythmRule[]): { from: Day; until: Day | null } {
  const next = rules.filter((one) => one.rule === rule.rule && one.validFrom > rule.validFrom).map((one) => one.validFrom).sort()[0]
  return { from: rule.validFrom, until: next === undefined ? null : addDays(next, -1) }
}

/** Where a rule and a section of the case hold at the same time, if they ever do. */
function together(rule: RhythmRule, rules: readonly RhythmRule[], held: Omit<CaseSection, 'section'>): Ground[] {
  const period = periodOf(rule, rules)
  const from = later(period.from, held.from)
  const until = earlier(period.until, held.until)
  return until !== null && until < from ? [] : [{ rule: rule.rule, interval: rule.interval, from, until }]
}

/**
 * What owes follow-up about a child: each rule of the model where a section of the case is held by it, and the rhythm
 * decided by § 95 while the law holds. Where the case's sections are not known, `rule` alone: the one that the
 * follow-up names.
 */
export function groundsOf(child: Pick<Child, 'sections' | 'decided'> | undefined, rules: readonly RhythmRule[], rule?: string): Ground[] {
  const { sections } = child ?? {}
  if (!sections) return rules.filter((one) => one.rule === rule).flatMap((one) => together(one, rules, { from: one.validFrom, until: null }))
  const model = rules.flatMap((one) => sections.filter((held) => covers(one.sections, held.section)).flatMap((held) => together(one, rules, held)))
  return [...model, ...decidedGrounds(child?.decided ?? [], lawSections(sections))]
}

/** The sections of a case to which § 95 applies. */
export const lawSections = (sections: readonly CaseSection[]): CaseSection[] => sections.filter((held) => covers(law.sections, held.section))

/** Each decision holds until the next, and no longer than a section that the law holds. */
function decidedGrounds(decided: NonNullable<Child['decided']>, sections: readonly CaseSection[]): Ground[] {
  return decided.flatMap((one, place) => {
    const next = decided[place + 1]?.day
    if (next === one.day) return []
    return sections.flatMap((held) => {
      const from = later(one.day, held.from)
      const until = earlier(next === undefined ? null : addDays(next, -1), held.until)
      return until !== null && until < from ? [] : [{ rule: lawDecided, interval: one.interval, from, until }]
    })
  })
}
