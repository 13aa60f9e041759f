import * as z from 'zod/mini'
import { meetingPlanSchema, type MeetingTimes, type Slot } from '../records/meeting.ts'
import { askKinds, slotAnswers } from '../records/meeting-fields.ts'
import { isCancelled, sequenceOf } from '../rules/meetings.ts'
import { idSchema, instantSchema, lineSchema } from '../values.ts'
import { type Context, defineIntent, type Effect, type Known, refuse, type Refusal } from './intent.ts'

const most = 12
const slotsSchema = z.array(z.strictObject({ starts: instantSchema, ends: instantSchema })).check(z.maxLength(6))
type Offered = z.infer<typeof slotsSchema>

const askSchema = z.strictObject({ what: z.enum(askKinds), words: z.nullable(lineSchema) })

/** A parent asks for a meeting or a visit; in which room it lies says who reads it. */
export const meetingAsk = defineIntent<z.infer<typeof askSchema>>({
  name: 'meeting.ask',
  version: 1,
  rooms: ['family', 'private'],
  may: ['parent'],
  schema: askSchema,
  needs: (_payload, { intent }) => [{ kind: 'meeting-ask', id: intent }],
  effect(known, { what, words }, { actor, now, intent }): Effect {
    if (known.get('meeting-ask', intent)) return []
    return [{ kind: 'meeting-ask', id: intent, body: { by: actor.person, byName: actor.name, what, words, at: now, state: 'open', meeting: null } }]
  },
})

const closeSchema = z.strictObject({ ask: idSchema, meeting: z.nullable(idSchema) })

/** The end of an asking: the worker planned something, or the parent took it back. */
export const meetingCloseAsk = defineIntent<z.infer<typeof closeSchema>>({
  name: 'meeting.close-ask',
  version: 1,
  rooms: ['family', 'private'],
  may: ['parent', 'contact-person', 'mate'],
  schema: closeSchema,
  needs: ({ ask }) => [{ kind: 'meeting-ask', id: ask }],
  effect(known, { ask, meeting }, { actor }): Effect {
    const held = known.get('meeting-ask', ask)?.body
    if (!held || held.state !== 'open') return []
    if (actor.role === 'parent' && held.by !== actor.person) return refuse('may-not')
    return [{ kind: 'meeting-ask', id: ask, body: { ...held, state: actor.role === 'parent' ? 'withdrawn' : 'planned', meeting } }]
  },
})

const proposeSchema = z.strictObject({
  meeting: z.nullable(idSchema), plan: z.nullable(meetingPlanSchema), slots: slotsSchema.check(z.minLength(1)),
})

const wrongSlot = (slots: Offered, now: string): Refusal | undefined => {
  if (slots.some((slot) => slot.ends <= slot.starts)) return refuse('meeting-backwards')
  return slots.some((slot) => slot.starts < now) ? refuse('meeting-in-past') : undefined
}

/** One time for each beginning, the first one put forward. */
function joined(before: readonly Slot[], offered: Offered, byName: string): Slot[] {
  const all = [...before, ...offered.map((slot) => ({ ...slot, byName }))]
  return all.filter((slot, place) => all.findIndex((one) => one.starts === slot.starts) === place).slice(0, most)
}

/** Whoever puts a time forward can make it. */
const says = (slots: Offered, { actor, now }: Context): MeetingTimes['answers'] =>
  slots.map(({ starts }) => ({ person: actor.person, name: actor.name, starts, answer: 'yes', at: now }))

/** Put times forward: a worker for a meeting to be, anyone for one that stands at a bad time. */
export const meetingProposeTimes = defineIntent<z.infer<typeof proposeSchema>>({
  name: 'meeting.propose-times',
  version: 1,
  rooms: ['family'],
  may: ['parent', 'contact-person', 'mate'],
  schema: proposeSchema,
  needs: ({ meeting }, { intent }) => [{ kind: 'meeting-times', id: intent }, ...(meeting ? [{ kind: 'meeting' as const, id: meeting }] : [])],
  effect(known, { meeting, plan, slots }, context): Effect {
    const { actor, now, intent } = context
    if (known.get('meeting-times', intent)) return []
    if (!meeting && (!plan || actor.role === 'parent')) return refuse('may-not')
    const held = meeting ? known.get('meeting', meeting)?.body : undefined
    if (meeting && !held) return refuse('no-such-meeting')
    if (held && isCancelled(held)) return refuse('meeting-cancelled')
    const wrong = wrongSlot(slots, now)
    if (wrong) return wrong
    const put = joined([], slots, actor.name)
    const body: MeetingTimes = {
      meeting, plan: meeting ? null : plan, sequence: held ? sequenceOf(held) : 0, by: actor.person, byName: actor.name, at: now,
      slots: put, answers: says(put, context), state: 'open', chosen: null,
    }
    return [{ kind: 'meeting-times', id: intent, body }]
  },
})

const answerSchema = z.strictObject({
  times: idSchema, answers: z.array(z.strictObject({ starts: instantSchema, answer: z.enum(slotAnswers) })).check(z.maxLength(most)), another: slotsSchema,
})

/** An open proposal; one that lapsed says that the meeting was moved, so that an answer to an old time is never counted. */
function openTimes(known: Known, id: string): MeetingTimes | Refusal {
  const times = known.get('meeting-times', id)?.body
  if (!times) return refuse('times-over')
  return times.state === 'open' ? times : refuse(times.state === 'lapsed' ? 'meeting-moved' : 'times-over')
}

/** Say yes, if needed or no to each time, and put forward another. The last word on a time stands. */
export const meetingAnswerTimes = defineIntent<z.infer<typeof answerSchema>>({
  name: 'meeting.answer-times',
  version: 1,
  rooms: ['family'],
  may: ['parent', 'contact-person', 'mate'],
  schema: answerSchema,
  needs: ({ times }) => [{ kind: 'meeting-times', id: times }],
  effect(known, { times: id, answers, another }, context): Effect {
    const times = openTimes(known, id)
    if ('refused' in times) return times
    const wrong = wrongSlot(another, context.now)
    if (wrong) return wrong
    const { person, name } = context.actor
    const slots = joined(times.slots, another, name)
    const offered = another.filter(({ starts }) => slots.some((slot) => slot.starts === starts))
    const said = answers.filter(({ starts }, place) => slots.some((slot) => slot.starts === starts) && answers.findLastIndex((one) => one.starts === starts) === place)
      .filter(({ starts }) => !offered.some((slot) => slot.starts === starts))
    const mine = [...said.map(({ starts, answer }) => ({ person, name, starts, answer, at: context.now })), ...says(uniqueStarts(offered), context)]
    const kept = times.answers.filter((one) => one.person !== person || !mine.some(({ starts }) => starts === one.starts))
    return [{ kind: 'meeting-times', id, body: { ...times, slots, answers: [...kept, ...mine] } }]
  },
})

const uniqueStarts = (slots: Offered): Offered => slots.filter((slot, place) => slots.findIndex((one) => one.starts === slot.starts) === place)

const withdrawSchema = z.strictObject({ times: idSchema })

/** Take a proposal back: whoever made it, or a worker. */
export const meetingWithdrawTimes = defineIntent<z.infer<typeof withdrawSchema>>({
  name: 'meeting.withdraw-times',
  version: 1,
  rooms: ['family'],
  may: ['parent', 'contact-person', 'mate'],
  schema: withdrawSchema,
  needs: ({ times }) => [{ kind: 'meeting-times', id: times }],
  effect(known, { times: id }, { actor }): Effect {
    const times = known.get('meeting-times', id)?.body
    if (!times || times.state !== 'open') return []
    if (actor.role === 'parent' && times.by !== actor.person) return refuse('may-not')
    return [{ kind: 'meeting-times', id, body: { ...times, state: 'withdrawn' } }]
  },
})
