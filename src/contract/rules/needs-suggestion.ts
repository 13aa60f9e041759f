import type { RecordOf } from '../records/kinds.ts'
import { isAsked, lastTurn, standingOnes, waitsForSide } from './suggestions.ts'

/** A suggested goal or role that waits for a parent; `isAgreed`: the other holder has said yes, and this one is asked too. */
export type SuggestionNeed = { what: 'suggestion'; id: string; room: string; byName: string; due: undefined; about: 'goal' | 'role'; subject: string; isAgreed: boolean }

/** The suggestions that wait for this parent: unanswered ones from the other side, and agreed ones she is still asked about. */
export function suggestionNeeds(all: readonly RecordOf<'suggestion'>[], me: string): SuggestionNeed[] {
  const open = all.filter((one) => waitsForSide(one, 'family'))
  const asked = standingOnes(all).filter(({ body }) => isAsked(body, me))
  return [...open, ...asked].map(({ id, room, body }) => ({
    what: 'suggestion', id: `${id}:${body.turn}`, room, byName: lastTurn(body).byName, due: undefined, about: body.about, subject: body.subject, isAgreed: body.state === 'agreed',
  }))
}
