import * as z from 'zod/mini'
import { idSchema, instantSchema, nameSchema } from '../values.ts'

/** One readable line for the family: who of the staff opened its page, and when (PRODUCT rule: no snooping). */
export const pageVisitSchema = z.strictObject({ by: idSchema, byName: nameSchema, at: instantSchema })
export type PageVisit = z.infer<typeof pageVisitSchema>
