import * as z from 'zod/mini'
import { childSchema } from '../records/child.ts'
import { followUpSchema } from '../records/follow-up.ts'
import { goalSchema } from '../records/goal.ts'
import { meetingSchema, participantSchema, pointSchema } from '../records/meeting.ts'
import { slotAnswers } from '../records/meeting-fields.ts'
import { handedBackSchema, promiseSchema } from '../records/promise.ts'
import { roleSchema } from '../records/role.ts'
import { goalContentSchema, roleContentSchema, suggestionTurnSchema, versionSchema } from '../records/suggestion.ts'
import { instantSchema, textSchema } from '../values.ts'
import { authorRef, childRef, externalIdSchema, refTo, workerRef } from './references.ts'

const goalRef = z.nullable(refTo('a goal of this family'))
const meetingRef = z.nullable(refTo('a meeting of this family'))

export const importChildSchema = z.extend(childSchema, { id: externalIdSchema })

export const importGoalSchema = z.extend(z.omit(goalSchema, { child: true, partOf: true }), {
  id: externalIdSchema, child: childRef, partOf: goalRef,
})

export const importRoleSchema = z.extend(z.omit(roleSchema, { child: true }), { id: externalIdSchema, child: childRef })

const importContentSchema = z.union([
  z.extend(z.omit(goalContentSchema, { child: true, partOf: true }), { child: childRef, partOf: goalRef }),
  z.extend(z.omit(roleContentSchema, { child: true }), { child: childRef }),
])
const subjectRef = refTo('a goal or role of this family, as `about` says')

/** A suggestion under talk: its texts, oldest first. A new one has no `subject`. */
export const importSuggestionSchema = z.strictObject({
  id: externalIdSchema, about: z.enum(['goal', 'role']), subject: z.nullable(subjectRef),
  turns: z.array(z.extend(z.pick(suggestionTurnSchema, { at: true, reason: true }), { by: authorRef, content: importContentSchema })).check(z.minLength(1)),
})

/** A version that was agreed before the one that stands; the goal's or role's own `version` is higher. */
export const importVersionSchema = z.extend(z.pick(versionSchema, { about: true, number: true, day: true, agreedBy: true }), { id: externalIdSchema, subject: subjectRef, content: importContentSchema })

/** Whose side a promise stands on follows from its owners. */
const ownersRef = z.array(authorRef).check(z.minLength(1), z.maxLength(2))
const importHandedBackSchema = z.extend(z.omit(handedBackSchema, { owners: true }), { owners: ownersRef })
export const importPromiseSchema = z.extend(z.omit(promiseSchema, { child: true, owners: true, side: true, goal: true, meeting: true, role: true, message: true, made: true, handedBack: true }), {
  id: externalIdSchema, child: childRef, owners: ownersRef, goal: goalRef, meeting: meetingRef, handedBack: z.optional(z.nullable(importHandedBackSchema)),
})

const importPointSchema = z.extend(z.omit(pointSchema, { meeting: true, by: true, byName: true, child: true }), { id: externalIdSchema, by: authorRef })
const importParticipantSchema = z.extend(z.omit(participantSchema, { person: true, broughtBy: true }), {
  person: z.nullable(authorRef).check(z.describe('The id of somebody in this family\'s circle; null for a guest known by name only.')),
})

const importMinutesSchema = z.strictObject({
  id: externalIdSchema, over: z.nullable(refTo('an earlier text of this meeting\'s minutes')), text: textSchema, by: workerRef, at: instantSchema, agreedBy: z.array(authorRef),
})
const importFlagSchema = z.strictObject({ id: externalIdSchema, minutes: z.nullable(refTo('a text of this meeting\'s minutes')), says: z.nullable(textSchema), text: textSchema, by: authorRef, at: instantSchema })
const importTimesSchema = z.strictObject({
  id: externalIdSchema, by: authorRef, at: instantSchema, slots: z.array(z.strictObject({ starts: instantSchema, ends: instantSchema })).check(z.minLength(1)),
  answers: z.array(z.strictObject({ by: authorRef, starts: instantSchema, answer: z.enum(slotAnswers), at: instantSchema })),
}).check(z.describe('Another time for the meeting, put forward for the others to answer.'))

export const importMeetingSchema = z.extend(z.omit(meetingSchema, { child: true, people: true, sequence: true, cancelled: true, moves: true, answers: true, earlier: true }), {
  id: externalIdSchema, child: childRef, people: z.array(importParticipantSchema), points: z.array(importPointSchema),
  texts: z.optional(z.array(importMinutesSchema)), flags: z.optional(z.array(importFlagSchema)), times: z.optional(z.array(importTimesSchema)),
})

export const importFollowUpSchema = z.extend(z.omit(followUpSchema, { child: true, rule: true }), {
  id: externalIdSchema, child: childRef, rule: z.string().check(z.describe('The `rule` of one of the model profile\'s rhythms.')),
})

export type ImportGoal = z.infer<typeof importGoalSchema>
export type ImportRole = z.infer<typeof importRoleSchema>
export type ImportSuggestion = z.infer<typeof importSuggestionSchema>
export type ImportVersion = z.infer<typeof importVersionSchema>
export type ImportPromise = z.infer<typeof importPromiseSchema>
export type ImportMeeting = z.infer<typeof importMeetingSchema>
export type ImportFollowUp = z.infer<typeof importFollowUpSchema>
