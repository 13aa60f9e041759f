import type { Turn, Wish, WishField } from '../../../contract/records/wish.ts'
import { fieldState, isSame as isSameValue, openFields, type Side } from '../../../contract/rules/wishes.ts'
import type { Day } from '../../../contract/values.ts'
import { answering } from '../../../words/da/answering.ts'
import { chosen, faultOf } from './wish-draft.ts'

/** What one side says to one field, perhaps unfinished. `value` and `reason` count when the choice is `other`. */
export type FieldAnswer = { choice: 'yes' | 'other'; value?: unknown; reason: string }
export type AnswerDraft = Partial<Record<WishField, FieldAnswer>>

/** The payload of `wish.answer`. */
export type AnswerPayload = { wish: string; turn: number; answers: Partial<Record<WishField, { value: unknown; reason: string | null }>>; nextLook: Day | null }

/** Where an answer's draft lies on the phone: an answer to an older turn is another draft. */
export const answerDraftKey = (wish: string, turn: number): string => `answer ${wish} ${turn}`

const longestReason = 500
export type AnswerFault = { id: string; field: WishField; text: string }

/** The value the other side stands by. */
export const theirs = (wish: Wish, field: WishField): Turn | undefined => wish.fields[field]?.at(-1)

/** A week in which all is possible is an answer too, though it is no wish. */
const proposed = (field: WishField, value: unknown) => (field === 'week' ? value : chosen(field, value))

/** Whether two values say the same, as the rule for a settled field has it. */
function isSame(one: unknown, other: unknown): boolean {
  const turn = { byName: '', at: '', reason: null }
  return fieldState([{ ...turn, side: 'parent', value: one }, { ...turn, side: 'contact-person', value: other }]).isSettled
}

function faultIn(field: WishField, said: FieldAnswer, wish: Wish, today: Day): { at: 'value' | 'reason'; text: string } | undefined {
  if (said.choice === 'yes') return undefined
  const value = proposed(field, said.value)
  if (value === undefined) return { at: 'value', text: answering.faults.value }
  const wrong = faultOf(field, value, today)
  if (wrong) return { at: 'value', text: wrong }
  if (isSame(value, theirs(wish, field)?.value)) return { at: 'value', text: answering.faults.same }
  if (said.reason.trim() === '') return { at: 'reason', text: answering.faults.reason }
  return said.reason.trim().length > longestReason ? { at: 'reason', text: answering.faults.reasonLong } : undefined
}

/** What is in the way of sending, field by field. Ids are those of `AnswerField`. */
export function answerFaults(draft: AnswerDraft, wish: Wish, side: Side, today: Day): AnswerFault[] {
  const open = openFields(wish, side)
  const said = open.filter((field) => draft[field])
  if (said.length === 0) return open.slice(0, 1).map((field) => ({ id: `answer-${field}-yes`, field, text: answering.faults.none }))
  return said.flatMap((field) => {
    const fault = faultIn(field, draft[field] as FieldAnswer, wish, today)
    return fault ? [{ id: `answer-${field}-${fault.at}`, field, text: fault.text }] : []
  })
}

/** The fields that were answered: a yes says the other side's value again. */
export function answersOf(draft: AnswerDraft, wish: Wish, side: Side): AnswerPayload['answers'] {
  const answers: AnswerPayload['answers'] = {}
  for (const field of openFields(wish, side)) {
    const said = draft[field]
    if (said) answers[field] = answerOf(field, said, wish)
  }
  return answers
}

const answerOf = (field: WishField, said: FieldAnswer, wish: Wish) =>
  said.choice === 'yes' ? { value: theirs(wish, field)?.value, reason: null } : { value: proposed(field, said.value), reason: said.reason.trim() }

/**
 * What of an answer still holds when the wish was changed while it was written: her own proposal for whatever is still open,
 * and a yes only to words that are the same.
 */
export function carriedOver(draft: AnswerDraft, before: Wish, now: Wish, side: Side): AnswerDraft {
  const open = openFields(now, side)
  const holds = (field: WishField, said: FieldAnswer) => open.includes(field) && (said.choice === 'other' || isSameValue(theirs(before, field)?.value, theirs(now, field)?.value))
  return Object.fromEntries(Object.entries(draft).filter(([field, said]) => said && holds(field as WishField, said)))
}
