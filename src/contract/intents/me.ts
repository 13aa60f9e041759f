import * as z from 'zod/mini'
import { addressSchema, instantSchema } from '../values.ts'
import { defineIntent } from './intent.ts'

const seenSchema = z.strictObject({ thread: addressSchema(120), upTo: z.int() })

/** I have read a thread so far. Mine alone: nobody sees it. Never moves back. */
export const seenMark = defineIntent<z.infer<typeof seenSchema>>({
  name: 'seen.mark',
  version: 1,
  rooms: ['me'],
  may: ['self'],
  schema: seenSchema,
  needs: (payload) => [{ kind: 'seen', id: payload.thread }],
  effect(known, { thread, upTo }, { now }) {
    const seen = known.get('seen', thread)
    if (seen && seen.body.upTo >= upTo) return []
    return [{ kind: 'seen', id: thread, body: { upTo, at: now } }]
  },
})

const postponeSchema = z.strictObject({ need: addressSchema(80), until: instantSchema })

/** "Later": what needs me steps back until a moment. */
export const needPostpone = defineIntent<z.infer<typeof postponeSchema>>({
  name: 'need.postpone',
  version: 1,
  rooms: ['me'],
  may: ['self'],
  schema: postponeSchema,
  needs: () => [],
  effect: (_known, { need, until }) => [{ kind: 'postponed', id: need, body: { until } }],
})
