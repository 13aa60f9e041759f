import * as z from 'zod/mini'
import { idSchema, instantSchema, lineSchema, nameSchema, textSchema } from '../values.ts'

export const meetingTypes = ['opening', 'follow-up', 'network', 'home-visit', 'child-talk', 'status', 'other'] as const

/** Someone at a meeting and her part; `person` only when she is known to the app. */
export const participantSchema = z.strictObject({ name: nameSchema, part: z.nullable(nameSchema), person: z.nullable(idSchema) })

/** A meeting: purpose ahead, who comes, when and where; minutes afterwards. */
export const meetingSchema = z.strictObject({
  child: z.nullable(idSchema),
  type: z.enum(meetingTypes),
  title: lineSchema,
  purpose: textSchema,
  noSupportCut: z.boolean(),
  starts: instantSchema,
  ends: instantSchema,
  place: lineSchema,
  people: z.array(participantSchema),
  minutes: z.nullable(textSchema),
})
export type Meeting = z.infer<typeof meetingSchema>

/** A point of somebody's own on a meeting's agenda. */
export const pointSchema = z.strictObject({ meeting: idSchema, by: idSchema, byName: nameSchema, text: lineSchema, at: instantSchema })
export type Point = z.infer<typeof pointSchema>
