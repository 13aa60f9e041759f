import type { WishField, WishFields } from '../../../contract/records/wish.ts'
import { isLess, isSame } from '../../../contract/rules/wishes.ts'
import { wish } from '../../../words/da/wish.ts'
import { chosenFields } from './wish-draft.ts'

/** What becomes of a wish once it is sent, beside what is agreed already: what is to be answered, and what stands at once. */
export function whatNext(fields: WishFields, agreed: WishFields | undefined, worker: string): string[] {
  const chosen = Object.entries(chosenFields(fields))
  const isNew = ([field, value]: [string, unknown]) => !isSame(agreed?.[field as WishField], value)
  const changed = chosen.filter(isNew)
  const toAnswer = changed.filter(([, value]) => !isLess(value))
  const isGone = agreed !== undefined && Object.entries(agreed).some(([field, value]) => value !== undefined && !chosen.some(([one]) => one === field))
  if (chosen.length === 0) return []
  if (toAnswer.length === 0) return [changed.length > 0 || isGone ? wish.atOnce(worker) : wish.unchanged]
  const answers = agreed ? [wish.answersNew(worker), wish.standsUntil] : [wish.whatNext(worker)]
  return changed.length > toAnswer.length ? [wish.lessAtOnce(worker), ...answers] : answers
}
