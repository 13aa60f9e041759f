import * as z from 'zod/mini'
import { daySchema, idSchema, lineSchema, nameSchema } from '../values.ts'

/**
 * Who can decide a matter, by when, and on what ground. `goal`, `role` and `promise` name what waits for it. Kept by the
 * contact person; `day` and `byName` are of the last change.
 */
export const decidesSchema = z.strictObject({
  child: z.nullable(idSchema),
  subject: lineSchema,
  who: lineSchema,
  by: z.nullable(daySchema),
  byWords: z.nullable(lineSchema),
  ground: z.nullable(lineSchema),
  goal: z.nullable(idSchema),
  role: z.nullable(idSchema),
  promise: z.nullable(idSchema),
  day: daySchema,
  byName: nameSchema,
})
export type Decides = z.infer<typeof decidesSchema>
