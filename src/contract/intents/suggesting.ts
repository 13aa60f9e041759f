// Suggest, answer, agree, withdraw: the one way in which goals and roles change. What differs is in a `Kit`.
import type { RefusalCode } from '../protocol.ts'
import type { About, Content, Suggestion, SuggestionTurn } from '../records/suggestion.ts'
import { dayOf } from '../rules/days.ts'
import { isAsked, lastTurn, openAbout, saysSame } from '../rules/suggestions.ts'
import type { Day } from '../values.ts'
import { type Change, type Context, type Effect, type Known, type Need, refuse, sideOf } from './intent.ts'

/** What stands now of a goal or role, as an agreed version; `number` 0 when it was never agreed. */
export type Standing<C> = { number: number; content: C; day: Day; by: string[] }

/** What a suggestion is about: how to read what stands, how to put what was agreed, and what can be wrong with a text. */
export type Kit<C extends Content = Content> = {
  about: About
  missing: RefusalCode
  standing: (known: Known, subject: string) => Standing<C> | undefined
  place: (known: Known, subject: string, agreed: Standing<C>) => Change
  fault: (known: Known, subject: string, content: C) => RefusalCode | undefined
}

/** What every act of the mechanism reads. */
export const suggestionNeeds = (about: About): Need[] => [{ kind: 'suggestion' }, { kind: about }, { kind: 'member' }]

const turnOf = <C extends Content>(content: C, reason: string | null, { actor, now }: Context): SuggestionTurn =>
  ({ side: sideOf(actor.role), by: actor.person, byName: actor.name, at: now, content, reason })

export type Suggest<C> = { subject: string | null; base: number; content: C; reason: string | null }

/** A new suggestion, or a change to what is agreed. One at a time: while one is open the other side answers that. */
export function suggest<C extends Content>(kit: Kit<C>, known: Known, { subject, base, content, reason }: Suggest<C>, context: Context): Effect {
  if (known.get('suggestion', context.intent)) return []
  const about = subject ?? context.intent
  const stands = kit.standing(known, about)
  if (subject !== null && !stands) return refuse(kit.missing)
  if ((stands?.number ?? 0) !== base || openAbout(known.all('suggestion'), about)) return refuse('suggestion-changed')
  if (stands && base > 0 && saysSame(stands.content, content)) return refuse('nothing-changed')
  const fault = kit.fault(known, about, content)
  return fault ? refuse(fault) : [opened(kit.about, { subject: about, base }, turnOf(content, reason, context), context)]
}

const opened = (about: About, { subject, base }: { subject: string; base: number }, turn: SuggestionTurn, { intent }: Context): Change =>
  ({ kind: 'suggestion', id: intent, body: { about, subject, base, turn: 0, state: 'open', turns: [turn], consents: [], version: null, asked: [] } })

export type Answer<C> = { suggestion: string; turn: number; content: C; reason: string | null }

/**
 * The same text from the other side is a yes, and it stands. Another text is a proposal with a reason, from whoever of the
 * two sides. An answer to a text that has changed is refused, so that nobody says yes to what he has not read.
 */
export function answer<C extends Content>(kit: Kit<C>, known: Known, given: Answer<C>, context: Context): Effect {
  const held = known.get('suggestion', given.suggestion)?.body
  if (!held || held.about !== kit.about) return refuse('no-such-suggestion')
  if (held.state === 'agreed') return afterwards(kit, known, held, given, context)
  if (held.state !== 'open' || held.turn !== given.turn) return refuse('suggestion-changed')
  if ((kit.standing(known, held.subject)?.number ?? 0) !== held.base) return refuse('suggestion-changed')
  const last = lastTurn(held)
  if (!saysSame(last.content, given.content)) return counter(kit, known, held, given, context)
  if (last.by === context.actor.person) return refuse('own-suggestion')
  return last.side === sideOf(context.actor.role) ? seconded(held, given, context) : agree(kit, known, held, given, context)
}

/** The other custody holder says yes to what the first suggested, before the contact person has answered. */
function seconded(held: Suggestion, { suggestion, content }: Answer<Content>, context: Context): Effect {
  if (sideOf(context.actor.role) === 'municipality') return refuse('own-suggestion')
  if (held.consents.some((one) => one.person === context.actor.person && one.turn === held.turn)) return []
  return [{ kind: 'suggestion', id: suggestion, body: withConsent(held, held.turn, content, context) }]
}

function withConsent(held: Suggestion, turn: number, content: Content, { actor, now }: Context, reason: string | null = null): Suggestion {
  const answer = saysSame(lastTurn(held).content, content) ? ('yes' as const) : ('no' as const)
  return { ...held, consents: [...held.consents, { person: actor.person, name: actor.name, turn, answer, reason, at: now }] }
}

function counter<C extends Content>(kit: Kit<C>, known: Known, held: Suggestion, given: Answer<C>, context: Context): Effect {
  const isOtherSide = lastTurn(held).side !== sideOf(context.actor.role)
  if (isOtherSide && given.reason === null) return refuse('no-reason')
  const fault = kit.fault(known, held.subject, given.content)
  if (fault) return refuse(fault)
  const turns = [...held.turns, turnOf(given.content, given.reason, context)]
  return [{ kind: 'suggestion', id: given.suggestion, body: { ...held, turn: held.turn + 1, turns } }]
}

function agree<C extends Content>(kit: Kit<C>, known: Known, held: Suggestion, given: Answer<C>, context: Context): Effect {
  const fault = kit.fault(known, held.subject, given.content)
  if (fault) return refuse(fault)
  const said = withConsent(held, held.turn, given.content, context)
  const yes = said.consents.filter((one) => one.turn === held.turn && one.answer === 'yes')
  const last = lastTurn(held)
  const by = [...new Set([last.byName, ...yes.map((one) => one.name)])]
  const silent = holders(known, dayOf(context.now)).filter(({ person }) => person !== last.by && !yes.some((one) => one.person === person))
  const stands: Standing<C> = { number: held.base + 1, content: given.content, day: dayOf(context.now), by }
  const agreed: Suggestion = { ...said, turn: held.turn + 1, state: 'agreed', version: stands.number, asked: silent }
  return [{ kind: 'suggestion', id: given.suggestion, body: agreed }, ...archive(kit, known, held.subject, context), kit.place(known, held.subject, stands)]
}

/** The custody holders on a day, as the family's room knows them. */
const holders = (known: Known, today: Day) =>
  known.all('member').filter(({ body }) => body.role === 'parent' && (body.until === null || body.until >= today)).map(({ body }) => ({ person: body.person, name: body.name }))

/** What stood until now becomes an earlier version, which can still be read. */
export function archive<C extends Content>(kit: Kit<C>, known: Known, subject: string, { intent }: Context): Change[] {
  const stood = kit.standing(known, subject)
  if (!stood || stood.number === 0) return []
  const body = { about: kit.about, subject, number: stood.number, content: stood.content, day: stood.day, agreedBy: stood.by }
  return [{ kind: 'version', id: intent, body }]
}

/**
 * It is agreed already. A custody holder who is still asked may say yes to just that text; or, having seen what was agreed,
 * no with another text and a reason, which opens it again. Anybody else comes too late.
 */
function afterwards<C extends Content>(kit: Kit<C>, known: Known, held: Suggestion, given: Answer<C>, context: Context): Effect {
  if (!isAsked(held, context.actor.person)) return refuse('suggestion-changed')
  const isYes = saysSame(lastTurn(held).content, given.content)
  const said: Change = { kind: 'suggestion', id: given.suggestion, body: withConsent(held, held.turn, given.content, context, given.reason) }
  if (isYes) return [said]
  if (held.turn !== given.turn) return refuse('suggestion-changed')
  if (given.reason === null) return refuse('no-reason')
  const again = suggest(kit, known, { subject: held.subject, base: held.version ?? 0, content: given.content, reason: given.reason }, context)
  return 'refused' in again ? again : [said, ...again]
}

export type Withdraw = { suggestion: string; turn: number }

/** Whoever began takes it back while it is open; the texts stay. The contact person and her mate are one in this. */
export function withdraw(kit: Pick<Kit, 'about'>, known: Known, { suggestion, turn }: Withdraw, { actor }: Context): Effect {
  const held = known.get('suggestion', suggestion)?.body
  if (!held || held.about !== kit.about) return refuse('no-such-suggestion')
  const first = held.turns[0] as SuggestionTurn
  const isTheirs = first.by === actor.person || (first.side === 'municipality' && sideOf(actor.role) === 'municipality')
  if (!isTheirs) return refuse('may-not')
  if (held.state !== 'open' || held.turn !== turn) return refuse('suggestion-changed')
  return [{ kind: 'suggestion', id: suggestion, body: { ...held, turn: held.turn + 1, state: 'withdrawn' } }]
}
