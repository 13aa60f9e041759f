import * as z from 'zod/mini'
import { daySchema, idSchema, lineSchema, nameSchema } from '../values.ts'

export const parties = [
  'day-care', 'school', 'ppr', 'physiotherapy', 'occupational-therapy', 'hospital', 'relief', 'residential', 'transport', 'aids', 'other',
] as const
export const holders = ['family', 'contact-person', 'together', 'other'] as const

/** Who coordinates one outside party, once per child and party. `means` says it in one sentence. */
export const roleSchema = z.strictObject({
  child: z.nullable(idSchema),
  party: z.enum(parties),
  partyName: z.nullable(nameSchema),
  holder: z.enum(holders),
  holderName: z.nullable(nameSchema),
  means: lineSchema,
  from: daySchema,
  handedBack: z.nullable(z.strictObject({ day: daySchema, by: nameSchema, answerBy: daySchema })),
})
export type RoleRecord = z.infer<typeof roleSchema>
