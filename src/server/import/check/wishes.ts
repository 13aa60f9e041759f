import type { ImportWish } from '../../../contract/import/talk.ts'
import { mustBeInCircle, mustBeParent, mustFollow, type Scope } from './say.ts'

/** Wishes and agreements: each parent's own, one open and one standing at a time. */
export function checkWishes(scope: Scope): void {
  const { wishes, agreements } = scope.family
  wishes.forEach((wish, place) => checkWish(scope, `wishes[${place}]`, wish))
  const wishOf = new Map(wishes.map((wish) => [wish.id, wish.by]))
  for (const [place, { parent, wish, agreedBy, from, until }] of agreements.entries()) {
    const path = `agreements[${place}]`
    mustBeParent(scope, `${path}.parent`, parent)
    if (wish !== null && wishOf.get(wish) !== parent) scope.say(`${scope.path}.${path}.wish`, 'expected the id of a wish of the same parent')
    agreedBy.forEach((person, row) => mustBeInCircle(scope, `${path}.agreedBy[${row}]`, person))
    mustFollow(scope.say, `${scope.path}.${path}.until`, from, until)
  }
  oneEach(scope, 'wishes', wishes.map((wish) => (wish.state === 'open' ? wish.by : undefined)), 'open wish')
  oneEach(scope, 'agreements', agreements.map((one) => (one.until === null ? one.parent : undefined)), 'standing agreement')
}

function checkWish(scope: Scope, path: string, wish: ImportWish): void {
  mustBeParent(scope, `${path}.by`, wish.by)
  const fields = Object.entries(wish.fields)
  if (fields.length === 0) scope.say(`${scope.path}.${path}.fields`, 'expected at least one field')
  for (const [field, turns] of fields)
    for (const [row, { by, at }] of turns.entries()) {
      const place = `${path}.fields.${field}[${row}]`
      if (by !== wish.by && !scope.workers.has(by)) scope.say(`${scope.path}.${place}.by`, 'expected the parent whose wish it is, or a worker assigned to this family')
      mustFollow(scope.say, `${scope.path}.${place}.at`, turns[row - 1]?.at ?? wish.at, at)
    }
}

function oneEach({ say, path }: Scope, list: string, parents: readonly (string | undefined)[], what: string): void {
  const seen = new Map<string, number>()
  for (const [place, parent] of parents.entries()) {
    if (parent === undefined) continue
    const before = seen.get(parent)
    if (before !== undefined) say(`${path}.${list}[${place}]`, `expected one ${what} for a parent, but ${list}[${before}] is one too`)
    seen.set(parent, place)
  }
}
