import * as z from 'zod/mini'
import { idSchema } from '../values.ts'
import { defineIntent, type Effect, refuse } from './intent.ts'

const confirmSchema = z.strictObject({ agreement: idSchema })

/** A new contact person says yes to the agreement that stood before she came, as it is. One that has ended cannot be taken over. */
export const agreementConfirm = defineIntent<z.infer<typeof confirmSchema>>({
  name: 'agreement.confirm',
  version: 1,
  rooms: ['private'],
  may: ['contact-person'],
  schema: confirmSchema,
  needs: ({ agreement }) => [{ kind: 'agreement', id: agreement }],
  effect(known, { agreement }, { actor, now }): Effect {
    const body = known.get('agreement', agreement)?.body
    if (!body || body.until !== null) return refuse('no-such-agreement')
    const confirmed = body.confirmed ?? []
    if (confirmed.some((one) => one.by === actor.person)) return []
    return [{ kind: 'agreement', id: agreement, body: { ...body, confirmed: [...confirmed, { by: actor.person, byName: actor.name, at: now }] } }]
  },
})
