import * as z from 'zod/mini'
import { daySchema, idSchema, instantSchema, nameSchema, textSchema } from '../values.ts'

/** A message's kind is known before it is opened. `information` and a question's date are the contact person's. */
export const messageKinds = ['hello', 'information', 'question', 'news', 'thanks'] as const
export type MessageKind = (typeof messageKinds)[number]

/** When a parent is told of a message: at the next good time of her own agreement, or at once. */
export const noticeTimes = ['good-time', 'now'] as const

/** A contact person has it and says by when she answers. */
export const receivedSchema = z.strictObject({ by: idSchema, byName: nameSchema, at: instantSchema, until: daySchema, first: z.nullable(daySchema) })
export type Received = z.infer<typeof receivedSchema>

/**
 * `at` is the server's receipt. A question from staff carries the day an answer is wanted; a parent's question is due by the
 * answer promise, or by `received`: "received, you will hear by `until`", where `first` is the day that was promised before.
 */
export const messageSchema = z.strictObject({
  by: idSchema,
  byName: nameSchema,
  side: z.enum(['family', 'municipality']),
  kind: z.enum(messageKinds),
  text: textSchema,
  at: instantSchema,
  answerBy: z.nullable(daySchema),
  replyTo: z.nullable(idSchema),
  answered: z.nullable(z.strictObject({ by: idSchema, byName: nameSchema, at: instantSchema })),
  received: z.optional(z.nullable(receivedSchema)),
  notice: z.optional(z.enum(noticeTimes)),
})
export type Message = z.infer<typeof messageSchema>
