import * as z from 'zod/mini'

/** An id minted on the phone or by the import: a UUID, version 7 when it is new (RFC 9562). */
export const idSchema = z.uuid()

/** A moment in UTC with milliseconds: `2026-11-22T08:00:00.000Z`. */
export const instantSchema = z.iso.datetime({ precision: 3 })

/** A calendar day in Europe/Copenhagen: `2026-11-22`. A day that does not exist is refused. */
export const daySchema = z.iso.date()

/**
 * PostgreSQL stores neither NUL nor half of a surrogate pair (an emoji cut in two by a length limit): what it would
 * refuse for ever is taken out, or marked as U+FFFD, before it is judged.
 */
const storable = z.overwrite<string>((text) => text.replaceAll('\0', '').toWellFormed())

/** A name of a person, a child, a party: 1–120 characters, not only blanks. */
export const nameSchema = z.string().check(storable, z.trim(), z.minLength(1), z.maxLength(120))

/** One line or a few: 1–500 characters. */
export const lineSchema = z.string().check(storable, z.trim(), z.minLength(1), z.maxLength(500))

/** A line that may be sent empty, where a rule refuses it in words. */
export const maybeLineSchema = z.string().check(storable, z.trim(), z.maxLength(500))

/** A text in somebody's own words: 1–8,000 characters (about three pages). */
export const textSchema = z.string().check(storable, z.trim(), z.minLength(1), z.maxLength(8000))

/** The same where something else may stand instead of words: a picture. A rule says when it may be empty. */
export const maybeTextSchema = z.string().check(storable, z.trim(), z.maxLength(8000))

/** The longest text of a message, in UTF-16 code units, as the composer counts them. */
export const longestText = 8000

/** A name or address of the program's own, such as a room's: printable ASCII, no longer than `most`. */
export const addressSchema = (most: number) => z.string().check(z.maxLength(most), z.regex(/^[\x20-\x7e]*$/))

export type Id = string
export type Instant = string
export type Day = string
