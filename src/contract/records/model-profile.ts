import * as z from 'zod/mini'
import { daySchema, lineSchema, nameSchema } from '../values.ts'

export const models = ['sammen-om-familien', 'en-familie-en-indgang'] as const

/** How long between two follow-ups: every 6 weeks, every 3 months. */
export const intervalSchema = z.strictObject({
  unit: z.enum(['week', 'month']),
  count: z.int().check(z.minimum(1), z.maximum(60)),
})
export type Interval = z.infer<typeof intervalSchema>

/**
 * One rhythm that is owed, as data: the rule's name, the sections it comes from (new numbers in barnets
 * lov, old ones in serviceloven), the interval, from when, and why. A locked one may not be altered by the
 * municipality and says why.
 */
export const rhythmRuleSchema = z.strictObject({
  rule: nameSchema,
  plainName: lineSchema,
  sections: z.array(nameSchema),
  formerSections: z.array(nameSchema),
  interval: intervalSchema,
  validFrom: daySchema,
  reason: lineSchema,
  isLocked: z.boolean(),
})
export type RhythmRule = z.infer<typeof rhythmRuleSchema>

/** The record `model-profile`: which municipal model is followed and the rhythms it owes. */
export const modelProfileSchema = z.strictObject({
  model: z.enum(models),
  rhythms: z.array(rhythmRuleSchema),
})
export type ModelProfile = z.infer<typeof modelProfileSchema>
