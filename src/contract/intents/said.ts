import * as z from 'zod/mini'
import { idSchema, lineSchema } from '../values.ts'
import { defineIntent, type Effect } from './intent.ts'

const publishSchema = z.strictObject({ said: lineSchema, did: lineSchema })

/** The leader tells all families what they said and what was done. */
export const saidPublish = defineIntent<z.infer<typeof publishSchema>>({
  name: 'said.publish',
  version: 1,
  rooms: ['municipality'],
  may: ['leader'],
  schema: publishSchema,
  needs: () => [],
  effect: (_known, payload, { actor, now, intent }): Effect => [
    { kind: 'said-done', id: intent, body: { ...payload, by: actor.person, byName: actor.name, at: now } },
  ],
})

const withdrawSchema = z.strictObject({ entry: idSchema })

/** The leader takes an entry away again. */
export const saidWithdraw = defineIntent<z.infer<typeof withdrawSchema>>({
  name: 'said.withdraw',
  version: 1,
  rooms: ['municipality'],
  may: ['leader'],
  schema: withdrawSchema,
  needs: ({ entry }) => [{ kind: 'said-done', id: entry }],
  effect: (known, { entry }): Effect => (known.get('said-done', entry) ? [{ kind: 'said-done', id: entry, body: null }] : []),
})
