import type { CaseSection, Child } from '../records/child.ts'
import type { Pause } from '../records/follow-up.ts'
import type { Interval, RhythmRule } from '../records/model-profile.ts'
import type { Day } from '../values.ts'
import { addDays, addInterval, daysBetween } from './days.ts'
import { type Ground, groundsOf, lawSections } from './follow-up-grounds.ts'
import { law, lawFirst } from './follow-up-models.ts'

/** The next date and the rule that gives it. */
export type Next = { due: Day; rule: string }

/** What the clock reckons from: the child's case, the profile's rules, the last one held, the pauses since. `rule`: see `groundsOf`. */
export type ClockGiven = {
  child: Pick<Child, 'sections' | 'decided'> | undefined
  rules: readonly RhythmRule[]
  lastHeld: Day | undefined
  pauses?: readonly Pick<Pause, 'from' | 'until'>[]
  rule?: string
}

/**
 * When follow-up is owed at the latest, and why; `undefined` where nothing owes any. The model's date stands still during
 * a pause, the law's does not; the earlier of the two is the one that is owed.
 */
export function nextFollowUp(given: ClockGiven): Next | undefined {
  const model = modelNext(given)
  const first = lawFirstDue(given.child?.sections ?? [], given.lastHeld)
  if (first === undefined) return model
  return model === undefined || first <= model.due ? { due: first, rule: lawFirst } : model
}

function modelNext({ child, rules, lastHeld, pauses = [], rule }: ClockGiven): Next | undefined {
  const grounds = groundsOf(child, rules, rule)
  const since = lastHeld ?? grounds.map((ground) => ground.from).sort()[0]
  if (since === undefined) return undefined
  const next = reckon(grounds, since)
  return next && { ...next, due: pauses.reduce(standStill, next.due) }
}

/** § 95: the first within three months of the day the support began, whatever was held before it. */
export function lawFirstDue(sections: readonly CaseSection[], lastHeld: Day | undefined): Day | undefined {
  const waiting = lawSections(sections).filter((held) => lastHeld === undefined || lastHeld < held.from)
  const dues = waiting.map((held) => ({ held, due: addInterval(held.from < law.validFrom ? law.validFrom : held.from, law.first) }))
  return dues.filter(({ held, due }) => held.until === null || due <= held.until).map(({ due }) => due).sort()[0]
}

/** A pause's days do not count. What was late already is owed the day after it. */
export function standStill(due: Day, pause: Pick<Pause, 'from' | 'until'>): Day {
  if (pause.until < pause.from) return due
  return due < pause.from ? addDays(pause.until, 1) : addDays(due, daysBetween(pause.from, pause.until) + 1)
}

/** Roughly how many days an interval is, to tell which of two is shorter. */
const lengthOf = ({ unit, count }: Interval): number => count * (unit === 'week' ? 7 : 30.44)

/** Of all that holds on a day, what owes most often; the first named of two alike. */
export const shortestOn = (grounds: readonly Ground[], day: Day): Ground | undefined =>
  grounds.filter((ground) => ground.from <= day && (ground.until === null || day <= ground.until))
    .reduce<Ground | undefined>((best, ground) => (best && lengthOf(best.interval) <= lengthOf(ground.interval) ? best : ground), undefined)

/** The days after `since` on which something begins or has ended. */
const changesAfter = (grounds: readonly Ground[], since: Day): Day[] =>
  [...new Set(grounds.flatMap((ground) => [ground.from, ...(ground.until === null ? [] : [addDays(ground.until, 1)])]))].filter((day) => day > since).sort()

/** Follows the days on which the rules change until the date that is reached before the next change. */
function reckon(grounds: readonly Ground[], since: Day): Next | undefined {
  const start = shortestOn(grounds, since)
  let next = start && { due: addInterval(since, start.interval), rule: start.rule }
  for (const day of changesAfter(grounds, since)) {
    if (next && next.due < day) return next
    next = changed(next, grounds, { since, day })
  }
  return next
}

/**
 * A rule that begins midway owes its first one interval after it began, so that nobody is late the morning it changes.
 * What stood before it is not put off by more than the longer of the two intervals from the last one held.
 */
function changed(before: Next | undefined, grounds: readonly Ground[], { since, day }: { since: Day; day: Day }): Next | undefined {
  const ground = shortestOn(grounds, day)
  if (!ground) return undefined
  const own = addInterval(day, ground.interval)
  if (!before) return { due: own, rule: ground.rule }
  const counted = addInterval(since, ground.interval)
  const longest = counted > before.due ? counted : before.due
  if (own < longest) return { due: own, rule: ground.rule }
  // The date of before still stands; its reason does too while its rule holds.
  return { due: longest, rule: longest === before.due && holdsOn(grounds, before.rule, day) ? before.rule : ground.rule }
}

const holdsOn = (grounds: readonly Ground[], rule: string, day: Day): boolean => shortestOn(grounds.filter((ground) => ground.rule === rule), day) !== undefined
