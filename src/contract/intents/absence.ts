import * as z from 'zod/mini'
import type { Absence } from '../records/card.ts'
import { absenceFault } from '../rules/absences.ts'
import { addDays, dayOf } from '../rules/days.ts'
import { daySchema, idSchema, nameSchema } from '../values.ts'
import { defineIntent, type Effect, refuse } from './intent.ts'

const setSchema = z.strictObject({ from: daySchema, to: daySchema, cover: idSchema, coverName: nameSchema })

const byDay = (one: Absence, other: Absence) => (one.from < other.from ? -1 : 1)

/** The contact person says when she is away and which mate covers: families see it, and days move, from that commit. */
export const absenceSet = defineIntent<z.infer<typeof setSchema>>({
  name: 'absence.set',
  version: 1,
  rooms: ['worker'],
  may: ['self'],
  schema: setSchema,
  needs: (_payload, { actor }) => [{ kind: 'card', id: actor.person }],
  effect(known, payload, { actor, now }): Effect {
    const card = known.get('card', actor.person)?.body
    if (!card) return refuse('may-not')
    if (payload.cover === actor.person) return refuse('no-cover')
    // Offered again after a restored backup: once is enough.
    if (card.absences.some((one) => one.from === payload.from && one.to === payload.to && one.cover === payload.cover)) return []
    const fault = absenceFault(payload, card.absences, dayOf(now))
    if (fault) return refuse(fault)
    return [{ kind: 'card', id: actor.person, body: { ...card, absences: [...card.absences, { ...payload, at: now }].sort(byDay) } }]
  },
})

const endSchema = z.strictObject({ from: daySchema, last: z.nullable(daySchema) })

/**
 * An absence gets another last day, earlier or later, or is taken away (`last` null) where it has not begun before today.
 * It is known by the day it begins: no two of hers overlap.
 */
export const absenceEnd = defineIntent<z.infer<typeof endSchema>>({
  name: 'absence.end',
  version: 1,
  rooms: ['worker'],
  may: ['self'],
  schema: endSchema,
  needs: (_payload, { actor }) => [{ kind: 'card', id: actor.person }],
  effect(known, { from, last }, { actor, now }): Effect {
    const card = known.get('card', actor.person)?.body
    const absence = card?.absences.find((one) => one.from === from)
    if (!card || !absence) return refuse('no-such-absence')
    const others = card.absences.filter((one) => one !== absence)
    if (last === null) {
      if (from < dayOf(now)) return refuse('absence-backwards')
      return [{ kind: 'card', id: actor.person, body: { ...card, absences: others } }]
    }
    if (last === absence.to) return []
    const fault = absenceFault({ from, to: last }, others, last)
    if (fault) return refuse(fault)
    // What comes on top is an absence of its own, told of now: what was asked meanwhile has its day moved, and says so.
    const longer = last > absence.to ? [absence, { ...absence, from: addDays(absence.to, 1), to: last, at: now }] : [{ ...absence, to: last }]
    return [{ kind: 'card', id: actor.person, body: { ...card, absences: [...others, ...longer].sort(byDay) } }]
  },
})
