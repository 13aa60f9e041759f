import * as z from 'zod/mini'
import { daySchema, idSchema, lineSchema, nameSchema } from '../values.ts'
import { holders, parties } from './plan-fields.ts'

/**
 * Who coordinates one outside party, once per child and party. `means` says it in one sentence, `informed` how the other is
 * kept informed. `handedBack`: the family gave it back, the contact person has it and says how by `answerBy`; `holder` is
 * until then whose it was. `version` is the number of what stands (absent: the first). `ended`: from that day on nobody
 * needs to hold it; both sides agreed.
 */
export const roleSchema = z.strictObject({
  child: z.nullable(idSchema),
  party: z.enum(parties),
  partyName: z.nullable(nameSchema),
  holder: z.enum(holders),
  holderName: z.nullable(nameSchema),
  means: lineSchema,
  from: daySchema,
  handedBack: z.nullable(z.strictObject({ day: daySchema, by: nameSchema, answerBy: daySchema })),
  informed: z.optional(z.nullable(lineSchema)),
  nextLook: z.optional(z.nullable(daySchema)),
  agreed: z.optional(z.nullable(z.strictObject({ day: daySchema, by: z.array(nameSchema) }))),
  version: z.optional(z.int()),
  ended: z.optional(daySchema),
})
export type RoleRecord = z.infer<typeof roleSchema>
