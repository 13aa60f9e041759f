import * as z from 'zod/mini'
import { instantSchema, lineSchema, textSchema } from '../values.ts'
import { type Change, defineIntent, type Effect, refuse } from './intent.ts'

const logSchema = z.strictObject({
  type: z.enum(['call', 'visit', 'meeting']),
  at: instantSchema,
  gotThrough: z.boolean(),
  metChild: z.boolean(),
  purpose: lineSchema,
  note: z.nullable(textSchema),
  startedBy: z.optional(z.enum(['contact-person', 'parent'])),
})

/** Phones' clocks differ a little; a contact may be logged the minute it ends. */
const slackMs = 5 * 60_000

/** A worker logs a call, visit or meeting that took place, with its purpose and a note the parents of the room read. */
export const contactLog = defineIntent<z.infer<typeof logSchema>>({
  name: 'contact.log',
  version: 1,
  rooms: ['family', 'private'],
  may: ['contact-person', 'mate'],
  schema: logSchema,
  needs: (_payload, { actor, intent }) => [{ kind: 'member', id: actor.person }, { kind: 'contact', id: intent }],
  effect(known, payload, { actor, now, intent }): Effect {
    if (Date.parse(payload.at) > Date.parse(now) + slackMs) return refuse('date-in-future')
    // After a restored backup the phone paints what it offers again over rows that hold it already: once is enough.
    if (known.get('contact', intent)) return []
    const body = { ...payload, by: actor.person, byName: actor.name }
    const logged: Change[] = [{ kind: 'contact', id: intent, body }]
    const member = known.get('member', actor.person)?.body
    if (!payload.metChild || !member) return logged
    return [...logged, { kind: 'member', id: actor.person, body: { ...member, met: member.met + 1 } }]
  },
})
