import * as z from 'zod/mini'
import { followUpForms } from './follow-up-forms.ts'
import { daySchema, idSchema, instantSchema, lineSchema, nameSchema, textSchema } from '../values.ts'


/** Days on which the clock stands still, both included, with the reason that the family can read. */
export const pauseSchema = z.strictObject({ from: daySchema, until: daySchema, reason: lineSchema, byName: nameSchema })
export type Pause = z.infer<typeof pauseSchema>

/**
 * An owed follow-up: due at the latest on a day, because of a rule of the model profile or of the law (`rule`). The wish
 * may change its form, never delete it (PRODUCT rule 1). `from` is the day its period counts from: when the one before
 * was held; `unpaused` the date as it would be without the pauses. `note` and `childView` were written when it was held, for all in the family's room.
 */
export const followUpSchema = z.strictObject({
  child: z.nullable(idSchema),
  rule: z.string(),
  due: daySchema,
  form: z.nullable(z.enum(followUpForms)),
  held: z.nullable(daySchema),
  from: z.optional(daySchema),
  pauses: z.optional(z.array(pauseSchema)),
  unpaused: z.optional(daySchema),
  note: z.optional(z.nullable(textSchema)),
  childView: z.optional(z.nullable(lineSchema)),
  byName: z.optional(nameSchema),
})
export type FollowUp = z.infer<typeof followUpSchema>

/** A parent's "nothing new, same as last time" to one follow-up, or that word taken back. */
const lightSchema = z.strictObject({ id: idSchema, followUp: idSchema, note: z.nullable(lineSchema), isTakenBack: z.boolean(), at: instantSchema })

/**
 * One parent's own word on how there is followed up about a child (or the family as a whole): the form wished until
 * further notice, and each light answer. It lies in that parent's own room; its id is the child's, or `family`.
 */
export const followUpWishSchema = z.strictObject({
  child: z.nullable(idSchema),
  form: z.nullable(z.enum(followUpForms)),
  by: idSchema,
  byName: nameSchema,
  at: instantSchema,
  lights: z.array(lightSchema),
})
export type FollowUpWish = z.infer<typeof followUpWishSchema>
