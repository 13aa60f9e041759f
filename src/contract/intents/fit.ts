import * as z from 'zod/mini'
import { fitContacts } from '../records/fit.ts'
import { idSchema } from '../values.ts'
import { defineIntent, type Effect, refuse } from './intent.ts'

const answerSchema = z.strictObject({ contact: z.enum(fitContacts), again: z.boolean(), after: z.nullable(idSchema) })

/** A parent says in two taps how the contact fits. It is hers alone and the contact person's. */
export const fitAnswer = defineIntent<z.infer<typeof answerSchema>>({
  name: 'fit.answer',
  version: 1,
  rooms: ['private'],
  may: ['parent'],
  schema: answerSchema,
  needs: (_payload, { intent }) => [{ kind: 'fit', id: intent }],
  effect(known, payload, { actor, now, intent }): Effect {
    if (known.get('fit', intent)) return []
    return [{ kind: 'fit', id: intent, body: { parent: actor.person, byName: actor.name, at: now, ...payload, talked: null } }]
  },
})

const talkSchema = z.strictObject({ fit: idSchema })

/** The contact person, or her mate, has taken it up with the parent, who sees that. */
export const fitTalk = defineIntent<z.infer<typeof talkSchema>>({
  name: 'fit.talk',
  version: 1,
  rooms: ['private'],
  may: ['contact-person', 'mate'],
  schema: talkSchema,
  needs: ({ fit }) => [{ kind: 'fit', id: fit }],
  effect(known, { fit }, { actor, now }): Effect {
    const said = known.get('fit', fit)?.body
    if (!said) return refuse('changed-meanwhile')
    if (said.talked) return []
    return [{ kind: 'fit', id: fit, body: { ...said, talked: { by: actor.person, byName: actor.name, at: now } } }]
  },
})
