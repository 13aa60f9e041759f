import * as z from 'zod/mini'
import { idSchema, instantSchema, nameSchema } from '../values.ts'

/** What a parent says of the contact itself. */
export const fitContacts = ['too-little', 'right', 'too-much'] as const
export type FitContact = (typeof fitContacts)[number]

/**
 * How contact fits one parent, said in two taps after a follow-up (`after`) or quarterly: too little, right or too much, and
 * whether it had to be explained again. `talked` is when the contact person has taken it up. It lies in the parent's own room.
 */
export const fitSchema = z.strictObject({
  parent: idSchema,
  byName: nameSchema,
  at: instantSchema,
  contact: z.enum(fitContacts),
  again: z.boolean(),
  after: z.nullable(idSchema),
  talked: z.nullable(z.strictObject({ by: idSchema, byName: nameSchema, at: instantSchema })),
})
export type Fit = z.infer<typeof fitSchema>
