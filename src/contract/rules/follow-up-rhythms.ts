import type { Child, Decided } from '../records/child.ts'
import type { RecordOf } from '../records/kinds.ts'
import type { ModelProfile, RhythmRule } from '../records/model-profile.ts'
import type { Day } from '../values.ts'
import { lawFirstDue } from './follow-up-clock.ts'
import { groundsOf, lawSections } from './follow-up-grounds.ts'
import { lawDecided } from './follow-up-models.ts'

/** What barnets lov § 95 says of a case: nothing fixed, the first within three months, a rhythm to decide, or the decided one. */
export type LawRhythm =
  | { state: 'none' }
  | { state: 'first'; due: Day; sections: string[] }
  | { state: 'to-decide'; sections: string[] }
  | { state: 'decided'; decided: Decided; sections: string[] }

/** What the model owes: none of its own, nothing by these sections, or these rules, what is owed most often first. */
export type ModelRhythms = { model: ModelProfile['model'] | undefined; rules: RhythmRule[] }

/** The law's and the model's rhythm of a child as they stand on a day. The wish stands beside them (PRODUCT rule 1). */
export type Rhythms = { law: LawRhythm; model: ModelRhythms }

type Given = { child: Child | undefined; profile: ModelProfile | undefined; rule: string | undefined; lastHeld: Day | undefined; today: Day }

export const rhythmsOn = (given: Given): Rhythms => ({ law: lawOn(given), model: { model: given.profile?.model, rules: rulesOn(given) } })

function lawOn({ child, lastHeld, today }: Given): LawRhythm {
  const holding = lawSections(child?.sections ?? []).filter((held) => held.from <= today && (held.until === null || today <= held.until))
  if (holding.length === 0) return { state: 'none' }
  const sections = holding.map((held) => held.section)
  const first = lawFirstDue(holding, lastHeld)
  if (first !== undefined) return { state: 'first', due: first, sections }
  const decided = child?.decided?.at(-1)
  return decided ? { state: 'decided', decided, sections } : { state: 'to-decide', sections }
}

const days = ({ interval }: RhythmRule) => interval.count * (interval.unit === 'week' ? 7 : 30)

function rulesOn({ child, profile, rule, today }: Given): RhythmRule[] {
  const rules = profile?.rhythms ?? []
  const owing = groundsOf(child, rules, rule).filter((one) => one.rule !== lawDecided && one.from <= today && (one.until === null || today <= one.until))
  const names = new Set(owing.map((one) => one.rule))
  return [...names].flatMap((name) => versionOn(rules, name, today) ?? []).sort((one, other) => days(one) - days(other))
}

/** The version of a rule that is in force on a day: the latest that has begun. */
export const versionOn = (rules: readonly RhythmRule[], name: string, day: Day): RhythmRule | undefined =>
  rules.filter((one) => one.rule === name && one.validFrom <= day).sort((one, other) => (one.validFrom < other.validFrom ? 1 : -1))[0]

/** One child's follow-ups (or the family's as a whole): the open one, those held, the latest first. */
export type FollowUpLine = { child: RecordOf<'child'> | undefined; childId: string | null; open: RecordOf<'follow-up'> | undefined; held: RecordOf<'follow-up'>[] }

/** The family's follow-ups child by child, those with the earliest date first; a child of whom nothing is owed stands last. */
export function followUpLines(all: readonly RecordOf<'follow-up'>[], children: readonly RecordOf<'child'>[]): FollowUpLine[] {
  const ids = [...children.map((child) => child.id), ...(all.some(({ body }) => body.child === null) ? [null] : [])]
  const due = (line: FollowUpLine) => line.open?.body.due ?? '9'
  return ids.map((childId): FollowUpLine => {
    const mine = all.filter(({ body }) => body.child === childId)
    return {
      childId, child: children.find((child) => child.id === childId),
      open: mine.filter(({ body }) => body.held === null).sort((one, other) => (one.body.due < other.body.due ? -1 : 1))[0],
      held: mine.filter(({ body }) => body.held !== null).sort((one, other) => (one.body.held! < other.body.held! ? 1 : -1)),
    }
  }).sort((one, other) => (due(one) < due(other) ? -1 : due(one) > due(other) ? 1 : 0))
}
