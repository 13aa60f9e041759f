import * as z from 'zod/mini'
import type { RecordOf } from '../records/kinds.ts'
import type { Owner, PromiseRecord } from '../records/promise.ts'
import { ownerSchema } from '../records/promise.ts'
import { dayOf } from '../rules/days.ts'
import { awaitsHow, gaveBack, isInHands, mayKeep, ownerIds } from '../rules/promises.ts'
import { daySchema, idSchema, lineSchema, nameSchema } from '../values.ts'
import { dayNeeds, dayToSayHow } from './hand-back.ts'
import { type Context, defineIntent, type Effect, type Intent, type Known, refuse, type Refusal, sideOf } from './intent.ts'

const nullableId = z.nullable(idSchema)
const makeSchema = z.strictObject({
  text: lineSchema,
  child: nullableId,
  // None is let in here, so that the answer says what is missing.
  owners: z.array(ownerSchema).check(z.maxLength(2)),
  due: z.nullable(daySchema),
  dueWords: z.nullable(lineSchema),
  goal: nullableId,
  role: nullableId,
  meeting: nullableId,
  message: nullableId,
  guest: z.optional(z.nullable(nameSchema)),
})
type Make = z.infer<typeof makeSchema>
const common = { version: 1, rooms: ['family'], may: ['parent', 'contact-person', 'mate'] } satisfies Partial<Intent>

type Member = RecordOf<'member'>['body']
const currentMembers = (known: Known): Member[] => known.all('member').map(({ body }) => body).filter(({ until }) => until === null)

/**
 * Who shall do it, by the names the family's room knows. Each side promises for itself: nobody puts a task on a parent,
 * and a parent does not put one on a worker. One does it, or both parents.
 */
function ownersOf(known: Known, asked: readonly Owner[], { actor }: Context): Owner[] | Refusal {
  const ids = ownerIds(asked)
  const isFamilys = actor.role === 'parent'
  if (ids.length === 0 || (!isFamilys && ids.length > 1)) return refuse('promise-without-owner')
  const members = currentMembers(known)
  const found = ids.map((id) => members.find(({ person }) => person === id))
  const isOurs = (member: Member | undefined) => member !== undefined && (member.role === 'parent') === isFamilys
  if (!found.every(isOurs) || (isFamilys && !ids.includes(actor.person))) return refuse('promise-of-another')
  return found.flatMap((member) => (member ? [{ person: member.person, name: member.name }] : []))
}

/** A worker's promise has a day, and one that is not gone. */
function dayFault(due: string | null, { actor, now }: Context): Refusal | undefined {
  if (actor.role === 'parent') return undefined
  if (due === null) return refuse('promise-without-date')
  return due < dayOf(now) ? refuse('date-passed') : undefined
}

/** One act, one owner, one day, tied to a goal, a role, a meeting or a message where there is one. */
export const promiseMake = defineIntent<Make>({
  ...common,
  name: 'promise.make',
  schema: makeSchema,
  needs: (_payload, { intent }) => [{ kind: 'member' }, { kind: 'promise', id: intent }],
  effect(known, payload, context): Effect {
    // Offered again after a restored backup: what became of it since is not painted over.
    if (known.get('promise', context.intent)) return []
    const owners = ownersOf(known, payload.owners, context)
    if ('refused' in owners) return owners
    const fault = dayFault(payload.due, context)
    if (fault) return fault
    // A guest's is watched over by a worker: never by the family.
    if (payload.guest && context.actor.role === 'parent') return refuse('promise-of-another')
    // What a meeting ended with has an owner and a day, whoever promised it.
    if (payload.meeting && payload.due === null) return refuse('promise-without-date')
    const { actor, now, intent } = context
    const made = { by: actor.person, byName: actor.name, day: dayOf(now) }
    return [{ kind: 'promise', id: intent, body: { ...payload, owners, side: sideOf(actor.role), state: 'open', moves: [], made, handedBack: null, ended: null } }]
  },
})

const promiseNeed = ({ promise }: { promise: string }) => [{ kind: 'promise' as const, id: promise }]
const put = (id: string, body: PromiseRecord): Effect => [{ kind: 'promise', id, body }]

const moveSchema = z.strictObject({ promise: idSchema, due: z.nullable(daySchema), dueWords: z.nullable(lineSchema), reason: z.nullable(lineSchema) })

/**
 * A new day. A worker gives a reason, and both days stay visible; of what was handed back it says how it is done.
 * A parent changes hers freely, and nothing is kept of it.
 */
export const promiseMove = defineIntent<z.infer<typeof moveSchema>>({
  ...common,
  name: 'promise.move',
  schema: moveSchema,
  needs: promiseNeed,
  effect(known, { promise, due, dueWords, reason }, context): Effect {
    const body = known.get('promise', promise)?.body
    if (!body) return refuse('no-such-promise')
    if (body.state !== 'open') return refuse('promise-ended')
    if (!isInHands(body, context.actor)) return refuse('promise-of-another')
    if (body.side === 'family') return put(promise, { ...body, due, dueWords })
    const fault = dayFault(due, context)
    if (fault) return fault
    if (due === body.due && !awaitsHow(body)) return []
    return reason === null || due === null ? refuse('reason-missing') : put(promise, moved(body, due, reason, context))
  },
})

function moved(body: PromiseRecord, due: string, reason: string, { actor, now }: Context): PromiseRecord {
  const day = dayOf(now)
  if (awaitsHow(body) && body.handedBack) return { ...body, due, dueWords: null, handedBack: { ...body.handedBack, answered: { day, by: actor.name, words: reason } } }
  const moves = body.due === null ? body.moves : [...body.moves, { from: body.due, to: due, reason, day }]
  return { ...body, due, dueWords: null, moves }
}

const promiseOnly = z.strictObject({ promise: idSchema })

/** It is done. */
export const promiseKeep = defineIntent<z.infer<typeof promiseOnly>>({
  ...common,
  name: 'promise.keep',
  schema: promiseOnly,
  needs: promiseNeed,
  effect: (known, { promise }, context) => end(known, { promise, state: 'kept', words: null }, context),
})

const letGoSchema = z.strictObject({ promise: idSchema, words: z.nullable(lineSchema) })

/** It is let go: a worker says why in a sentence, a parent may. */
export const promiseLetGo = defineIntent<z.infer<typeof letGoSchema>>({
  ...common,
  name: 'promise.let-go',
  schema: letGoSchema,
  needs: promiseNeed,
  effect: (known, { promise, words }, context) => end(known, { promise, state: 'let-go', words }, context),
})

type Ending = { promise: string; state: 'kept' | 'let-go'; words: string | null }

function end(known: Known, { promise, state, words }: Ending, { actor, now }: Context): Effect {
  const body = known.get('promise', promise)?.body
  if (!body) return refuse('no-such-promise')
  if (body.state === state) return []
  if (body.state !== 'open') return refuse('promise-ended')
  if (!(state === 'kept' ? mayKeep : isInHands)(body, actor)) return refuse('promise-of-another')
  if (state === 'let-go' && body.side === 'municipality' && words === null) return refuse('reason-missing')
  return put(promise, { ...body, state, ended: { day: dayOf(now), by: actor.name, words } })
}

/** The way back from "done" and "let go". */
export const promiseReopen = defineIntent<z.infer<typeof promiseOnly>>({
  ...common,
  name: 'promise.reopen',
  schema: promiseOnly,
  needs: promiseNeed,
  effect(known, { promise }, { actor }): Effect {
    const body = known.get('promise', promise)?.body
    if (!body) return refuse('no-such-promise')
    if (body.state === 'open') return []
    if (!(body.state === 'kept' ? mayKeep : isInHands)(body, actor)) return refuse('promise-of-another')
    return put(promise, { ...body, state: 'open', ended: null })
  },
})

/** A parent gives her task back, with one tap and no reason: from now the contact person has it, with a day by which she says how. */
export const promiseHandBack = defineIntent<z.infer<typeof promiseOnly>>({
  ...common,
  name: 'promise.hand-back',
  may: ['parent'],
  schema: promiseOnly,
  needs: (payload) => [...promiseNeed(payload), { kind: 'member' }, ...dayNeeds],
  effect(known, { promise }, { actor, now }): Effect {
    const body = known.get('promise', promise)?.body
    if (!body) return refuse('no-such-promise')
    if (body.state !== 'open') return refuse('promise-ended')
    if (body.side === 'municipality' && gaveBack(body, actor.person)) return []
    if (!isInHands(body, actor)) return refuse('promise-of-another')
    const taker = takerOf(known)
    if (!taker) return refuse('no-contact-person')
    const [day, { owners, due, dueWords }] = [dayOf(now), body]
    const answerBy = dayToSayHow(known, { now })
    const handedBack = { day, by: actor.name, owners, due, dueWords, answerBy, answered: null }
    return put(promise, { ...body, owners: [taker], side: 'municipality', due: answerBy, dueWords: null, handedBack })
  },
})

/** The contact person; while there is none, her mate. */
function takerOf(known: Known): Owner | undefined {
  const members = currentMembers(known)
  const taker = members.find(({ role }) => role === 'contact-person') ?? members.find(({ role }) => role === 'mate')
  return taker && { person: taker.person, name: taker.name }
}

/** Whoever gave it back takes it again, as it was: the way back from a tap too much. */
export const promiseTake = defineIntent<z.infer<typeof promiseOnly>>({
  ...common,
  name: 'promise.take',
  may: ['parent'],
  schema: promiseOnly,
  needs: promiseNeed,
  effect(known, { promise }, { actor }): Effect {
    const body = known.get('promise', promise)?.body
    if (!body) return refuse('no-such-promise')
    if (body.state !== 'open') return refuse('promise-ended')
    if (isInHands(body, actor)) return []
    if (!body.handedBack || !gaveBack(body, actor.person)) return refuse('promise-of-another')
    const { owners, due, dueWords } = body.handedBack
    return put(promise, { ...body, owners, due, dueWords, side: 'family', handedBack: null })
  },
})
