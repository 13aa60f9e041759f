import type { ImportFamily } from '../../../contract/import/family.ts'
import type { ImportFile } from '../../../contract/import/file.ts'

/** Notes a fault at a path. */
export type Say = (path: string, expected: string) => void

/** Whether ids and days fit, seen from one family. */
export type Scope = {
  say: Say
  path: string
  family: ImportFamily
  parents: ReadonlySet<string>
  workers: ReadonlySet<string>
  rules: ReadonlySet<string>
}

export function scopeOf(file: ImportFile, place: number, rules: ReadonlySet<string>, say: Say): Scope {
  const family = file.families[place]!
  return {
    say, family, rules, path: `families[${place}]`,
    parents: new Set(family.custody.map((one) => one.parent)),
    workers: new Set(family.assignments.map((one) => one.worker)),
  }
}

export const isInCircle = ({ parents, workers }: Scope, person: string) => parents.has(person) || workers.has(person)

export const idsIn = (list: readonly { id: string }[]): ReadonlySet<string> => new Set(list.map((one) => one.id))

/** Says so where a reference points at nothing. */
export function mustName(scope: Scope, path: string, id: string | null, known: ReadonlySet<string>, what: string): void {
  if (id !== null && !known.has(id)) scope.say(`${scope.path}.${path}`, `expected the id of ${what}`)
}

export function mustBeInCircle(scope: Scope, path: string, person: string | null): void {
  if (person !== null && !isInCircle(scope, person))
    scope.say(`${scope.path}.${path}`, 'expected the id of a custody holder of this family or of a worker assigned to it')
}

export function mustBeWorker(scope: Scope, path: string, person: string): void {
  mustName(scope, path, person, scope.workers, 'a worker assigned to this family')
}

export function mustBeParent(scope: Scope, path: string, person: string | null): void {
  mustName(scope, path, person, scope.parents, 'a custody holder of this family')
}

/** Two days or moments that must not stand backwards. */
export function mustFollow(say: Say, path: string, from: string, to: string | null): void {
  if (to !== null && to < from) say(path, 'expected a day or moment not before the one it begins with')
}
