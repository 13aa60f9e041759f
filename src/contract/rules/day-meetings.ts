import type { RecordOf } from '../records/kinds.ts'
import type { Day, Instant } from '../values.ts'
import { addDays, dayOf } from './days.ts'
import { answerTo, currentMinutes } from './meetings.ts'

/** What a meeting wants of the worker: an asking to answer, a time to choose, minutes to write, or how others see them. */
export type MeetingLine = { about: 'ask' | 'times' | 'minutes' | 'flag'; id: string; byName: string; at: Instant; due: Day | undefined; meeting: string | null; words: string }

/** So many days back minutes are missed. */
const missedDays = 14

type Given = {
  asks: readonly RecordOf<'meeting-ask'>[]; times: readonly RecordOf<'meeting-times'>[]; meetings: readonly RecordOf<'meeting'>[]
  minutes: readonly RecordOf<'minutes'>[]; flags: readonly RecordOf<'minutes-flag'>[]; holders: readonly string[]; today: Day
}

/** Times are ready to be chosen among when every holder has said something of each, or when a parent put them forward. */
const isReady = ({ body }: RecordOf<'meeting-times'>, holders: readonly string[]): boolean =>
  body.state === 'open' && (holders.includes(body.by) || body.slots.every((slot) => holders.every((one) => answerTo(body, one, slot.starts) !== undefined)))

export function meetingLines({ asks, times, meetings, minutes, flags, holders, today }: Given): MeetingLine[] {
  const isMissed = ({ id, body }: RecordOf<'meeting'>) => {
    if (body.cancelled || body.minutes !== null) return false
    const day = dayOf(body.ends)
    return day < today && day >= addDays(today, -missedDays) && currentMinutes(minutes, id).length === 0
  }
  return [
    ...asks.filter(({ body }) => body.state === 'open').map(({ id, body }): MeetingLine => ({ about: 'ask', id, byName: body.byName, at: body.at, due: undefined, meeting: null, words: body.words ?? '' })),
    ...times.filter((one) => isReady(one, holders) && one.body.slots.some((slot) => dayOf(slot.starts) > today)).map(({ id, body }): MeetingLine =>
      ({ about: 'times', id, byName: body.answers.at(-1)?.name ?? body.byName, at: body.answers.at(-1)?.at ?? body.at, due: undefined, meeting: body.meeting, words: body.plan?.title ?? meetings.find((one) => one.id === body.meeting)?.body.title ?? '' })),
    ...meetings.filter(isMissed).map(({ id, body }): MeetingLine => ({ about: 'minutes', id, byName: '', at: body.ends, due: addDays(dayOf(body.ends), 1), meeting: id, words: body.title })),
    ...flags.filter(({ body }) => body.heard === null && holders.includes(body.by)).map(({ id, body }): MeetingLine => ({ about: 'flag', id, byName: body.byName, at: body.at, due: undefined, meeting: body.meeting, words: body.text })),
  ]
}
