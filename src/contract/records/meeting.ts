import * as z from 'zod/mini'
import { daySchema, idSchema, instantSchema, lineSchema, nameSchema, textSchema } from '../values.ts'
import { askKinds, clockPattern, duties, meetingTypes, slotAnswers } from './meeting-fields.ts'

/**
 * Someone at a meeting and her part in words; `person` only when she is known to the app. `duties` are what she takes
 * on there: who leads it, who writes, who stands by a parent (bisidder), who interprets. `broughtBy` brought her.
 */
export const participantSchema = z.strictObject({
  name: nameSchema,
  part: z.nullable(nameSchema),
  person: z.nullable(idSchema),
  duties: z.optional(z.array(z.enum(duties)).check(z.maxLength(duties.length))),
  broughtBy: z.optional(z.nullable(idSchema)),
})
export type Participant = z.infer<typeof participantSchema>

/** A web address that is opened from a meeting; nothing but https, so that no script hides behind a link. */
export const linkSchema = lineSchema.check(z.regex(/^https:\/\/\S+$/))

/** What a meeting is for and who comes, before it has a time. `bring` and `decisions` help to prepare. */
const planFields = {
  child: z.nullable(idSchema),
  type: z.enum(meetingTypes),
  title: lineSchema,
  purpose: textSchema,
  noSupportCut: z.boolean(),
  place: lineSchema,
  link: z.optional(z.nullable(linkSchema)),
  travel: z.optional(z.nullable(lineSchema)),
  bring: z.optional(z.nullable(lineSchema)),
  decisions: z.optional(z.nullable(lineSchema)),
  people: z.array(participantSchema),
}
export const meetingPlanSchema = z.strictObject(planFields)
export type MeetingPlan = z.infer<typeof meetingPlanSchema>

/** A time that a meeting had before it was moved: kept in sight, with why. */
export const meetingMoveSchema = z.strictObject({ starts: instantSchema, ends: instantSchema, place: lineSchema, byName: nameSchema, at: instantSchema, words: z.nullable(lineSchema) })

/** What stood about a meeting before it was put right: kept in sight, with who changed it and when. */
export const meetingEarlierSchema = z.strictObject({
  title: lineSchema, purpose: textSchema, noSupportCut: z.boolean(), link: z.nullable(linkSchema), travel: z.nullable(lineSchema), bring: z.nullable(lineSchema), decisions: z.nullable(lineSchema),
  byName: nameSchema, at: instantSchema,
})
export type MeetingEarlier = z.infer<typeof meetingEarlierSchema>

/** Who comes and who cannot, to the time the meeting had at `sequence`: an answer to an older time counts no more. */
export const attendanceSchema = z.strictObject({ person: idSchema, name: nameSchema, answer: z.enum(['comes', 'cannot']), sequence: z.int(), at: instantSchema })

/**
 * A meeting: purpose ahead, who comes, when and where; minutes afterwards. `sequence` rises at each change of time or
 * place and when it is cancelled (RFC 5545, SEQUENCE); a meeting from before it was counted stands at 0.
 */
export const meetingSchema = z.strictObject({
  ...planFields,
  starts: instantSchema,
  ends: instantSchema,
  minutes: z.nullable(textSchema),
  sequence: z.optional(z.int().check(z.minimum(0))),
  cancelled: z.optional(z.nullable(z.strictObject({ by: idSchema, byName: nameSchema, at: instantSchema, words: lineSchema }))),
  moves: z.optional(z.array(meetingMoveSchema)),
  answers: z.optional(z.array(attendanceSchema)),
  earlier: z.optional(z.array(meetingEarlierSchema)),
})
export type Meeting = z.infer<typeof meetingSchema>

/** A point of somebody's own on a meeting's agenda; `child` when a grown-up put it there in the child's name. */
export const pointSchema = z.strictObject({
  meeting: idSchema, by: idSchema, byName: nameSchema, text: lineSchema, at: instantSchema, child: z.optional(z.nullable(idSchema)),
})
export type Point = z.infer<typeof pointSchema>

/** A point that somebody keeps to herself until the meeting: in her own room, which nobody else reads. */
export const keptPointSchema = z.strictObject({ meeting: idSchema, text: lineSchema, at: instantSchema })
export type KeptPoint = z.infer<typeof keptPointSchema>

/** A parent asks for a meeting or a visit. Answered by the meeting that came of it, or taken back. */
export const meetingAskSchema = z.strictObject({
  by: idSchema, byName: nameSchema, what: z.enum(askKinds), words: z.nullable(lineSchema), at: instantSchema,
  state: z.enum(['open', 'planned', 'withdrawn']), meeting: z.nullable(idSchema),
})
export type MeetingAsk = z.infer<typeof meetingAskSchema>

/** One time of several, and who put it forward. A proposal holds no two that begin at the same moment. */
export const slotSchema = z.strictObject({ starts: instantSchema, ends: instantSchema, byName: nameSchema })
export type Slot = z.infer<typeof slotSchema>

/** One person's word on one time. The last one stands. */
export const slotAnswerSchema = z.strictObject({ person: idSchema, name: nameSchema, starts: instantSchema, answer: z.enum(slotAnswers), at: instantSchema })

/**
 * Several times put forward, for a meeting to be (`plan`) or another time for one that stands (`meeting`, as it was at
 * `sequence`). It lapses when that meeting is moved or cancelled: nobody's answer then counts for something else.
 */
export const meetingTimesSchema = z.strictObject({
  meeting: z.nullable(idSchema),
  sequence: z.int(),
  plan: z.nullable(meetingPlanSchema),
  by: idSchema,
  byName: nameSchema,
  at: instantSchema,
  slots: z.array(slotSchema).check(z.minLength(1), z.maxLength(12)),
  answers: z.array(slotAnswerSchema),
  state: z.enum(['open', 'chosen', 'withdrawn', 'lapsed']),
  chosen: z.nullable(instantSchema),
})
export type MeetingTimes = z.infer<typeof meetingTimesSchema>

/**
 * One text of a meeting's minutes. A new text never takes the place of one: `over` names the text it corrects, and two
 * that correct the same one both stand, until one is written over them: `also` names the others. `agreed` are those who said that this very text is right.
 */
export const minutesSchema = z.strictObject({
  meeting: idSchema, over: z.nullable(idSchema), also: z.optional(z.array(idSchema)), text: textSchema, by: idSchema, byName: nameSchema, at: instantSchema,
  agreed: z.array(z.strictObject({ person: idSchema, name: nameSchema, at: instantSchema })),
})
export type Minutes = z.infer<typeof minutesSchema>

/** Somebody sees it otherwise than the minutes: what they say (`says`) and her own words, side by side. `heard`: a worker read it. */
export const minutesFlagSchema = z.strictObject({
  meeting: idSchema, minutes: z.nullable(idSchema), says: z.nullable(textSchema), text: textSchema,
  by: idSchema, byName: nameSchema, at: instantSchema,
  heard: z.nullable(z.strictObject({ by: idSchema, byName: nameSchema, at: instantSchema })),
})
export type MinutesFlag = z.infer<typeof minutesFlagSchema>

/** Days when a parent cannot, all day or between two times of day. Hers alone: why is nobody's business. */
export const busySchema = z.strictObject({
  by: idSchema, from: daySchema, to: daySchema,
  hours: z.nullable(z.strictObject({ from: z.string().check(z.regex(clockPattern)), to: z.string().check(z.regex(clockPattern)) })),
})
export type Busy = z.infer<typeof busySchema>
