import type { RecordOf } from '../records/kinds.ts'
import type { Meeting, MeetingTimes, Minutes } from '../records/meeting.ts'
import type { SlotAnswer } from '../records/meeting-fields.ts'
import type { Instant } from '../values.ts'

/** The number of a meeting's time and place: an answer or a calendar's entry belongs to one. */
export const sequenceOf = (meeting: Pick<Meeting, 'sequence'>): number => meeting.sequence ?? 0

/** What stands about a meeting beside its time, place and people. */
export const toldOf = ({ title, purpose, noSupportCut, link = null, travel = null, bring = null, decisions = null }: Pick<Meeting, 'title' | 'purpose' | 'noSupportCut' | 'link' | 'travel' | 'bring' | 'decisions'>) =>
  ({ title, purpose, noSupportCut, link, travel, bring, decisions })

export const isCancelled = (meeting: Pick<Meeting, 'cancelled'>): boolean => Boolean(meeting.cancelled)

/** Whether two spans share a moment: one that ends as the other begins does not. */
export const overlap = (one: { starts: Instant; ends: Instant }, other: { starts: Instant; ends: Instant }): boolean =>
  one.starts < other.ends && other.starts < one.ends

/** The meetings that stand in the way of a time, cancelled ones and the meeting itself left out. */
export const meetingsInTheWay = (meetings: readonly RecordOf<'meeting'>[], span: { starts: Instant; ends: Instant }, its?: string): RecordOf<'meeting'>[] =>
  meetings.filter((one) => one.id !== its && !isCancelled(one.body) && overlap(one.body, span))

type Attendance = NonNullable<Meeting['answers']>[number]

/** Who said what about the time that the meeting has now. */
export const standingAnswers = (meeting: Meeting): Attendance[] =>
  (meeting.answers ?? []).filter((one) => one.sequence === sequenceOf(meeting))

/** A person's answer to a time the meeting no longer has, where she has not answered the new one. */
export function lapsedAnswer(meeting: Meeting, person: string): Attendance | undefined {
  if (standingAnswers(meeting).some((one) => one.person === person)) return undefined
  return (meeting.answers ?? []).filter((one) => one.person === person).at(-1)
}

/** A person's word on one time of a proposal. */
export const answerTo = (times: MeetingTimes, person: string, starts: Instant): SlotAnswer | undefined =>
  times.answers.find((one) => one.person === person && one.starts === starts)?.answer

/** The times of an open proposal that a person has not answered. Those that have begun are over. */
export const unanswered = (times: MeetingTimes, person: string, now: Instant): MeetingTimes['slots'] =>
  times.state === 'open' ? times.slots.filter((slot) => slot.starts > now && answerTo(times, person, slot.starts) === undefined) : []

/** The texts that a text of the minutes corrects. */
export const textsUnder = ({ over, also = [] }: Pick<Minutes, 'over' | 'also'>): string[] => (over === null ? also : [over, ...also])

/**
 * The texts of the minutes that nothing has corrected. One as a rule; two when two people corrected the same text
 * without knowing of each other: both stand until somebody who has read both writes one over them.
 */
export function currentMinutes(all: readonly RecordOf<'minutes'>[], meeting: string): RecordOf<'minutes'>[] {
  const its = all.filter((one) => one.body.meeting === meeting)
  const corrected = new Set(its.flatMap((one) => textsUnder(one.body)))
  return its.filter((one) => !corrected.has(one.id))
}

/** Whether a person has said that this text is right. */
export const hasAgreed = (minutes: Minutes, person: string): boolean => minutes.agreed.some((one) => one.person === person)
