import * as z from 'zod/mini'
import type { Agreement } from '../records/agreement.ts'
import type { Turn, Wish, WishField, WishFields } from '../records/wish.ts'
import { wishFieldSchemas, wishFieldsSchema } from '../records/wish.ts'
import { dayOf } from '../rules/days.ts'
import { hasOpenHour } from '../rules/hours.ts'
import { lastingFields } from '../rules/lasting.ts'
import { agreedFields, fieldState, isLess, isSame, isSettled, nextLook, type Side } from '../rules/wishes.ts'
import { daySchema, idSchema, lineSchema } from '../values.ts'
import { type Change, type Context, defineIntent, type Effect, type Known, refuse } from './intent.ts'

const submitSchema = z.strictObject({ fields: wishFieldsSchema })

const sideOfTurn = (role: Context['actor']['role']): Side => (role === 'parent' ? 'parent' : 'contact-person')

const turnOf = (value: unknown, reason: string | null, { actor, now }: Context): Turn => ({
  side: sideOfTurn(actor.role), byName: actor.name, at: now, value, reason,
})

/**
 * A parent sends what she or he wishes of the contact. An earlier wish still under talk gives way to it. What stands in the
 * agreement already needs no second yes; less contact for a while stands at once, whatever else is still to be answered.
 */
export const wishSubmit = defineIntent<z.infer<typeof submitSchema>>({
  name: 'wish.submit',
  version: 1,
  rooms: ['private'],
  may: ['parent'],
  schema: submitSchema,
  needs: () => [{ kind: 'wish' }, { kind: 'agreement' }],
  effect(known, { fields }, context): Effect {
    // Painted over itself: what it made stands, and must not be taken for what both had agreed on before.
    if (known.get('wish', context.intent)) return []
    const chosen = Object.entries(fields).filter(([, value]) => value !== undefined)
    if (chosen.length === 0) return refuse('nothing-wished')
    if (fields.justNow && fields.justNow.until < dayOf(context.now)) return refuse('period-backwards')
    if (fields.week && !hasOpenHour(fields.week)) return refuse('no-hour-left')
    const standing = standingIn(known)
    const turns = Object.fromEntries(chosen.map(([field, value]) => [field, firstTurns(field as WishField, value, standing, context)]))
    const wish: Wish = { by: context.actor.person, at: context.now, turn: 0, state: 'open', fields: turns }
    return [...replaceOpen(known, context.intent), ...standsAtOnce(known, wish, context)]
  },
})

/** The agreement that stands, were this act not painted over itself. */
const standingIn = (known: Known) => known.all('agreement').find((one) => one.body.until === null)?.body

/** What both agreed on before keeps the contact person's yes: she is not asked again for what she said. */
function firstTurns(field: WishField, value: unknown, standing: Agreement | undefined, context: Context): Turn[] {
  const mine = turnOf(value, null, context)
  if (!standing || !isSame(standing.fields[field], value)) return [mine]
  const worker = standing.agreedBy.find((name) => name !== context.actor.name)
  return worker ? [{ side: 'contact-person', byName: worker, at: standing.at, value, reason: null }, mine] : [mine]
}

/** What needs no answer. What stands already is no new agreement: the earlier ones are those that said something else. */
function standsAtOnce(known: Known, wish: Wish, context: Context): Change[] {
  const id = context.intent
  const standing = standingIn(known)
  const answer = { wish: id, nextLook: standing?.nextLook ?? null }
  if (isSettled(wish) && standing && isSame(agreedFields(wish), lastingFields(standing.fields, dayOf(context.now)))) return [{ kind: 'wish', id, body: { ...wish, state: 'agreed' } }]
  if (isSettled(wish)) return [{ kind: 'wish', id, body: { ...wish, state: 'agreed' } }, ...agreement(known, agreedFields(wish), wish, answer, context)]
  const justNow = wish.fields.justNow?.at(-1)?.value
  if (!isLess(justNow) || isSame(justNow, standing?.fields.justNow)) return [{ kind: 'wish', id, body: wish }]
  const fields = { ...standing?.fields, justNow } as WishFields
  return [{ kind: 'wish', id, body: wish }, ...agreement(known, fields, { ...wish, fields: { justNow: wish.fields.justNow! } }, { ...answer, wish: null }, context)]
}

const replaceOpen = (known: Known, its: string): Change[] =>
  known.all('wish').filter((wish) => wish.body.state === 'open' && wish.id !== its).map((wish) => ({ kind: 'wish', id: wish.id, body: { ...wish.body, state: 'replaced' } }))

const reasonSchema = z.nullable(lineSchema)
const answer = <S extends z.ZodMiniType>(value: S) => z.optional(z.strictObject({ value, reason: reasonSchema }))
const fieldSchemas = wishFieldSchemas
/** What one side says to each field it answers: the value it stands by, and why where that is another than the other side's. */
export const answersSchema = z.strictObject({
  rhythm: answer(fieldSchemas.rhythm),
  starts: answer(fieldSchemas.starts),
  justNow: answer(fieldSchemas.justNow),
  channels: answer(fieldSchemas.channels),
  week: answer(fieldSchemas.week),
  hardNews: answer(fieldSchemas.hardNews),
  notByPhone: answer(fieldSchemas.notByPhone),
  notInWriting: answer(fieldSchemas.notInWriting),
  carries: answer(fieldSchemas.carries),
  language: answer(fieldSchemas.language),
  avoid: answer(fieldSchemas.avoid),
})
const answerSchema = z.strictObject({ wish: idSchema, turn: z.int(), answers: answersSchema, nextLook: z.nullable(daySchema) })
type Answer = z.infer<typeof answerSchema>

/**
 * Either side answers fields that wait for it: the same value is a yes, another is a proposal with a reason. When every
 * field is settled the agreement stands, and the earlier one ends that day. An answer to an older turn is refused, so
 * that nobody says yes to what has changed.
 */
export const wishAnswer = defineIntent<Answer>({
  name: 'wish.answer',
  version: 1,
  rooms: ['private'],
  may: ['parent', 'contact-person', 'mate'],
  schema: answerSchema,
  needs: (payload) => [{ kind: 'wish', id: payload.wish }, { kind: 'agreement' }],
  effect(known, payload, context): Effect {
    const wish = known.get('wish', payload.wish)?.body
    if (!wish) return refuse('no-such-wish')
    if (wish.state !== 'open' || wish.turn !== payload.turn) return refuse('changed-meanwhile')
    if (isBackwards(wish, payload, context)) return refuse('period-backwards')
    if (payload.answers.week && !hasOpenHour(payload.answers.week.value)) return refuse('no-hour-left')
    const fields = answered(wish, payload, context)
    if (!fields) return refuse('not-your-turn')
    const next: Wish = { ...wish, turn: wish.turn + 1, fields }
    if (!isSettled(next)) return [{ kind: 'wish', id: payload.wish, body: next }]
    return [{ kind: 'wish', id: payload.wish, body: { ...next, state: 'agreed' } }, ...agreement(known, agreedFields(next), next, payload, context)]
  },
})

/** A proposed period that is over already. A yes to one that lapsed while it waited is let through: it owes nothing. */
function isBackwards(wish: Wish, { answers }: Answer, { now }: Context): boolean {
  const said = answers.justNow?.value
  return said !== undefined && said.until < dayOf(now) && !isSame(said, wish.fields.justNow?.at(-1)?.value)
}

function answered(wish: Wish, payload: Answer, context: Context): Wish['fields'] | undefined {
  const side = sideOfTurn(context.actor.role)
  const given = Object.entries(payload.answers).filter(([, value]) => value !== undefined)
  const isMine = ([field]: [string, unknown]) => fieldState(wish.fields[field] ?? []).awaits === side
  if (given.length === 0 || !given.every(isMine)) return undefined
  const turns = given.map(([field, said]) => [field, [...(wish.fields[field as WishField] ?? []), turnOf(said.value, said.reason, context)]])
  return { ...wish.fields, ...Object.fromEntries(turns) }
}

/** The agreement from today on, and the end of the one before it. Who was party to that one still is. */
function agreement(known: Known, fields: WishFields, wish: Wish, given: { wish: string | null; nextLook: string | null }, context: Context): Change[] {
  const today = dayOf(context.now)
  const standing = known.all('agreement').filter((one) => one.body.until === null && one.id !== context.intent)
  const ended: Change[] = standing.map((one) => ({ kind: 'agreement', id: one.id, body: { ...one.body, until: today } }))
  const names = [...new Set([...Object.values(wish.fields).flat().map((turn) => turn.byName), ...(given.wish === null ? (standing[0]?.body.agreedBy ?? []) : [])])]
  const body: Agreement = {
    wish: given.wish, parent: wish.by, agreedBy: names, at: context.now, from: today, until: null,
    nextLook: nextLook(today, given.nextLook ?? undefined), fields,
  }
  return [...ended, { kind: 'agreement', id: context.intent, body }]
}
