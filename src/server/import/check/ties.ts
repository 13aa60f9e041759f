import type { ImportFile } from '../../../contract/import/file.ts'
import { mustFollow, type Scope } from './say.ts'

/** Who belongs to the family, and from when to when. */
export function checkTies(scope: Scope, file: ImportFile): void {
  checkCustody(scope, new Set(file.parents.map((parent) => parent.id)))
  checkAssignments(scope, new Set(file.staff.filter((worker) => worker.card && !worker.isLeader).map((worker) => worker.id)))
}

function checkCustody({ say, path, family }: Scope, parents: ReadonlySet<string>): void {
  for (const [place, { parent, since, until }] of family.custody.entries()) {
    const at = `${path}.custody[${place}]`
    if (!parents.has(parent)) say(`${at}.parent`, 'expected the id of one of "parents"')
    mustFollow(say, `${at}.until`, since, until)
  }
  checkOneAtATime('custody', family.custody.map((one) => ({ ...one, person: one.parent })), { say, path })
}

function checkAssignments({ say, path, family }: Scope, workers: ReadonlySet<string>): void {
  let holder: number | undefined
  for (const [place, { worker, role, since, until }] of family.assignments.entries()) {
    const at = `${path}.assignments[${place}]`
    if (!workers.has(worker)) say(`${at}.worker`, 'expected the id of one of "staff" who is no leader and has a card')
    mustFollow(say, `${at}.until`, since, until)
    if (role !== 'contact-person' || until !== null) continue
    if (holder !== undefined) say(at, `expected one contact person at a time, but assignments[${holder}] has no end either`)
    holder = place
  }
  checkOneAtATime('assignments', family.assignments.map((one) => ({ ...one, person: one.worker })), { say, path })
}

function checkOneAtATime(list: string, ties: readonly { person: string; until: string | null }[], { say, path }: Pick<Scope, 'say' | 'path'>): void {
  const open = new Map<string, number>()
  for (const [place, { person, until }] of ties.entries()) {
    if (until !== null) continue
    const before = open.get(person)
    if (before !== undefined) say(`${path}.${list}[${place}]`, `expected one open entry for a person, but ${list}[${before}] has no end either`)
    open.set(person, place)
  }
}
