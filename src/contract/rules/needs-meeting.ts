import type { RecordOf } from '../records/kinds.ts'
import type { Instant } from '../values.ts'
import { addDays, dayOf } from './days.ts'
import { currentMinutes, hasAgreed, lapsedAnswer, unanswered } from './meetings.ts'

/** What a meeting wants of a parent: answer times, a meeting moved since her answer, minutes to say yes to, a task she spoke of. */
export type MeetingNeed = { what: 'meeting'; about: 'times' | 'moved' | 'minutes' | 'promise'; id: string; room: string; byName: string; due: undefined; meeting: string | null; title: string }

/** So many days minutes are asked about; who has not answered then is left in peace, and may still. */
const askedDays = 14

type Given = {
  meetings: readonly RecordOf<'meeting'>[]; times: readonly RecordOf<'meeting-times'>[]; minutes: readonly RecordOf<'minutes'>[]
  flags: readonly RecordOf<'minutes-flag'>[]; asked: readonly RecordOf<'asked-promise'>[]; me: string; now: Instant
}

/** What waits for this parent around meetings; a meeting that was only planned asks nothing. */
export function meetingNeeds({ meetings, times, minutes, flags, asked, me, now }: Given): MeetingNeed[] {
  const titles = new Map(meetings.map((one) => [one.id, one.body.title]))
  const need = (about: MeetingNeed['about'], id: string, row: { room: string; meeting: string | null; title?: string | undefined }, byName: string): MeetingNeed =>
    ({ what: 'meeting', about, id, room: row.room, byName, due: undefined, meeting: row.meeting, title: row.title ?? titles.get(row.meeting ?? '') ?? '' })
  const open = times.filter(({ body }) => unanswered(body, me, now).length > 0)
  const moved = meetings.filter(({ body }) => !body.cancelled && body.starts > now && lapsedAnswer(body, me) !== undefined)
  const since = addDays(dayOf(now), -askedDays)
  const texts = [...titles.keys()].flatMap((meeting) => currentMinutes(minutes, meeting))
    .filter(({ id, body }) => !hasAgreed(body, me) && dayOf(body.at) >= since && !flags.some((flag) => flag.body.by === me && flag.body.minutes === id))
  const mine = asked.filter(({ body }) => body.state === 'open' && body.owner.person === me)
  return [
    ...open.map(({ id, room, body }) => need('times', `${id}:${body.slots.length}`, { room, meeting: body.meeting, title: body.plan?.title }, body.byName)),
    ...moved.map(({ id, room, body }) => need('moved', `${id}:${body.sequence ?? 0}`, { room, meeting: id }, body.moves?.at(-1)?.byName ?? '')),
    ...texts.map(({ id, room, body }) => need('minutes', id, { room, meeting: body.meeting }, body.byName)),
    ...mine.map(({ id, room, body }) => need('promise', id, { room, meeting: body.meeting, title: body.text }, body.byName)),
  ]
}
