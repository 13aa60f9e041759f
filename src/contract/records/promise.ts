import * as z from 'zod/mini'
import { daySchema, idSchema, lineSchema, nameSchema } from '../values.ts'

/** A date that was moved: both stay visible, with the reason. */
export const moveSchema = z.strictObject({ from: daySchema, to: daySchema, reason: lineSchema, day: daySchema })

export const ownerSchema = z.strictObject({ person: idSchema, name: nameSchema })
export type Owner = z.infer<typeof ownerSchema>
const ownersSchema = z.array(ownerSchema).check(z.minLength(1), z.maxLength(2))

/**
 * A family's promise that was given back: by whom, what it was until then, and the day by which the contact person says
 * how it is done now. `answered` once she has.
 */
export const handedBackSchema = z.strictObject({
  day: daySchema,
  by: nameSchema,
  owners: ownersSchema,
  due: z.nullable(daySchema),
  dueWords: z.nullable(lineSchema),
  answerBy: daySchema,
  answered: z.nullable(z.strictObject({ day: daySchema, by: nameSchema, words: lineSchema })),
})

/** Who ended it and when; a sentence where it was let go. */
export const endedSchema = z.strictObject({ day: daySchema, by: nameSchema, words: z.nullable(lineSchema) })

/**
 * One act, one owner, one date. Owners are persons (one, or both parents), never "the family".
 * `due` null with `dueWords` is "when it suits in November": the family's own promises may be that loose.
 * What may be left out is missing on promises from before it was known.
 */
export const promiseSchema = z.strictObject({
  text: lineSchema,
  child: z.nullable(idSchema),
  owners: ownersSchema,
  side: z.enum(['family', 'municipality']),
  due: z.nullable(daySchema),
  dueWords: z.nullable(lineSchema),
  goal: z.nullable(idSchema),
  meeting: z.nullable(idSchema),
  state: z.enum(['open', 'kept', 'let-go']),
  // Somebody at the table who is in no room ("Fysioterapeut Ida") does it; the owner watches over it and is asked for it.
  guest: z.optional(z.nullable(nameSchema)),
  moves: z.array(moveSchema),
  role: z.optional(z.nullable(idSchema)),
  message: z.optional(z.nullable(idSchema)),
  made: z.optional(z.nullable(z.strictObject({ by: idSchema, byName: nameSchema, day: daySchema }))),
  handedBack: z.optional(z.nullable(handedBackSchema)),
  ended: z.optional(z.nullable(endedSchema)),
})
export type PromiseRecord = z.infer<typeof promiseSchema>
