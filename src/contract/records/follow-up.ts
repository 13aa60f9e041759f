import * as z from 'zod/mini'
import { daySchema, idSchema } from '../values.ts'

export const followUpForms = ['call', 'visit', 'two-lines', 'nothing-new', 'meeting'] as const

/**
 * An owed follow-up: due at the latest on a day, because of a rule of the model profile (`rule`). The wish may
 * change its form, never delete it (Sammen om familien; barnets lov § 95 where it applies).
 */
export const followUpSchema = z.strictObject({
  child: z.nullable(idSchema),
  rule: z.string(),
  due: daySchema,
  form: z.nullable(z.enum(followUpForms)),
  held: z.nullable(daySchema),
})
export type FollowUp = z.infer<typeof followUpSchema>
