import * as z from 'zod/mini'
import { daySchema, lineSchema, nameSchema, textSchema } from '../values.ts'

/** Case processing times the municipality must publish (retssikkerhedsloven § 3, stk. 2). */
export const caseTimeSchema = z.strictObject({ area: nameSchema, time: nameSchema })

/** A day on which the municipality's offices are closed though it is no public holiday. */
export const closingDaySchema = z.strictObject({ day: daySchema, name: nameSchema })

/** The one record `municipality` of the municipality room: whom to turn to, and what all may know. `familiesPerWorker` is its stated target. */
export const municipalitySchema = z.strictObject({
  name: nameSchema,
  isMadeUp: z.boolean(),
  phone: lineSchema,
  email: lineSchema,
  address: lineSchema,
  openingHours: lineSchema,
  turnTo: textSchema,
  contactPersonTitle: nameSchema,
  caseTimes: z.array(caseTimeSchema),
  closingDays: z.array(closingDaySchema),
  familiesPerWorker: z.optional(z.int().check(z.minimum(1), z.maximum(200))),
})
export type Municipality = z.infer<typeof municipalitySchema>
export type ClosingDay = z.infer<typeof closingDaySchema>
