import type { ImportFile } from '../../../contract/import/file.ts'
import type { Day } from '../../../contract/values.ts'
import { nextFollowUp } from '../../../contract/rules/follow-up-clock.ts'
import { type Altered, alteredRhythm, lawDecided, lawFirst, missingSections } from '../../../contract/rules/follow-up-models.ts'
import { mustFollow, mustName, type Say, type Scope } from './say.ts'

const altered: Record<Altered, string> = {
  'no-rhythm-of-its-own': 'expected no rhythms: this model has none of its own, and a municipality cannot give it one',
  'other-sections': 'expected sections of barnets lov by which this model owes follow-up, all of one rhythm',
  'other-interval': 'expected the model\'s own interval: it is locked, and a municipality cannot alter it',
  'not-locked': 'expected true: the model\'s rhythms are locked',
}

/** A municipality follows a model as it is: no rhythm altered, none left out, none given twice from the same day. */
export function checkProfile({ modelProfile }: ImportFile, say: Say): void {
  const seen = new Set<string>()
  for (const [place, rule] of modelProfile.rhythms.entries()) {
    const why = alteredRhythm(modelProfile.model, rule)
    if (why) say(`modelProfile.rhythms[${place}]${why === 'not-locked' ? '.isLocked' : ''}`, altered[why])
    const name = JSON.stringify([rule.rule, rule.validFrom])
    if (seen.has(name)) say(`modelProfile.rhythms[${place}].validFrom`, 'expected a day of its own for each version of a rule')
    seen.add(name)
  }
  const missing = missingSections(modelProfile)
  if (missing.length > 0) say('modelProfile.rhythms', `expected a rhythm for ${missing.join(', ')} too: the model owes it`)
}

/** Each follow-up's rule is known, no child has two open ones, and what a child's case owes is there. */
export function checkFollowUps(scope: Scope, file: ImportFile): void {
  const rules = new Set([...scope.rules, lawFirst, lawDecided])
  const open = new Map<string, number>()
  for (const [place, { rule, child, held }] of scope.family.followUps.entries()) {
    mustName(scope, `followUps[${place}].rule`, rule, rules, 'a rule of the model profile (modelProfile.rhythms[].rule)')
    if (held !== null || child === null) continue
    const before = open.get(child)
    if (before !== undefined) scope.say(`${scope.path}.followUps[${place}]`, `expected one open follow-up for each child, but followUps[${before}] is open for the same`)
    open.set(child, place)
  }
  for (const [place, child] of scope.family.children.entries()) {
    for (const [row, { from, until }] of (child.sections ?? []).entries()) mustFollow(scope.say, `${scope.path}.children[${place}].sections[${row}].until`, from, until)
    if (!open.has(child.id) && owes(child, file, lastHeldOf(scope, child.id))) scope.say(`${scope.path}.followUps`, `expected an open follow-up for ${scope.path}.children[${place}], whose sections owe one`)
  }
}

const lastHeldOf = ({ family }: Scope, child: string): Day | undefined =>
  family.followUps.filter((one) => one.child === child).flatMap((one) => one.held ?? []).sort().at(-1)

const owes = (child: ImportFile['families'][number]['children'][number], { modelProfile }: ImportFile, lastHeld: Day | undefined): boolean =>
  child.sections !== undefined && nextFollowUp({ child, rules: modelProfile.rhythms, lastHeld }) !== undefined
