import * as z from 'zod/mini'
import { defineIntent } from './intent.ts'

const emptySchema = z.strictObject({})

/** A worker opened the family's page: one line that the family reads (recorded on the device, sent when online). */
export const pageVisit = defineIntent<z.infer<typeof emptySchema>>({
  name: 'page.visit',
  version: 1,
  rooms: ['family'],
  may: ['contact-person', 'mate'],
  schema: emptySchema,
  needs: () => [],
  effect: (_known, _payload, { actor, now, intent }) => [
    { kind: 'page-visit', id: intent, body: { by: actor.person, byName: actor.name, at: now } },
  ],
})
