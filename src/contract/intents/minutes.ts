import * as z from 'zod/mini'
import { isCancelled, textsUnder } from '../rules/meetings.ts'
import { idSchema, textSchema } from '../values.ts'
import { defineIntent, type Effect, refuse } from './intent.ts'

const everybody = ['parent', 'contact-person', 'mate'] as const
const mostTexts = 8
const writeSchema = z.strictObject({ meeting: idSchema, text: textSchema, over: z.nullable(idSchema), also: z.optional(z.array(idSchema).check(z.maxLength(mostTexts))) })

/**
 * Write a meeting's minutes, or a text that corrects one. Nothing is written over: the earlier text stays, and two who
 * correct the same text at once are both kept, until one who has read both writes one over them.
 */
export const minutesWrite = defineIntent<z.infer<typeof writeSchema>>({
  name: 'minutes.write',
  version: 1,
  rooms: ['family'],
  may: ['contact-person', 'mate'],
  schema: writeSchema,
  needs: (payload, { intent }) => [{ kind: 'meeting', id: payload.meeting }, ...[intent, ...textsUnder(payload)].map((id) => ({ kind: 'minutes' as const, id }))],
  effect(known, { meeting, text, over, also }, { actor, now, intent }): Effect {
    if (known.get('minutes', intent)) return []
    const held = known.get('meeting', meeting)?.body
    if (!held) return refuse('no-such-meeting')
    if (isCancelled(held)) return refuse('meeting-cancelled')
    if (textsUnder({ over, also }).some((id) => known.get('minutes', id)?.body.meeting !== meeting)) return refuse('no-such-minutes')
    // Who writes a text stands by it.
    const agreed = [{ person: actor.person, name: actor.name, at: now }]
    return [{ kind: 'minutes', id: intent, body: { meeting, over, ...(also && { also }), text, by: actor.person, byName: actor.name, at: now, agreed } }]
  },
})

const agreeSchema = z.strictObject({ minutes: idSchema })

/** Say that a text is right. It is said of this very text: one that was corrected meanwhile is to be read first. */
export const minutesAgree = defineIntent<z.infer<typeof agreeSchema>>({
  name: 'minutes.agree',
  version: 1,
  rooms: ['family'],
  may: everybody,
  schema: agreeSchema,
  needs: () => [{ kind: 'minutes' }],
  effect(known, { minutes: id }, { actor, now }): Effect {
    const minutes = known.get('minutes', id)?.body
    if (!minutes) return refuse('no-such-minutes')
    if (minutes.agreed.some((one) => one.person === actor.person)) return []
    if (known.all('minutes').some((one) => textsUnder(one.body).includes(id))) return refuse('minutes-changed')
    return [{ kind: 'minutes', id, body: { ...minutes, agreed: [...minutes.agreed, { person: actor.person, name: actor.name, at: now }] } }]
  },
})

const flagSchema = z.strictObject({ meeting: idSchema, minutes: z.nullable(idSchema), says: z.nullable(textSchema), text: textSchema })

/** Say how one sees it oneself. The minutes stay as they are, and these words stand beside them from then on. */
export const minutesFlag = defineIntent<z.infer<typeof flagSchema>>({
  name: 'minutes.flag',
  version: 1,
  rooms: ['family'],
  may: everybody,
  schema: flagSchema,
  needs: ({ meeting }, { intent }) => [{ kind: 'meeting', id: meeting }, { kind: 'minutes-flag', id: intent }],
  effect(known, payload, { actor, now, intent }): Effect {
    if (known.get('minutes-flag', intent)) return []
    if (!known.get('meeting', payload.meeting)) return refuse('no-such-meeting')
    return [{ kind: 'minutes-flag', id: intent, body: { ...payload, by: actor.person, byName: actor.name, at: now, heard: null } }]
  },
})

const heedSchema = z.strictObject({ flag: idSchema })

/** A worker has read what somebody sees otherwise; the family sees that she has. */
export const minutesHeed = defineIntent<z.infer<typeof heedSchema>>({
  name: 'minutes.heed',
  version: 1,
  rooms: ['family'],
  may: ['contact-person', 'mate'],
  schema: heedSchema,
  needs: ({ flag }) => [{ kind: 'minutes-flag', id: flag }],
  effect(known, { flag }, { actor, now }): Effect {
    const held = known.get('minutes-flag', flag)?.body
    if (!held) return refuse('no-such-minutes')
    if (held.heard) return []
    return [{ kind: 'minutes-flag', id: flag, body: { ...held, heard: { by: actor.person, byName: actor.name, at: now } } }]
  },
})
