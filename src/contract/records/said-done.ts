import * as z from 'zod/mini'
import { idSchema, instantSchema, lineSchema, nameSchema } from '../values.ts'

/** "You said, we did": what many families said, and what the municipality did about it. The leader writes it, all families read it. */
export const saidDoneSchema = z.strictObject({ said: lineSchema, did: lineSchema, by: idSchema, byName: nameSchema, at: instantSchema })
export type SaidDone = z.infer<typeof saidDoneSchema>
