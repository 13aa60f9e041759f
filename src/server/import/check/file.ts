import type { ImportFile } from '../../../contract/import/file.ts'
import type { Fault } from '../faults.ts'
import { itemsOf } from '../items.ts'
import { checkFollowUps, checkProfile } from './follow-ups.ts'
import { checkPeople } from './people.ts'
import { checkPlan } from './plan.ts'
import { checkTold } from './told.ts'
import { type Say, scopeOf } from './say.ts'
import { checkTalk } from './talk.ts'
import { checkTies } from './ties.ts'
import { checkWishes } from './wishes.ts'

/** What a shape cannot say: ids that are one's own, references that point at something, days in order. */
export function checkFile(file: ImportFile): Fault[] {
  const faults: Fault[] = []
  const say: Say = (path, expected) => void faults.push({ path, expected })
  checkOwnIds(file, say)
  checkPeople(file, say)
  checkProfile(file, say)
  const rules = new Set(file.modelProfile.rhythms.map((rhythm) => rhythm.rule))
  for (const place of file.families.keys()) {
    const scope = scopeOf(file, place, rules, say)
    checkTies(scope, file)
    checkPlan(scope)
    checkFollowUps(scope, file)
    checkTold(scope)
    checkTalk(scope)
    checkWishes(scope)
  }
  return faults
}

function checkOwnIds(file: ImportFile, say: Say): void {
  const seen = new Map<string, string>()
  for (const { kind, key, at, path } of itemsOf(file)) {
    const name = `${kind} ${key}`
    const before = seen.get(name)
    if (before !== undefined) say(at, `expected an id of its own, but ${before} has the same`)
    else seen.set(name, path)
  }
}
