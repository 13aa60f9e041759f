import type { Turn, Wish, WishField, WishFields } from '../records/wish.ts'
import { wishFields } from '../records/wish-fields.ts'
import type { Day } from '../values.ts'
import { addMonths } from './days.ts'

export type Side = Turn['side']

/** Key order says nothing: PostgreSQL's jsonb keeps its own. */
const canonical = (value: unknown): unknown =>
  value === null || typeof value !== 'object' ? value
  : Array.isArray(value) ? value.map(canonical)
  : Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, held]) => [key, canonical(held)]))

/** Whether two sides hold the same value. */
export const isSame = (one: unknown, other: unknown) => JSON.stringify(canonical(one)) === JSON.stringify(canonical(other))

/** The value a field stands at, and whether both sides hold it. `awaits` is the side whose answer is missing. */
export type FieldState = { value: unknown; isSettled: boolean; awaits: Side | undefined; turns: Turn[] }

/** Less contact for a while: a parent's to say, and nobody's to answer. */
export const isLess = (value: unknown): boolean => (value as { change?: unknown } | null | undefined)?.change === 'less'

/** A field is settled when its last two turns hold the same value, one from each side, or when a parent asks for less. */
export function fieldState(turns: Turn[]): FieldState {
  const last = turns.at(-1)
  const before = turns.at(-2)
  const isMet = Boolean(last && before && last.side !== before.side && isSame(last.value, before.value))
  const isSettled = isMet || (last?.side === 'parent' && isLess(last.value))
  const awaits = isSettled || !last ? undefined : last.side === 'parent' ? 'contact-person' : 'parent'
  return { value: last?.value, isSettled, awaits, turns }
}

/** The fields a wish holds, in the order of the screens. */
export const fieldsOf = (wish: Wish): WishField[] => wishFields.filter((field) => wish.fields[field] !== undefined)

/** The fields one side still has to answer. */
export const openFields = (wish: Wish, side: Side): WishField[] =>
  wish.state === 'open' ? fieldsOf(wish).filter((field) => fieldState(wish.fields[field] ?? []).awaits === side) : []

/** Whether every field is settled, so that the agreement stands. */
export const isSettled = (wish: Wish): boolean => fieldsOf(wish).every((field) => fieldState(wish.fields[field] ?? []).isSettled)

/** What was agreed on, field by field. */
export const agreedFields = (wish: Wish): WishFields =>
  Object.fromEntries(fieldsOf(wish).map((field) => [field, wish.fields[field]?.at(-1)?.value])) as WishFields

/** When to look at an agreement again: with the next owed follow-up, else after three months. */
export const nextLook = (from: Day, followUpDue: Day | undefined): Day =>
  followUpDue !== undefined && followUpDue > from ? followUpDue : addMonths(from, 3)
