import type { RecordOf } from '../records/kinds.ts'
import type { Day } from '../values.ts'
import { addDays, dayOf } from './days.ts'

type Around = { followUps: readonly RecordOf<'follow-up'>[]; meetings: readonly RecordOf<'meeting'>[] }

const [before, after, beforeMeeting] = [14, 7, 7]

/**
 * Whether it is time to give the goals of a child a mark: two weeks before an owed follow-up until a week after it was held, and
 * the week up to a meeting until two days after. In between nobody is asked (PRODUCT rules 13, 14).
 */
export function isVoiceTime(child: string | null, around: Around, today: Day): boolean {
  const concerns = (body: { child: string | null }) => child === null || body.child === null || body.child === child
  const isOwed = around.followUps.some(({ body }) => concerns(body) && (body.held === null ? body.due <= addDays(today, before) : body.held <= today && body.held >= addDays(today, -after)))
  return isOwed || around.meetings.some(({ body }) => concerns(body) && dayOf(body.starts) <= addDays(today, beforeMeeting) && dayOf(body.starts) >= addDays(today, -2))
}

/** The goals a person may give a mark now: it is time, they go on, and she has not said how it goes within the last two weeks. */
export function voicesAsked(goals: readonly RecordOf<'goal'>[], around: Around, { me, today }: { me: string; today: Day }): RecordOf<'goal'>[] {
  const hasSaid = ({ body }: RecordOf<'goal'>) => body.voices.some((voice) => voice.person === me && voice.day > addDays(today, -before))
  return goals.filter((goal) => (goal.body.state === 'agreed' || goal.body.state === 'stable') && isVoiceTime(goal.body.child, around, today) && !hasSaid(goal))
}
