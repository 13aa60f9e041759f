import * as z from 'zod/mini'
import { idSchema, instantSchema, lineSchema, nameSchema } from '../values.ts'
import { contactTypes } from './contact.ts'
import { offWhys } from './off-whys.ts'

/**
 * A contact that went against one parent's agreement, with what it went against and the worker's reason. It lies in that
 * parent's own room, so that the other parent learns nothing of it (PRODUCT rule 2). `contact` is the message, the logged
 * contact or the meeting it stands beside.
 */
export const deviationSchema = z.strictObject({
  by: idSchema,
  byName: nameSchema,
  at: instantSchema,
  type: z.enum(contactTypes),
  contact: idSchema,
  whys: z.array(z.enum(offWhys)).check(z.minLength(1), z.maxLength(offWhys.length)),
  reason: lineSchema,
})
export type Deviation = z.infer<typeof deviationSchema>
