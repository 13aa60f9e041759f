import * as z from 'zod/mini'
import { idSchema, instantSchema, lineSchema, nameSchema, textSchema } from '../values.ts'

export const contactTypes = ['message', 'call', 'visit', 'meeting'] as const

/**
 * A contact event: a message that counts, a call (got through or not), a visit, a meeting that took place.
 * It has a purpose and a note that the parents of its room can read; there are no notes for staff alone.
 * `metChild`: the child was there. `startedBy` parent: a reply, or the parent called or came herself.
 */
export const contactSchema = z.strictObject({
  by: idSchema,
  byName: nameSchema,
  at: instantSchema,
  type: z.enum(contactTypes),
  gotThrough: z.boolean(),
  metChild: z.boolean(),
  purpose: z.nullable(lineSchema),
  note: z.nullable(textSchema),
  startedBy: z.optional(z.enum(['contact-person', 'parent'])),
})
export type Contact = z.infer<typeof contactSchema>
