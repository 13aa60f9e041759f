import * as z from 'zod/mini'
import { busySchema } from '../records/meeting.ts'
import { dayOf } from '../rules/days.ts'
import { daySchema, idSchema } from '../values.ts'
import { defineIntent, type Effect, refuse } from './intent.ts'

const addSchema = z.strictObject({ from: daySchema, to: daySchema, hours: busySchema.shape.hours })

/** A parent says when she cannot. It lies in her own room: the other holder is told neither when nor why. */
export const busyAdd = defineIntent<z.infer<typeof addSchema>>({
  name: 'busy.add',
  version: 1,
  rooms: ['private'],
  may: ['parent'],
  schema: addSchema,
  needs: () => [],
  effect(_known, { from, to, hours }, { actor, now, intent }): Effect {
    if (to < from || (hours && hours.to <= hours.from)) return refuse('times-backwards')
    if (to < dayOf(now)) return refuse('times-passed')
    return [{ kind: 'busy', id: intent, body: { by: actor.person, from, to, hours } }]
  },
})

const removeSchema = z.strictObject({ busy: idSchema })

/** She can after all. */
export const busyRemove = defineIntent<z.infer<typeof removeSchema>>({
  name: 'busy.remove',
  version: 1,
  rooms: ['private'],
  may: ['parent'],
  schema: removeSchema,
  needs: ({ busy }) => [{ kind: 'busy', id: busy }],
  effect: (known, { busy }) => (known.get('busy', busy) ? [{ kind: 'busy', id: busy, body: null }] : []),
})
