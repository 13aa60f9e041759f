import * as z from 'zod/mini'
import { daySchema, idSchema, instantSchema, lineSchema, nameSchema, textSchema } from '../values.ts'

/** The colours of a drawn portrait; a photo of a real person is a file and comes by the file store. */
export const portraitSchema = z.strictObject({
  skin: z.int().check(z.minimum(0), z.maximum(5)),
  hair: z.int().check(z.minimum(0), z.maximum(5)),
  shape: z.int().check(z.minimum(0), z.maximum(5)),
  cloth: z.int().check(z.minimum(0), z.maximum(5)),
})
export type Portrait = z.infer<typeof portraitSchema>

/** Away from one day to another, both included, and who covers. `at` is when it was said: what was asked before it has its day moved, and says so. */
export const absenceSchema = z.strictObject({ from: daySchema, to: daySchema, cover: idSchema, coverName: nameSchema, at: z.optional(instantSchema) })
export type Absence = z.infer<typeof absenceSchema>

/** An answer promise in working days. */
export const answerDaysSchema = z.int().check(z.minimum(1), z.maximum(10))

const clockSchema = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))

/** When she is at work, Monday to Sunday, by the clock in Denmark (`08:30`); null where no hours are told of a day. */
export const workHoursSchema = z.array(z.nullable(z.strictObject({ from: clockSchema, to: clockSchema }))).check(z.length(7))
export type WorkHours = z.infer<typeof workHoursSchema>

/**
 * The record `card` of a worker room: what families see of their contact person.
 * `answerDays` is her answer promise in working days (default two); `formerDays` are earlier promises and until when each
 * stood, since what was asked under one is answered by it. `workingDays` are ISO weekdays 1–7,
 * `workingHours` her hours in words, and `hours` the same for reckoning: they are what is shown where they are known.
 */
export const cardSchema = z.strictObject({
  person: idSchema,
  name: nameSchema,
  title: nameSchema,
  portrait: portraitSchema,
  introduction: textSchema,
  phone: lineSchema,
  email: lineSchema,
  answerDays: answerDaysSchema,
  formerDays: z.optional(z.array(z.strictObject({ days: answerDaysSchema, until: instantSchema }))),
  workingDays: z.array(z.int().check(z.minimum(1), z.maximum(7))).check(z.minLength(1)),
  workingHours: lineSchema,
  hours: z.optional(workHoursSchema),
  canDecide: z.array(lineSchema),
  cannotDecide: z.array(lineSchema),
  usual: lineSchema,
  absences: z.array(absenceSchema),
})
export type Card = z.infer<typeof cardSchema>
