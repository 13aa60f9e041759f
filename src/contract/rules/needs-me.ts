import type { RecordOf } from '../records/kinds.ts'
import type { Day, Instant } from '../values.ts'
import type { MeetingNeed } from './needs-meeting.ts'
import type { SuggestionNeed } from './needs-suggestion.ts'
import { waitsFor } from './waits-for.ts'
import { openFields } from './wishes.ts'

/** One thing that waits for a parent: a question with its day, answers to a wish, or what other nouns have (`needs-*.ts`). */
export type Need =
  | { what: 'question'; id: string; room: string; byName: string; due: Day | undefined; message: RecordOf<'message'> }
  | { what: 'wish-answer'; id: string; room: string; byName: string; due: undefined; count: number }
  | SuggestionNeed
  | MeetingNeed

/**
 * What needs a parent now, soonest first and what has no day last; what was postponed is left out until its moment.
 * An empty list is the truth "nothing needs you right now".
 */
export function needsOfParent(given: {
  messages: readonly RecordOf<'message'>[]
  wishes: readonly RecordOf<'wish'>[]
  postponed: readonly Pick<RecordOf<'postponed'>, 'id' | 'body'>[]
  now: Instant
  /** What other nouns' rules have found. */
  more?: readonly Need[]
}): Need[] {
  const later = new Set(given.postponed.filter((one) => one.body.until > given.now).map((one) => one.id))
  const needs = [...given.messages.flatMap(questionNeed), ...given.wishes.flatMap(wishNeed), ...(given.more ?? [])]
  return needs.filter((need) => !later.has(need.id)).sort((one, other) => (one.due ?? '9') < (other.due ?? '9') ? -1 : 1)
}

function questionNeed(message: RecordOf<'message'>): Need[] {
  if (waitsFor(message) !== 'family') return []
  const { id, room, body } = message
  return [{ what: 'question', id, room, byName: body.byName, due: body.answerBy ?? undefined, message }]
}

function wishNeed(wish: RecordOf<'wish'>): Need[] {
  const fields = openFields(wish.body, 'parent')
  const answers = fields.flatMap((field) => wish.body.fields[field]?.at(-1) ?? []).sort((one, other) => (one.at < other.at ? -1 : 1))
  const last = answers.at(-1)
  if (!last) return []
  return [{ what: 'wish-answer', id: `${wish.id}:${wish.body.turn}`, room: wish.room, byName: last.byName, due: undefined, count: fields.length }]
}
