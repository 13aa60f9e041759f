import * as z from 'zod/mini'
import { lineSchema, nameSchema } from '../values.ts'

/** Someone of the cross-professional team, by name, and what she or he can help with. */
export const teamMemberSchema = z.strictObject({ name: nameSchema, title: nameSchema, helpsWith: lineSchema })

/** The record `team` of the municipality room. */
export const teamSchema = z.strictObject({ members: z.array(teamMemberSchema) })
export type Team = z.infer<typeof teamSchema>
