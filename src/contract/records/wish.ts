import * as z from 'zod/mini'
import { daySchema, idSchema, instantSchema, lineSchema, nameSchema, textSchema } from '../values.ts'
import { channels, fits, newsWays, rhythms, starters, subjects } from './wish-fields.ts'

export type WishedRhythm = (typeof rhythms)[number]

/** Four parts of a day (morning 7–9, forenoon 9–12, afternoon 12–17, evening 17–20), each of five fits Monday to Friday. */
const fiveDays = z.array(z.enum(fits)).check(z.length(5))
export const weekGridSchema = z.strictObject({ morning: fiveDays, forenoon: fiveDays, afternoon: fiveDays, evening: fiveDays })
export type WeekGrid = z.infer<typeof weekGridSchema>

/** More or less contact than usual just now, until a day; it lapses by itself. */
export const justNowSchema = z.strictObject({ change: z.enum(['more', 'less']), until: daySchema })

/** Each field of a contact wish: what it may hold. A field left out was left empty. */
export const wishFieldSchemas = {
  rhythm: z.enum(rhythms),
  starts: z.enum(starters),
  justNow: justNowSchema,
  channels: z.array(z.enum(channels)).check(z.minLength(1), z.maxLength(6)),
  week: weekGridSchema,
  hardNews: z.enum(newsWays),
  notByPhone: z.array(z.enum(subjects)).check(z.minLength(1), z.maxLength(6)),
  notInWriting: z.array(z.enum(subjects)).check(z.minLength(1), z.maxLength(6)),
  carries: z.int().check(z.minimum(1), z.maximum(5)),
  language: z.strictObject({ language: nameSchema, needsInterpreter: z.boolean() }),
  avoid: textSchema,
}

/** The wish as a parent fills it: any of the fields, none of them asked for. */
export const wishFieldsSchema = z.strictObject({
  rhythm: z.optional(wishFieldSchemas.rhythm),
  starts: z.optional(wishFieldSchemas.starts),
  justNow: z.optional(wishFieldSchemas.justNow),
  channels: z.optional(wishFieldSchemas.channels),
  week: z.optional(wishFieldSchemas.week),
  hardNews: z.optional(wishFieldSchemas.hardNews),
  notByPhone: z.optional(wishFieldSchemas.notByPhone),
  notInWriting: z.optional(wishFieldSchemas.notInWriting),
  carries: z.optional(wishFieldSchemas.carries),
  language: z.optional(wishFieldSchemas.language),
  avoid: z.optional(wishFieldSchemas.avoid),
})
export type WishFields = z.infer<typeof wishFieldsSchema>
export type WishField = keyof WishFields

/** One side's turn on one field: the value that side stands by, and why when it is another than was asked. */
export const turnSchema = z.strictObject({
  side: z.enum(['parent', 'contact-person']),
  byName: nameSchema,
  at: instantSchema,
  value: z.unknown(),
  reason: z.nullable(lineSchema),
})
export type Turn = z.infer<typeof turnSchema>

/**
 * A contact wish under talk: each chosen field with its turns, oldest first. A field is settled when the last two
 * turns hold the same value from both sides. `turn` counts the answers, so that an answer to an old version is told.
 */
export const wishSchema = z.strictObject({
  by: idSchema,
  at: instantSchema,
  turn: z.int(),
  state: z.enum(['open', 'agreed', 'replaced']),
  fields: z.record(z.string(), z.array(turnSchema)),
})
export type Wish = z.infer<typeof wishSchema>
