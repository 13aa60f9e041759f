import * as z from 'zod/mini'
import { daySchema, idSchema, instantSchema, nameSchema, textSchema } from '../values.ts'

/** A message's kind is known before it is opened. `information` and a question's date are the contact person's. */
export const messageKinds = ['hello', 'information', 'question', 'news', 'thanks'] as const
export type MessageKind = (typeof messageKinds)[number]

/** `at` is the server's receipt. A question from staff carries the day an answer is wanted; a parent's question is due by the answer promise. */
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
})
export type Message = z.infer<typeof messageSchema>
