import * as z from 'zod/mini'
import { daySchema, lineSchema } from '../values.ts'
import { importChildSchema, importFollowUpSchema, importGoalSchema, importMeetingSchema, importPromiseSchema, importRoleSchema, importSuggestionSchema, importVersionSchema } from './plan.ts'
import { externalIdSchema, refTo } from './references.ts'
import { importDecidesSchema, importToldReadSchema, importToldSchema, importToldSuggestionSchema } from './told.ts'
import { importAgreementSchema, importContactSchema, importFitSchema, importMessageSchema, importPageVisitSchema, importReadSchema, importWishSchema } from './talk.ts'

const period = { since: daySchema, until: z.nullable(daySchema) }

const custodySchema = z.strictObject({
  parent: refTo('one of `parents`'),
  relation: lineSchema.check(z.describe('As the children say it: mor, far, plejemor.')),
  ...period,
})

const assignmentSchema = z.strictObject({
  worker: refTo('one of `staff` who is no leader and has a card'),
  role: z.enum(['contact-person', 'mate']),
  ...period,
})

/** A family: the children who share exactly the same custody holders, and all that is known about them together. */
export const importFamilySchema = z.strictObject({
  id: externalIdSchema,
  custody: z.array(custodySchema).check(z.minLength(1)),
  assignments: z.array(assignmentSchema).check(z.minLength(1)),
  children: z.array(importChildSchema).check(z.minLength(1)),
  goals: z.array(importGoalSchema),
  roles: z.array(importRoleSchema),
  suggestions: z.optional(z.array(importSuggestionSchema)),
  versions: z.optional(z.array(importVersionSchema)),
  promises: z.array(importPromiseSchema),
  meetings: z.array(importMeetingSchema),
  followUps: z.array(importFollowUpSchema),
  contacts: z.array(importContactSchema),
  messages: z.array(importMessageSchema),
  wishes: z.array(importWishSchema),
  agreements: z.array(importAgreementSchema),
  fits: z.optional(z.array(importFitSchema)),
  reads: z.array(importReadSchema),
  pageVisits: z.array(importPageVisitSchema),
  told: z.optional(z.array(importToldSchema)),
  toldSuggestions: z.optional(z.array(importToldSuggestionSchema)),
  toldReads: z.optional(z.array(importToldReadSchema)),
  decides: z.optional(z.array(importDecidesSchema)),
})
export type ImportFamily = z.infer<typeof importFamilySchema>
