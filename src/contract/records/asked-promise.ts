import * as z from 'zod/mini'
import { daySchema, idSchema, instantSchema, lineSchema, nameSchema } from '../values.ts'

/**
 * What somebody said at a meeting that she would do, written down by another. Nobody puts a task on a parent: it is a
 * promise only when its owner says so on her own phone.
 */
export const askedPromiseSchema = z.strictObject({
  meeting: idSchema, owner: z.strictObject({ person: idSchema, name: nameSchema }), text: lineSchema, due: daySchema, goal: z.nullable(idSchema),
  by: idSchema, byName: nameSchema, at: instantSchema, state: z.enum(['open', 'taken', 'declined', 'withdrawn']),
})
export type AskedPromise = z.infer<typeof askedPromiseSchema>
