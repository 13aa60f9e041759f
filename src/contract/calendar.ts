import * as z from 'zod/mini'
import { instantSchema } from './values.ts'

const linkSchema = z.strictObject({ since: instantSchema, hasTitles: z.boolean() })

/** `GET /api/calendar-link`, down: my link since when, or none. The link itself is never shown again. */
export const calendarLinkSchema = z.strictObject({ link: z.nullable(linkSchema) })
export type CalendarLinkAnswer = z.infer<typeof calendarLinkSchema>

/** `POST /api/calendar-link`, up: whether titles and places go along. */
export const calendarTitlesSchema = z.strictObject({ hasTitles: z.boolean() })

/** `POST /api/calendar-link`, down: the link, this once. */
export const calendarMadeSchema = z.strictObject({ url: z.url(), link: linkSchema })
export type CalendarMade = z.infer<typeof calendarMadeSchema>
