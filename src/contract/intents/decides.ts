import * as z from 'zod/mini'
import { decidesSchema } from '../records/decides.ts'
import { dayOf } from '../rules/days.ts'
import { idSchema } from '../values.ts'
import { defineIntent, type Effect, refuse } from './intent.ts'

const setSchema = z.extend(z.omit(decidesSchema, { day: true, byName: true }), { decides: z.nullable(idSchema) })

/** A worker says who decides a matter and by when: a new line of the family's map, or another wording of one. */
export const decidesSet = defineIntent<z.infer<typeof setSchema>>({
  name: 'decides.set',
  version: 1,
  rooms: ['family'],
  may: ['contact-person', 'mate'],
  schema: setSchema,
  needs: ({ decides }) => (decides ? [{ kind: 'decides', id: decides }] : []),
  effect(known, { decides, ...said }, { actor, now, intent }): Effect {
    // Taken away meanwhile: what is said now stands as a new line.
    const id = decides && known.get('decides', decides) ? decides : intent
    return [{ kind: 'decides', id, body: { ...said, day: dayOf(now), byName: actor.name } }]
  },
})

const removeSchema = z.strictObject({ decides: idSchema })

/** A line of the map goes when the matter is decided. */
export const decidesRemove = defineIntent<z.infer<typeof removeSchema>>({
  name: 'decides.remove',
  version: 1,
  rooms: ['family'],
  may: ['contact-person', 'mate'],
  schema: removeSchema,
  needs: ({ decides }) => [{ kind: 'decides', id: decides }],
  effect: (known, { decides }) => (known.get('decides', decides) ? [{ kind: 'decides', id: decides, body: null }] : refuse('no-such-decides')),
})
