import * as z from 'zod/mini'
import { answerDaysSchema, workHoursSchema } from '../records/card.ts'
import { defineIntent, type Effect, refuse } from './intent.ts'

const promiseSchema = z.strictObject({ answerDays: answerDaysSchema })

/** A question lives for years at most; so many former promises are more than anybody makes meanwhile. */
const mostFormer = 50

/** The contact person sets her own answer promise. What was asked before keeps the promise it was asked under. */
export const cardPromise = defineIntent<z.infer<typeof promiseSchema>>({
  name: 'card.promise',
  version: 1,
  rooms: ['worker'],
  may: ['self'],
  schema: promiseSchema,
  needs: (_payload, { actor }) => [{ kind: 'card', id: actor.person }],
  effect(known, { answerDays }, { actor, now }): Effect {
    const card = known.get('card', actor.person)?.body
    if (!card) return refuse('may-not')
    if (card.answerDays === answerDays) return []
    const formerDays = [...(card.formerDays ?? []), { days: card.answerDays, until: now }].slice(-mostFormer)
    return [{ kind: 'card', id: actor.person, body: { ...card, answerDays, formerDays } }]
  },
})

const hoursSchema = z.strictObject({ hours: workHoursSchema })

/** The contact person says when she is at work on each of her days. With none at all the card is as it was before she did. */
export const cardHours = defineIntent<z.infer<typeof hoursSchema>>({
  name: 'card.hours',
  version: 1,
  rooms: ['worker'],
  may: ['self'],
  schema: hoursSchema,
  needs: (_payload, { actor }) => [{ kind: 'card', id: actor.person }],
  effect(known, { hours }, { actor }): Effect {
    const card = known.get('card', actor.person)?.body
    if (!card) return refuse('may-not')
    if (hours.some((one) => one && one.to <= one.from)) return refuse('hours-backwards')
    const { hours: _before, ...rest } = card
    return [{ kind: 'card', id: actor.person, body: hours.every((one) => one === null) ? rest : { ...rest, hours } }]
  },
})
