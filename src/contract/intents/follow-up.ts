import * as z from 'zod/mini'
import { followUpForms } from '../records/follow-up-forms.ts'
import type { FollowUpWish } from '../records/follow-up.ts'
import type { Change, Context, Effect, Known, Need } from './intent.ts'
import { municipalityRoom } from '../rooms.ts'
import { addDays, addMonths, dayOf } from '../rules/days.ts'
import { lawFirstDue } from '../rules/follow-up-clock.ts'
import { lawFirst } from '../rules/follow-up-models.ts'
import { asksChildView, followingOn, pauseOn, type Stream, streamOf, withPauses } from '../rules/follow-up-stream.ts'
import { daySchema, idSchema, lineSchema, textSchema } from '../values.ts'
import { defineIntent, refuse } from './intent.ts'

/** What the clock reads: all follow-ups of the family, its children, and the municipality's profile. */
export const clockNeeds = (): Need[] => [{ kind: 'follow-up' }, { kind: 'child' }, { kind: 'model-profile', room: municipalityRoom }]

export const rulesOf = (known: Known) => known.all('model-profile')[0]?.body.rhythms ?? []

const streamIn = (known: Known, body: { child: string | null; rule: string }): Stream =>
  streamOf(known.all('follow-up'), body, body.child === null ? undefined : known.get('child', body.child)?.body, rulesOf(known))

const holdSchema = z.strictObject({
  followUp: idSchema,
  day: daySchema,
  form: z.enum(followUpForms),
  note: z.nullable(textSchema),
  childView: z.nullable(lineSchema),
  /** What the contact is called where the call or visit counts as one; null for what is no contact by itself. */
  purpose: z.nullable(lineSchema),
})
type Hold = z.infer<typeof holdSchema>

/**
 * The follow-up was held: on a day, in a form, with a short note that all in the family's room can read. In the same
 * act the next one is made, so that none is ever missing, and a call or visit is a contact, so that nobody types it twice.
 */
export const followUpHold = defineIntent<Hold>({
  name: 'follow-up.hold',
  version: 1,
  rooms: ['family'],
  may: ['contact-person', 'mate'],
  schema: holdSchema,
  needs: clockNeeds,
  effect(known, payload, context): Effect {
    const { followUp, day } = payload
    const before = known.get('follow-up', followUp)?.body
    if (!before) return refuse('no-such-follow-up')
    if (before.held !== null) return refuse('follow-up-held')
    if (day > dayOf(context.now)) return refuse('date-in-future')
    const stream = streamIn(known, before)
    if (stream.lastHeld !== undefined && day <= stream.lastHeld) return refuse('held-too-early')
    if (payload.childView === null && asksChildView(stream.child, day)) return refuse('child-view-missing')
    return [...heldChanges(stream, payload, context), ...contactOf(payload, context)]
  },
})

function heldChanges(stream: Stream, { followUp, day, form, note, childView }: Hold, { actor, intent }: Context): Change[] {
  const open = [stream.open, ...stream.others].filter((one) => one !== undefined)
  const held = open.find((one) => one.id === followUp)!.body
  const next = followingOn(stream, { ...held, form }, day)
  return [
    { kind: 'follow-up', id: followUp, body: { ...held, held: day, form, note, childView, byName: actor.name } },
    ...(next ? [{ kind: 'follow-up' as const, id: intent, body: next }] : []),
    // Two that were open for one child were one period: it has been held.
    ...open.filter((one) => one.id !== followUp).map((one): Change => ({ kind: 'follow-up', id: one.id, body: null })),
  ]
}

function contactOf({ day, form, note, purpose }: Hold, { actor, intent, now }: Context): Change[] {
  if (purpose === null || (form !== 'call' && form !== 'visit')) return []
  const at = day === dayOf(now) ? now : `${day}T11:00:00.000Z`
  return [{ kind: 'contact', id: intent, body: { type: form, at, by: actor.person, byName: actor.name, gotThrough: true, metChild: false, purpose, note } }]
}

const longestPauseMonths = 3
const pauseSchema = z.strictObject({ followUp: idSchema, until: daySchema, reason: lineSchema })

/** The contact person lets the clock stand still until a day, with a reason that the family can read. The law's does not. */
export const followUpPause = defineIntent<z.infer<typeof pauseSchema>>({
  name: 'follow-up.pause',
  version: 1,
  rooms: ['family'],
  may: ['contact-person'],
  schema: pauseSchema,
  needs: clockNeeds,
  effect(known, { followUp, until, reason }, { actor, now }): Effect {
    const before = known.get('follow-up', followUp)?.body
    const today = dayOf(now)
    if (!before) return refuse('no-such-follow-up')
    if (before.held !== null) return refuse('follow-up-held')
    if (pauseOn(before, today)) return refuse('follow-up-paused')
    if (until < today) return refuse('date-passed')
    if (until > addMonths(today, longestPauseMonths)) return refuse('pause-too-long')
    const paused = withPauses(before, [...(before.pauses ?? []), { from: today, until, reason, byName: actor.name }])
    const { child, lastHeld } = streamIn(known, before)
    const lawDue = lawFirstDue(child?.sections ?? [], lastHeld)
    if (before.rule === lawFirst || (lawDue !== undefined && lawDue < paused.due)) return refuse('law-has-no-pause')
    return [{ kind: 'follow-up', id: followUp, body: paused }]
  },
})

const resumeSchema = z.strictObject({ followUp: idSchema })

/** The clock goes on from today: only the days that were really paused are left out. */
export const followUpResume = defineIntent<z.infer<typeof resumeSchema>>({
  name: 'follow-up.resume',
  version: 1,
  rooms: ['family'],
  may: ['contact-person', 'mate'],
  schema: resumeSchema,
  needs: ({ followUp }) => [{ kind: 'follow-up', id: followUp }],
  effect(known, { followUp }, { now }): Effect {
    const before = known.get('follow-up', followUp)?.body
    const today = dayOf(now)
    if (!before) return refuse('no-such-follow-up')
    if (before.held !== null) return refuse('follow-up-held')
    const running = pauseOn(before, today)
    if (!running) return refuse('not-paused')
    const ended = { ...running, until: addDays(today, -1) }
    const pauses = (before.pauses ?? []).map((one) => (one === running ? ended : one)).filter((one) => one.from <= one.until)
    // The law's date did not stand still, so it does not move now.
    const body = before.rule === lawFirst ? { ...before, pauses } : withPauses(before, pauses)
    return [{ kind: 'follow-up', id: followUp, body }]
  },
})

/** Where a parent's word about a child's follow-up lies in her own room. */
export const wishId = (child: string | null): string => child ?? 'family'

const wishBefore = (known: Known, child: string | null, { actor, now }: Context): FollowUpWish => ({
  form: null, lights: [], ...known.get('follow-up-wish', wishId(child))?.body, child, by: actor.person, byName: actor.name, at: now,
})

const formSchema = z.strictObject({ child: z.nullable(idSchema), form: z.nullable(z.enum(followUpForms)) })

/** A parent wishes in which form there is followed up, until further notice; null wishes none in particular. */
export const followUpForm = defineIntent<z.infer<typeof formSchema>>({
  name: 'follow-up.form',
  version: 1,
  rooms: ['private'],
  may: ['parent'],
  schema: formSchema,
  needs: ({ child }) => [{ kind: 'follow-up-wish', id: wishId(child) }],
  effect: (known, { child, form }, context): Effect => [{ kind: 'follow-up-wish', id: wishId(child), body: { ...wishBefore(known, child, context), form } }],
})

const lightSchema = z.strictObject({ child: z.nullable(idSchema), followUp: idSchema, note: z.nullable(lineSchema), isTakenBack: z.boolean() })

/**
 * A parent says "nothing new, same as last time", or takes it back. It does not hold the follow-up: that is the
 * municipality's to do, and with two custody holders one must not end it for both. The contact person confirms it in
 * one tap (`follow-up.hold`, form `nothing-new`). Said of a follow-up that was held meanwhile it is kept and read.
 */
export const followUpLight = defineIntent<z.infer<typeof lightSchema>>({
  name: 'follow-up.light',
  version: 1,
  rooms: ['private'],
  may: ['parent'],
  schema: lightSchema,
  needs: ({ child }) => [{ kind: 'follow-up-wish', id: wishId(child) }],
  effect(known, { child, followUp, note, isTakenBack }, context): Effect {
    const before = wishBefore(known, child, context)
    if (before.lights.some((one) => one.id === context.intent)) return []
    const light = { id: context.intent, followUp, note, isTakenBack, at: context.now }
    return [{ kind: 'follow-up-wish', id: wishId(child), body: { ...before, lights: [...before.lights, light] } }]
  },
})
