import type { RecordOf } from '../../../contract/records/kinds.ts'
import type { Wish, WishField } from '../../../contract/records/wish.ts'
import { lastingFields } from '../../../contract/rules/lasting.ts'
import { fieldsOf, openFields } from '../../../contract/rules/wishes.ts'
import type { Day } from '../../../contract/values.ts'
import type { AnswerDraft, AnswerPayload } from './answer-draft.ts'

/** The payload of `agreement.answer`: the fields she would have otherwise. */
export type TakeoverPayload = { agreement: string; answers: AnswerPayload['answers'] }

/** A standing agreement as a wish its parent has made: a new contact person answers it field by field, as she would that. */
export function asWish({ id, room, body }: RecordOf<'agreement'>, parent: string, today: Day): RecordOf<'wish'> {
  const turnOf = (value: unknown) => [{ side: 'parent' as const, byName: parent, at: body.at, value, reason: null }]
  const fields = Object.fromEntries(Object.entries(lastingFields(body.fields, today)).map(([field, value]) => [field, turnOf(value)]))
  return { kind: 'wish', id, room, first: 0, number: 0, body: { by: body.parent, at: body.at, turn: 0, state: 'open', fields } }
}

/** Yes to everything, but what she has said otherwise. */
export const withYes = (draft: AnswerDraft, wish: Wish): AnswerDraft =>
  ({ ...Object.fromEntries(openFields(wish, 'contact-person').map((field) => [field, { choice: 'yes', reason: '' }])), ...draft })

/** What she proposes; nothing where it is yes to all of it. */
export function proposals(draft: AnswerDraft, wish: Wish, { answers, wish: agreement }: AnswerPayload): TakeoverPayload | undefined {
  const others = fieldsOf(wish).filter((field: WishField) => draft[field]?.choice === 'other')
  return others.length ? { agreement, answers: Object.fromEntries(others.map((field) => [field, answers[field]])) } : undefined
}
