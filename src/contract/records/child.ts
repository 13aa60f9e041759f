import * as z from 'zod/mini'
import { daySchema, lineSchema, nameSchema } from '../values.ts'
import { intervalSchema } from './model-profile.ts'

/** A section of barnets lov that a child's case stands on, as it is written: `§ 86`, `§ 52 a`. From its first day to its last. */
export const sectionSchema = z.string().check(z.regex(/^§ \d{1,3}( [a-z])?$/))
export const caseSectionSchema = z.strictObject({ section: sectionSchema, from: daySchema, until: z.nullable(daySchema) })
export type CaseSection = z.infer<typeof caseSectionSchema>

/** How often there is follow-up by barnets lov § 95 after the first one: decided by the contact person, with why and the child's view. */
export const decidedSchema = z.strictObject({ interval: intervalSchema, reason: lineSchema, childView: lineSchema, day: daySchema, byName: nameSchema })
export type Decided = z.infer<typeof decidedSchema>

/**
 * A child of the family: present by first name and the day she or he was born. No CPR number, ever. `sections` are what
 * the child's case stands on, which says what follow-up is owed; `decided` holds all decisions by § 95, the latest last.
 */
export const childSchema = z.strictObject({
  name: nameSchema, born: daySchema, sections: z.optional(z.array(caseSectionSchema)), decided: z.optional(z.array(decidedSchema)),
})
export type Child = z.infer<typeof childSchema>
