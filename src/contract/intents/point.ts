import * as z from 'zod/mini'
import { isCancelled } from '../rules/meetings.ts'
import { idSchema, lineSchema } from '../values.ts'
import { defineIntent, type Effect, refuse } from './intent.ts'

const addSchema = z.strictObject({ meeting: idSchema, text: lineSchema, child: z.optional(z.nullable(idSchema)) })

/** Put a point of one's own on a meeting's agenda, until the meeting is over; `child` when it is said in a child's name. */
export const pointAdd = defineIntent<z.infer<typeof addSchema>>({
  name: 'point.add',
  version: 1,
  rooms: ['family'],
  may: ['parent', 'contact-person', 'mate'],
  schema: addSchema,
  needs: (payload) => [{ kind: 'meeting', id: payload.meeting }],
  effect(known, { meeting, text, child }, { actor, now, intent }): Effect {
    const held = known.get('meeting', meeting)?.body
    if (!held) return refuse('no-such-meeting')
    if (isCancelled(held)) return refuse('meeting-cancelled')
    if (held.ends < now) return refuse('meeting-over')
    return [{ kind: 'point', id: intent, body: { meeting, by: actor.person, byName: actor.name, text, at: now, ...(child && { child }) } }]
  },
})

const removeSchema = z.strictObject({ point: idSchema })

/** Take one's own point off the agenda again. */
export const pointRemove = defineIntent<z.infer<typeof removeSchema>>({
  name: 'point.remove',
  version: 1,
  rooms: ['family'],
  may: ['parent', 'contact-person', 'mate'],
  schema: removeSchema,
  needs: ({ point }) => [{ kind: 'point', id: point }],
  effect(known, { point }, { actor }): Effect {
    const body = known.get('point', point)?.body
    if (!body) return []
    return body.by === actor.person ? [{ kind: 'point', id: point, body: null }] : refuse('may-not')
  },
})

const keepSchema = z.strictObject({ meeting: idSchema, text: lineSchema })

/**
 * Keep a point to oneself until the meeting. It lies in one's own room, so that nobody else's phone ever holds it; to
 * share it is to put it on the agenda (`point.add`) and drop it here.
 */
export const pointKeep = defineIntent<z.infer<typeof keepSchema>>({
  name: 'point.keep',
  version: 1,
  rooms: ['me'],
  may: ['self'],
  schema: keepSchema,
  needs: () => [],
  effect: (_known, { meeting, text }, { now, intent }) => [{ kind: 'kept-point', id: intent, body: { meeting, text, at: now } }],
})

/** Drop a point that was kept: it was shared, or it matters no more. */
export const pointDrop = defineIntent<z.infer<typeof removeSchema>>({
  name: 'point.drop',
  version: 1,
  rooms: ['me'],
  may: ['self'],
  schema: removeSchema,
  needs: ({ point }) => [{ kind: 'kept-point', id: point }],
  effect: (known, { point }) => (known.get('kept-point', point) ? [{ kind: 'kept-point', id: point, body: null }] : []),
})
