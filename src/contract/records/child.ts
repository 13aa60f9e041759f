import * as z from 'zod/mini'
import { daySchema, nameSchema } from '../values.ts'

/** A child of the family: present by first name and the day she or he was born. No CPR number, ever. */
export const childSchema = z.strictObject({ name: nameSchema, born: daySchema })
export type Child = z.infer<typeof childSchema>
