import * as z from 'zod/mini'
import { daySchema, idSchema, instantSchema, nameSchema } from '../values.ts'
import { wishFieldsSchema } from './wish.ts'

/** A contact agreement (kontaktaftale): one parent's, agreed by both, dated, with the day to look at it again. Kept whole until a new one stands. `confirmed`: contact persons who came later and said yes to it. `looked`: who looked at it again when it was time, and found that it still fits. */
export const agreementSchema = z.strictObject({
  wish: z.nullable(idSchema),
  parent: idSchema,
  agreedBy: z.array(nameSchema),
  at: instantSchema,
  from: daySchema,
  until: z.nullable(daySchema),
  nextLook: daySchema,
  fields: wishFieldsSchema,
  confirmed: z.optional(z.array(z.strictObject({ by: idSchema, byName: nameSchema, at: instantSchema }))),
  looked: z.optional(z.array(z.strictObject({ by: idSchema, byName: nameSchema, at: instantSchema }))),
})
export type Agreement = z.infer<typeof agreementSchema>
