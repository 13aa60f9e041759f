import type { RecordOf } from '../records/kinds.ts'
import type { Day } from '../values.ts'
import { addDays, dayOf } from './days.ts'

const [before, after, beforeMeeting] = [14, 7, 7]

/**
 * Whether it is time to give the goals of a child a mark: two weeks before an owed follow-up until a week after it was held, and
 * the week up to a meeting until two days after. In between nobody is asked (PRODUCT rules 13, 14).
 */
export function isVoiceTime(child: string | null, around: { followUps: readonly RecordOf<'follow-up'>[]; meetings: readonly RecordOf<'meeting'>[] }, today: Day): boolean {
  const concerns = (body: { child: string | null }) => child === null || body.child === null || body.child === child
  const isOwed = around.followUps.some(({ body }) => concerns(body) && (body.held === null ? body.due <= addDays(today, before) : body.held <= today && body.held >= addDays(today, -after)))
  return isOwed || around.meetings.some(({ body }) => concerns(body) && dayOf(body.starts) <= addDays(today, beforeMeeting) && dayOf(body.starts) >= addDays(today, -2))
}
