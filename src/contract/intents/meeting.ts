import * as z from 'zod/mini'
import { linkSchema, type Meeting, meetingPlanSchema, type MeetingTimes } from '../records/meeting.ts'
import { duties } from '../records/meeting-fields.ts'
import { isCancelled, meetingsInTheWay, sequenceOf, toldOf } from '../rules/meetings.ts'
import { idSchema, instantSchema, lineSchema, nameSchema, textSchema } from '../values.ts'
import { type Change, type Context, defineIntent, type Effect, type Known, refuse, type Refusal } from './intent.ts'

const everybody = ['parent', 'contact-person', 'mate'] as const
const span = { starts: instantSchema, ends: instantSchema, despite: z.boolean() }
type Span = { starts: string; ends: string; despite: boolean }

/** Why a time cannot be: it ends before it begins, it is over, or another meeting has it and nobody said "all the same". */
function wrongTime(known: Known, { starts, ends, despite }: Span, now: string, its?: string): Refusal | undefined {
  if (ends <= starts) return refuse('meeting-backwards')
  if (starts < now) return refuse('meeting-in-past')
  return !despite && meetingsInTheWay(known.all('meeting'), { starts, ends }, its).length > 0 ? refuse('meeting-clash') : undefined
}

const planSchema = z.strictObject({ plan: meetingPlanSchema, ...span, times: z.nullable(idSchema) })

/** The answers to the chosen time of a proposal are answers to the meeting that it becomes. */
const answersFrom = (times: MeetingTimes | undefined, starts: string): NonNullable<Meeting['answers']> =>
  (times?.answers ?? []).filter((one) => one.starts === starts)
    .map(({ person, name, answer, at }) => ({ person, name, answer: answer === 'no' ? 'cannot' as const : 'comes' as const, sequence: 0, at }))

const chosen = (id: string, times: MeetingTimes, starts: string): Change =>
  ({ kind: 'meeting-times', id, body: { ...times, state: 'chosen', chosen: starts } })

/** A worker plans a meeting, out of nothing or at one of the times that were put forward. */
export const meetingPlan = defineIntent<z.infer<typeof planSchema>>({
  name: 'meeting.plan',
  version: 1,
  rooms: ['family'],
  may: ['contact-person', 'mate'],
  schema: planSchema,
  needs: ({ times }) => [{ kind: 'meeting' }, ...(times ? [{ kind: 'meeting-times' as const, id: times }] : [])],
  effect(known, payload, { now, intent }): Effect {
    if (known.get('meeting', intent)) return []
    const { plan, starts, ends, times } = payload
    const wrong = wrongTime(known, payload, now)
    if (wrong) return wrong
    const put = times ? known.get('meeting-times', times)?.body : undefined
    if (times && put?.state !== 'open') return refuse('times-over')
    const body: Meeting = { ...plan, starts, ends, minutes: null, sequence: 0, cancelled: null, moves: [], answers: answersFrom(put, starts) }
    return [{ kind: 'meeting', id: intent, body }, ...(times && put ? [chosen(times, put, starts)] : [])]
  },
})

/** A meeting that stands, at the sequence the actor saw; else why not. */
function standing(known: Known, id: string, sequence?: number): Meeting | Refusal {
  const meeting = known.get('meeting', id)?.body
  if (!meeting) return refuse('no-such-meeting')
  if (isCancelled(meeting)) return refuse('meeting-cancelled')
  return sequence !== undefined && sequenceOf(meeting) !== sequence ? refuse('meeting-moved') : meeting
}
const isNo = (found: Meeting | Refusal): found is Refusal => 'refused' in found

/** What was put forward for a meeting falls when its time changes, but for the proposal that the new time is from. */
const lapsed = (known: Known, meeting: string, except?: string | null): Change[] =>
  known.all('meeting-times').filter((one) => one.body.meeting === meeting && one.body.state === 'open' && one.id !== except)
    .map((one) => ({ kind: 'meeting-times', id: one.id, body: { ...one.body, state: 'lapsed' } }))

const moveSchema = z.strictObject({
  meeting: idSchema, sequence: z.int(), ...span, place: lineSchema, link: z.nullable(linkSchema), travel: z.nullable(lineSchema),
  words: z.nullable(lineSchema), times: z.nullable(idSchema),
})
type Move = z.infer<typeof moveSchema>

/** Another time or place. The old one stays in sight with why, and every answer to it counts no more. */
export const meetingMove = defineIntent<Move>({
  name: 'meeting.move',
  version: 1,
  rooms: ['family'],
  may: ['contact-person', 'mate'],
  schema: moveSchema,
  needs: () => [{ kind: 'meeting' }, { kind: 'meeting-times' }],
  effect(known, payload, context): Effect {
    const meeting = standing(known, payload.meeting, payload.sequence)
    if (isNo(meeting)) return meeting
    const wrong = wrongTime(known, payload, context.now, payload.meeting)
    if (wrong) return wrong
    const put = payload.times ? known.get('meeting-times', payload.times)?.body : undefined
    if (payload.times && put?.state !== 'open') return refuse('times-over')
    const settled = payload.times && put ? [chosen(payload.times, put, payload.starts)] : []
    return [{ kind: 'meeting', id: payload.meeting, body: moved(meeting, payload, put, context) }, ...settled, ...lapsed(known, payload.meeting, payload.times)]
  },
})

function moved(meeting: Meeting, payload: Move, put: MeetingTimes | undefined, { actor, now }: Context): Meeting {
  const { starts, ends, place, link, travel, words } = payload
  const sequence = sequenceOf(meeting) + 1
  const before = { starts: meeting.starts, ends: meeting.ends, place: meeting.place, byName: actor.name, at: now, words }
  const answers = answersFrom(put, starts).map((one) => ({ ...one, sequence }))
  return { ...meeting, starts, ends, place, link, travel, sequence, moves: [...(meeting.moves ?? []), before], answers: [...(meeting.answers ?? []), ...answers] }
}

const describeSchema = z.strictObject({
  meeting: idSchema, seen: z.int(), title: lineSchema, purpose: textSchema, noSupportCut: z.boolean(),
  link: z.nullable(linkSchema), travel: z.nullable(lineSchema), bring: z.nullable(lineSchema), decisions: z.nullable(lineSchema),
})

/**
 * Puts right what stands about a meeting, without its time, place and people: nobody has to answer again. What stood there stays
 * in sight with who changed it. `seen` is how many earlier texts the actor saw, so that none is written over unread.
 */
export const meetingDescribe = defineIntent<z.infer<typeof describeSchema>>({
  name: 'meeting.describe',
  version: 1,
  rooms: ['family'],
  may: ['contact-person', 'mate'],
  schema: describeSchema,
  needs: ({ meeting }) => [{ kind: 'meeting', id: meeting }],
  effect(known, { meeting: id, seen, ...told }, { actor, now }): Effect {
    const meeting = standing(known, id)
    if (isNo(meeting)) return meeting
    if (meeting.ends < now) return refuse('meeting-over')
    const { earlier = [] } = meeting
    if (earlier.length !== seen) return refuse('meeting-described')
    if (JSON.stringify(toldOf(meeting)) === JSON.stringify(toldOf(told))) return []
    return [{ kind: 'meeting', id, body: { ...meeting, ...told, earlier: [...earlier, { ...toldOf(meeting), byName: actor.name, at: now }] } }]
  },
})

const cancelSchema = z.strictObject({ meeting: idSchema, words: lineSchema })

/** Call a meeting off, with words. It stays in sight as cancelled, so that nobody stands at a closed door. */
export const meetingCancel = defineIntent<z.infer<typeof cancelSchema>>({
  name: 'meeting.cancel',
  version: 1,
  rooms: ['family'],
  may: everybody,
  schema: cancelSchema,
  needs: ({ meeting }) => [{ kind: 'meeting', id: meeting }, { kind: 'meeting-times' }],
  effect(known, { meeting: id, words }, { actor, now }): Effect {
    const meeting = standing(known, id)
    if (isNo(meeting)) return meeting
    if (meeting.ends < now) return refuse('meeting-over')
    const cancelled = { by: actor.person, byName: actor.name, at: now, words }
    return [{ kind: 'meeting', id, body: { ...meeting, sequence: sequenceOf(meeting) + 1, cancelled } }, ...lapsed(known, id)]
  },
})

const answerSchema = z.strictObject({ meeting: idSchema, sequence: z.int(), answer: z.enum(['comes', 'cannot']) })

/** I come, or I cannot: to the time I saw. Where the meeting was moved meanwhile the answer is handed back, not counted. */
export const meetingAnswer = defineIntent<z.infer<typeof answerSchema>>({
  name: 'meeting.answer',
  version: 1,
  rooms: ['family'],
  may: everybody,
  schema: answerSchema,
  needs: ({ meeting }) => [{ kind: 'meeting', id: meeting }],
  effect(known, { meeting: id, sequence, answer }, { actor, now }): Effect {
    const meeting = standing(known, id, sequence)
    if (isNo(meeting)) return meeting
    if (meeting.ends < now) return refuse('meeting-over')
    const others = (meeting.answers ?? []).filter((one) => one.person !== actor.person || one.sequence !== sequence)
    return [{ kind: 'meeting', id, body: { ...meeting, answers: [...others, { person: actor.person, name: actor.name, answer, sequence, at: now }] } }]
  },
})

const bringSchema = z.strictObject({ meeting: idSchema, name: nameSchema, duty: z.nullable(z.enum(duties)) })

/** Bring somebody: a bisidder, a grandmother, an interpreter. Everyone is told who; nobody has to be asked. */
export const meetingBring = defineIntent<z.infer<typeof bringSchema>>({
  name: 'meeting.bring',
  version: 1,
  rooms: ['family'],
  may: everybody,
  schema: bringSchema,
  needs: ({ meeting }) => [{ kind: 'meeting', id: meeting }],
  effect(known, { meeting: id, name, duty }, { actor, now }): Effect {
    const meeting = standing(known, id)
    if (isNo(meeting)) return meeting
    if (meeting.ends < now) return refuse('meeting-over')
    if (meeting.people.some((one) => one.name === name)) return []
    const guest = { name, part: null, person: null, duties: duty ? [duty] : [], broughtBy: actor.person }
    return [{ kind: 'meeting', id, body: { ...meeting, people: [...meeting.people, guest] } }]
  },
})

const leaveSchema = z.strictObject({ meeting: idSchema, name: nameSchema })

/** Whom one brought does not come after all. */
export const meetingLeave = defineIntent<z.infer<typeof leaveSchema>>({
  name: 'meeting.leave',
  version: 1,
  rooms: ['family'],
  may: everybody,
  schema: leaveSchema,
  needs: ({ meeting }) => [{ kind: 'meeting', id: meeting }],
  effect(known, { meeting: id, name }, { actor }): Effect {
    const meeting = standing(known, id)
    if (isNo(meeting)) return meeting
    const people = meeting.people.filter((one) => one.name !== name || one.broughtBy !== actor.person)
    return people.length === meeting.people.length ? [] : [{ kind: 'meeting', id, body: { ...meeting, people } }]
  },
})
