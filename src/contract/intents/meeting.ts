import * as z from 'zod/mini'
import { idSchema, lineSchema } from '../values.ts'
import { defineIntent, type Effect, refuse } from './intent.ts'

const addSchema = z.strictObject({ meeting: idSchema, text: lineSchema })

/** Put a point of one's own on a meeting's agenda, until the meeting is over. */
export const pointAdd = defineIntent<z.infer<typeof addSchema>>({
  name: 'point.add',
  version: 1,
  rooms: ['family'],
  may: ['parent', 'contact-person', 'mate'],
  schema: addSchema,
  needs: (payload) => [{ kind: 'meeting', id: payload.meeting }],
  effect(known, { meeting, text }, { actor, now, intent }): Effect {
    const held = known.get('meeting', meeting)?.body
    if (!held) return refuse('no-such-meeting')
    if (held.ends < now) return refuse('meeting-over')
    return [{ kind: 'point', id: intent, body: { meeting, by: actor.person, byName: actor.name, text, at: now } }]
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
