import * as z from 'zod/mini'
import { dayOf } from '../rules/days.ts'
import { daySchema, idSchema, lineSchema, nameSchema } from '../values.ts'
import { defineIntent, type Effect, refuse } from './intent.ts'

const askSchema = z.strictObject({
  meeting: idSchema, owner: z.strictObject({ person: idSchema, name: nameSchema }), text: lineSchema, due: daySchema, goal: z.nullable(idSchema),
})

/** Write down at the meeting what somebody else said she would do. It waits for her own yes. */
export const meetingAskPromise = defineIntent<z.infer<typeof askSchema>>({
  name: 'meeting.ask-promise',
  version: 1,
  rooms: ['family'],
  may: ['parent', 'contact-person', 'mate'],
  schema: askSchema,
  needs: ({ meeting, owner }, { intent }) => [{ kind: 'meeting', id: meeting }, { kind: 'member', id: owner.person }, { kind: 'asked-promise', id: intent }],
  effect(known, payload, { actor, now, intent }): Effect {
    if (known.get('asked-promise', intent)) return []
    if (!known.get('meeting', payload.meeting)) return refuse('no-such-meeting')
    const owner = known.get('member', payload.owner.person)?.body
    if (!owner || owner.until !== null) return refuse('promise-without-owner')
    if (payload.due < dayOf(now)) return refuse('date-passed')
    const asked = { ...payload, owner: { person: owner.person, name: owner.name }, by: actor.person, byName: actor.name, at: now, state: 'open' as const }
    return [{ kind: 'asked-promise', id: intent, body: asked }]
  },
})

const settleSchema = z.strictObject({ asked: idSchema, isTaken: z.boolean() })

/** Its owner takes it (the promise itself is made beside it) or leaves it, without a reason; whoever wrote it takes it back. */
export const meetingSettlePromise = defineIntent<z.infer<typeof settleSchema>>({
  name: 'meeting.settle-promise',
  version: 1,
  rooms: ['family'],
  may: ['parent', 'contact-person', 'mate'],
  schema: settleSchema,
  needs: ({ asked }) => [{ kind: 'asked-promise', id: asked }],
  effect(known, { asked: id, isTaken }, { actor }): Effect {
    const asked = known.get('asked-promise', id)?.body
    if (!asked || asked.state !== 'open') return []
    const isOwners = asked.owner.person === actor.person
    if (!isOwners && (isTaken || asked.by !== actor.person)) return refuse('promise-of-another')
    return [{ kind: 'asked-promise', id, body: { ...asked, state: !isOwners ? 'withdrawn' : isTaken ? 'taken' : 'declined' } }]
  },
})
