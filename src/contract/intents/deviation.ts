import * as z from 'zod/mini'
import { contactTypes } from '../records/contact.ts'
import { offWhys } from '../records/off-whys.ts'
import { idSchema, lineSchema } from '../values.ts'
import { defineIntent } from './intent.ts'

const noteSchema = z.strictObject({
  type: z.enum(contactTypes),
  contact: idSchema,
  whys: z.array(z.enum(offWhys)).check(z.minLength(1), z.maxLength(offWhys.length)),
  reason: lineSchema,
})

/** A worker went on though it was not as agreed, and says why: in the room of the parent whose agreement it is, and nowhere else. */
export const deviationNote = defineIntent<z.infer<typeof noteSchema>>({
  name: 'deviation.note',
  version: 1,
  rooms: ['private'],
  may: ['contact-person', 'mate'],
  schema: noteSchema,
  needs: () => [],
  effect: (_known, payload, { actor, now, intent }) => [
    { kind: 'deviation', id: intent, body: { by: actor.person, byName: actor.name, at: now, ...payload } },
  ],
})
