import * as z from 'zod/mini'
import { daySchema, idSchema, lineSchema, nameSchema } from '../values.ts'

/** A date that was moved: both stay visible, with the reason. */
export const moveSchema = z.strictObject({ from: daySchema, to: daySchema, reason: lineSchema, day: daySchema })

/**
 * One act, one owner, one date. Owners are persons (one, or both parents), never "the family".
 * `due` null with `dueWords` is "when it suits in November": the family's own promises may be that loose.
 */
export const promiseSchema = z.strictObject({
  text: lineSchema,
  child: z.nullable(idSchema),
  owners: z.array(z.strictObject({ person: idSchema, name: nameSchema })).check(z.minLength(1), z.maxLength(2)),
  side: z.enum(['family', 'municipality']),
  due: z.nullable(daySchema),
  dueWords: z.nullable(lineSchema),
  goal: z.nullable(idSchema),
  meeting: z.nullable(idSchema),
  state: z.enum(['open', 'kept', 'let-go']),
  moves: z.array(moveSchema),
})
export type PromiseRecord = z.infer<typeof promiseSchema>
