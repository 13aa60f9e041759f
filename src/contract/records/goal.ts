import * as z from 'zod/mini'
import { daySchema, idSchema, lineSchema, nameSchema, textSchema } from '../values.ts'
import { agreedStates } from './plan-fields.ts'

export const goalStates = ['suggested', ...agreedStates] as const

/** A step towards a goal: one act and, where agreed, who and by when. */
export const stepSchema = z.strictObject({
  text: lineSchema,
  owner: z.nullable(nameSchema),
  due: z.nullable(daySchema),
  isDone: z.boolean(),
})

/** One voice on one day: 0–10 and a sentence, the family's or the contact person's. Older ones do not say which of the parents. */
export const voiceSchema = z.strictObject({
  by: z.enum(['family', 'contact-person']),
  day: daySchema,
  mark: z.int().check(z.minimum(0), z.maximum(10)),
  words: z.nullable(lineSchema),
  person: z.optional(idSchema),
  byName: z.optional(nameSchema),
})
export type Voice = z.infer<typeof voiceSchema>

/**
 * A shared goal in the family's words, for a child or (`child: null`) the family as a whole. `works` is what already works,
 * `decides` who can decide what the goal needs, `version` the number of the agreed version that stands (absent: the first).
 */
export const goalSchema = z.strictObject({
  child: z.nullable(idSchema),
  horizon: z.enum(['short', 'long']),
  text: lineSchema,
  why: z.nullable(textSchema),
  seenWhen: lineSchema,
  state: z.enum(goalStates),
  partOf: z.nullable(idSchema),
  steps: z.array(stepSchema),
  voices: z.array(voiceSchema),
  agreed: z.nullable(z.strictObject({ day: daySchema, by: z.array(nameSchema) })),
  works: z.optional(z.nullable(textSchema)),
  decides: z.optional(z.nullable(lineSchema)),
  version: z.optional(z.int()),
})
export type Goal = z.infer<typeof goalSchema>
