import type { Interval, ModelProfile, RhythmRule } from '../records/model-profile.ts'
import { covers } from './follow-up-sections.ts'

/** What a municipal model owes: by which sections, how often, and which sections may go along without owing by themselves. */
export type ModelRhythm = { sections: readonly string[]; formerSections: readonly string[]; alongside: readonly string[]; interval: Interval }

/**
 * The rhythms that belong to each model and that a municipality may not alter (PRODUCT rule 1). *Sammen om familien*:
 * three months in compensation cases, with or without §§ 30, 35 and 81; six weeks where there is a child assessment or
 * a supporting measure. *Én familie, én indgang* has none of its own.
 */
export const modelRhythms: Record<ModelProfile['model'], readonly ModelRhythm[]> = {
  'sammen-om-familien': [
    { sections: ['§ 86', '§ 87', '§ 90'], formerSections: ['§ 41', '§ 42', '§ 44'], alongside: ['§ 30', '§ 35', '§ 81'], interval: { unit: 'month', count: 3 } },
    { sections: ['§§ 18–22', '§ 32'], formerSections: ['§ 50', '§ 52'], alongside: [], interval: { unit: 'week', count: 6 } },
  ],
  'en-familie-en-indgang': [],
}

/** Why a profile's rhythm is not the model's own; `undefined` when it is. */
export type Altered = 'no-rhythm-of-its-own' | 'other-sections' | 'other-interval' | 'not-locked'

/** Judges one rhythm of a municipality's profile against the model it says it follows. */
export function alteredRhythm(model: ModelProfile['model'], rule: Pick<RhythmRule, 'sections' | 'interval' | 'isLocked'>): Altered | undefined {
  const own = modelRhythms[model]
  if (own.length === 0) return 'no-rhythm-of-its-own'
  const found = own.find((one) => rule.sections.length > 0 && rule.sections.every((section) => isAmong(one, section)))
  if (!found) return 'other-sections'
  if (found.interval.unit !== rule.interval.unit || found.interval.count !== rule.interval.count) return 'other-interval'
  return rule.isLocked ? undefined : 'not-locked'
}

/** `§§ 18–22` is held by the model's when both its ends are. */
const isAmong = (one: ModelRhythm, entry: string): boolean =>
  entry.replaceAll('§', '').split('–').every((end) => covers([...one.sections, ...one.alongside], `§ ${end.trim()}`))

/** The sections by which the model owes something that no rhythm of a profile holds: left out, and so lowered. */
export function missingSections({ model, rhythms }: Pick<ModelProfile, 'model' | 'rhythms'>): string[] {
  const held = rhythms.flatMap((rule) => rule.sections)
  const isHeld = (entry: string) => entry.replaceAll('§', '').split('–').every((end) => covers(held, `§ ${end.trim()}`))
  return modelRhythms[model].flatMap((one) => one.sections.filter((entry) => !isHeld(entry)))
}

/** The name of the law's own rule in a follow-up's `rule`: the first within three months, then as it was decided. */
export const lawFirst = 'law-first'
export const lawDecided = 'law-decided'

/** Barnets lov § 95, in force since 1 January 2024: for these sections only. */
export const law = {
  section: '§ 95',
  sections: ['§ 32', '§ 46', '§ 47', '§§ 114–116', '§ 120'],
  first: { unit: 'month', count: 3 } as Interval,
  validFrom: '2024-01-01',
}
