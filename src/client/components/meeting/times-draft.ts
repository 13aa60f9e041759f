import type { RecordOf } from '../../../contract/records/kinds.ts'
import type { MeetingTimes } from '../../../contract/records/meeting.ts'
import type { SlotAnswer } from '../../../contract/records/meeting-fields.ts'
import { answerTo } from '../../../contract/rules/meetings.ts'
import type { Instant } from '../../../contract/values.ts'
import { isEmptySlot, type TimesDraft } from './drafts.ts'
import { spanOf } from './slot-draft.ts'

/** The payload of `meeting.answer-times`. */
export type TimesAnswer = { times: string; answers: { starts: Instant; answer: SlotAnswer }[]; another: { starts: Instant; ends: Instant }[] }

/** What is said of a time: by the draft, else as it was said before. */
export const chosenOf = (times: MeetingTimes, draft: TimesDraft, me: string, starts: Instant): SlotAnswer | undefined =>
  draft.answers[starts] ?? answerTo(times, me, starts)

/** What is sent: only what was chosen now. None when there is nothing. */
export function answerOf(times: RecordOf<'meeting-times'>, draft: TimesDraft): TimesAnswer | undefined {
  const answers = times.body.slots.flatMap(({ starts }) => (draft.answers[starts] ? [{ starts, answer: draft.answers[starts] }] : []))
  const span = isEmptySlot(draft.another) ? undefined : spanOf(draft.another)
  return answers.length > 0 || span ? { times: times.id, answers, another: span ? [span] : [] } : undefined
}
