import * as z from 'zod/mini'

/** An id minted on the phone or by the import: a UUID, version 7 when it is new (RFC 9562). */
export const idSchema = z.uuid()

/** A moment in UTC with milliseconds: `2026-11-22T08:00:00.000Z`. */
export const instantSchema = z.iso.datetime({ precision: 3 })

/** A calendar day in Europe/Copenhagen: `2026-11-22`. A day that does not exist is refused. */
export const daySchema = z.iso.date()

/** A name of a person, a child, a party: 1–120 characters, not only blanks. */
export const nameSchema = z.string().check(z.trim(), z.minLength(1), z.maxLength(120))

/** One line or a few: 1–500 characters. */
export const lineSchema = z.string().check(z.trim(), z.minLength(1), z.maxLength(500))

/** A text in somebody's own words: 1–8,000 characters (about three pages). */
export const textSchema = z.string().check(z.trim(), z.minLength(1), z.maxLength(8000))

/** The longest text of a message, in UTF-16 code units, as the composer counts them. */
export const longestText = 8000

export type Id = string
export type Instant = string
export type Day = string
