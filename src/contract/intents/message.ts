import * as z from 'zod/mini'
import type { Message } from '../records/message.ts'
import { messageKinds, noticeTimes } from '../records/message.ts'
import { dayOf } from '../rules/days.ts'
import { daySchema, idSchema, textSchema } from '../values.ts'
import { type Change, type Context, defineIntent, type Effect, refuse, sideOf } from './intent.ts'

const sendSchema = z.strictObject({
  kind: z.enum(messageKinds),
  text: textSchema,
  answerBy: z.nullable(daySchema),
  replyTo: z.nullable(idSchema),
  notice: z.optional(z.enum(noticeTimes)),
  isReply: z.optional(z.boolean()),
})
type Send = z.infer<typeof sendSchema>

/** A hello and a thanks start no clock and count as no contact. */
const isCourtesy = (kind: Send['kind']) => kind === 'hello' || kind === 'thanks'

function messageOf(payload: Send, context: Context): Message {
  const { person, name, role } = context.actor
  const { kind, text, replyTo } = payload
  const answerBy = kind === 'question' && role !== 'parent' ? payload.answerBy : null
  const message: Message = { by: person, byName: name, side: sideOf(role), kind, text, at: context.now, answerBy, replyTo, answered: null }
  // Whom a parent writes to has hours of her own: only a worker says when the parent is told.
  return payload.notice && role !== 'parent' ? { ...message, notice: payload.notice } : message
}

/** The contact record of a staff message that counts; its id is the message's, so that it is never counted twice. */
function contactOf(message: Message, context: Context, isReply: boolean): Change[] {
  if (message.side === 'family' || isCourtesy(message.kind)) return []
  const { by, byName, at } = message
  const body = { by, byName, at, type: 'message' as const, gotThrough: true, metChild: false, purpose: null, note: null }
  return [{ kind: 'contact', id: context.intent, body: isReply ? { ...body, startedBy: 'parent' } : body }]
}

/** Write in a thread. A reply to the other side's open question answers it. `isReply`: it answers the family without naming a message, so a worker took no contact by it. */
export const messageSend = defineIntent<Send>({
  name: 'message.send',
  version: 1,
  rooms: ['family', 'private'],
  may: ['parent', 'contact-person', 'mate'],
  schema: sendSchema,
  needs: (payload) => (payload.replyTo ? [{ kind: 'message', id: payload.replyTo }] : []),
  effect(known, payload, context): Effect {
    const message = messageOf(payload, context)
    if (message.answerBy && message.answerBy < dayOf(context.now)) return refuse('date-passed')
    const asked = payload.replyTo ? known.get('message', payload.replyTo)?.body : undefined
    const sent: Change[] = [{ kind: 'message', id: context.intent, body: message }, ...contactOf(message, context, payload.isReply === true || asked?.side === 'family')]
    if (!payload.replyTo) return sent
    if (!asked) return refuse('no-such-message')
    if (asked.kind !== 'question' || asked.answered || asked.side === message.side) return sent
    const answered = { by: message.by, byName: message.byName, at: context.now }
    return [...sent, { kind: 'message', id: payload.replyTo, body: { ...asked, answered } }]
  },
})

const readSchema = z.strictObject({ upTo: z.int() })

/** A worker has read a thread so far; the family sees it. Never moves back. */
export const messageRead = defineIntent<z.infer<typeof readSchema>>({
  name: 'message.read',
  version: 1,
  rooms: ['family', 'private'],
  may: ['contact-person', 'mate'],
  schema: readSchema,
  needs: (_payload, context) => [{ kind: 'read-mark', id: context.actor.person }],
  effect(known, payload, { actor, now }): Effect {
    const mark = known.get('read-mark', actor.person)
    if (mark && mark.body.upTo >= payload.upTo) return []
    return [{ kind: 'read-mark', id: actor.person, body: { person: actor.person, name: actor.name, upTo: payload.upTo, at: now } }]
  },
})

const receiveSchema = z.strictObject({ message: idSchema, until: daySchema, first: z.nullable(daySchema) })

/**
 * "Received, you will hear by `until`": a parent's open question gets a new day, and `first`, the one that was promised
 * before, stays in sight. Said again, the very first one stays.
 */
export const messageReceive = defineIntent<z.infer<typeof receiveSchema>>({
  name: 'message.receive',
  version: 1,
  rooms: ['family', 'private'],
  may: ['contact-person', 'mate'],
  schema: receiveSchema,
  needs: ({ message }) => [{ kind: 'message', id: message }],
  effect(known, { message, until, first }, { actor, now }): Effect {
    const asked = known.get('message', message)?.body
    if (!asked) return refuse('no-such-message')
    if (asked.kind !== 'question' || asked.side !== 'family') return refuse('not-a-question')
    if (asked.answered || asked.received?.until === until) return []
    if (until < dayOf(now)) return refuse('date-passed')
    const received = { by: actor.person, byName: actor.name, at: now, until, first: asked.received ? asked.received.first : first }
    return [{ kind: 'message', id: message, body: { ...asked, received } }]
  },
})
