import * as z from 'zod/mini'
import type { Goal } from '../records/goal.ts'
import { agreedStates } from '../records/plan-fields.ts'
import { goalContentSchema, type GoalContent } from '../records/suggestion.ts'
import { dayOf } from '../rules/days.ts'
import { goalContent, goalVersion } from '../rules/suggestions.ts'
import { idSchema, lineSchema } from '../values.ts'
import { defineIntent, type Effect, type Known, refuse, sideOf } from './intent.ts'
import { answer, type Kit, type Standing, suggest, suggestionNeeds, withdraw } from './suggesting.ts'

const both = ['parent', 'contact-person', 'mate'] as const
const needs = () => suggestionNeeds('goal')

function standing(known: Known, subject: string): Standing<GoalContent> | undefined {
  const goal = known.get('goal', subject)?.body
  return goal && { number: goalVersion(goal), content: goalContent(goal), day: goal.agreed?.day ?? '', by: goal.agreed?.by ?? [] }
}

/** Steps that are done stay done; the voices belong to the goal, whatever its text. */
function placed(before: Goal | undefined, { content, day, by, number }: Standing<GoalContent>): Goal {
  const done = new Set(before?.steps.filter((step) => step.isDone).map((step) => step.text))
  const steps = content.steps.map((step) => ({ ...step, isDone: done.has(step.text) }))
  return { ...content, steps, voices: before?.voices ?? [], agreed: { day, by }, version: number }
}

const kit: Kit<GoalContent> = {
  about: 'goal',
  missing: 'no-such-goal',
  standing,
  place: (known, subject, agreed) => ({ kind: 'goal', id: subject, body: placed(known.get('goal', subject)?.body, agreed) }),
  fault(known, subject, { seenWhen, partOf }) {
    if (seenWhen.trim() === '') return 'no-seen-when'
    return partOf !== null && (partOf === subject || !known.get('goal', partOf)) ? 'no-such-goal' : undefined
  },
}

const suggestSchema = z.strictObject({ subject: z.nullable(idSchema), base: z.int(), content: goalContentSchema, reason: z.nullable(lineSchema) })

/** Suggest a new goal, or a change of one that is agreed. Nothing changes before the other side has said yes. */
export const goalSuggest = defineIntent<z.infer<typeof suggestSchema>>({
  name: 'goal.suggest', version: 1, rooms: ['family'], may: both, schema: suggestSchema, needs,
  effect: (known, payload, context) => suggest(kit, known, payload, context),
})

const answerSchema = z.strictObject({ suggestion: idSchema, turn: z.int(), content: goalContentSchema, reason: z.nullable(lineSchema) })

/** Answer a suggested goal: the same text is a yes, another is a proposal with a reason. */
export const goalAnswer = defineIntent<z.infer<typeof answerSchema>>({
  name: 'goal.answer', version: 1, rooms: ['family'], may: both, schema: answerSchema, needs,
  effect: (known, payload, context) => answer(kit, known, payload, context),
})

const withdrawSchema = z.strictObject({ suggestion: idSchema, turn: z.int() })

/** Take back one's own suggestion of a goal. */
export const goalWithdraw = defineIntent<z.infer<typeof withdrawSchema>>({
  name: 'goal.withdraw', version: 1, rooms: ['family'], may: both, schema: withdrawSchema, needs,
  effect: (known, payload, context) => withdraw(kit, known, payload, context),
})

const stateSchema = z.strictObject({ goal: idSchema, base: z.int(), state: z.enum(agreedStates), reason: z.nullable(lineSchema) })

/** Suggest that a goal rests, is stable and working, is reached, or is let go: its text stays as it is. */
export const goalState = defineIntent<z.infer<typeof stateSchema>>({
  name: 'goal.state', version: 1, rooms: ['family'], may: both, schema: stateSchema, needs,
  effect(known, { goal, base, state, reason }, context) {
    const stands = standing(known, goal)
    if (!stands) return refuse('no-such-goal')
    return suggest(kit, known, { subject: goal, base, content: { ...stands.content, state }, reason }, context)
  },
})

const voiceSchema = z.strictObject({ goal: idSchema, mark: z.int().check(z.minimum(0), z.maximum(10)), words: z.nullable(lineSchema) })

/** One's own 0–10 and a sentence today; said again the same day it takes the place of the first. */
export const goalVoice = defineIntent<z.infer<typeof voiceSchema>>({
  name: 'goal.voice', version: 1, rooms: ['family'], may: both, schema: voiceSchema, needs: ({ goal }) => [{ kind: 'goal', id: goal }],
  effect(known, { goal, mark, words }, { actor, now }): Effect {
    const body = known.get('goal', goal)?.body
    if (!body) return refuse('no-such-goal')
    const day = dayOf(now)
    const by = sideOf(actor.role) === 'family' ? ('family' as const) : ('contact-person' as const)
    const others = body.voices.filter((voice) => voice.person !== actor.person || voice.day !== day)
    return [{ kind: 'goal', id: goal, body: { ...body, voices: [...others, { by, day, mark, words, person: actor.person, byName: actor.name }] } }]
  },
})

const stepSchema = z.strictObject({ goal: idSchema, step: lineSchema, isDone: z.boolean() })

/** A step was taken, or was not after all. It is a fact, so it needs no agreement. */
export const goalStep = defineIntent<z.infer<typeof stepSchema>>({
  name: 'goal.step', version: 1, rooms: ['family'], may: both, schema: stepSchema, needs: ({ goal }) => [{ kind: 'goal', id: goal }],
  effect(known, { goal, step, isDone }): Effect {
    const body = known.get('goal', goal)?.body
    if (!body) return refuse('no-such-goal')
    if (!body.steps.some((one) => one.text === step)) return refuse('suggestion-changed')
    return [{ kind: 'goal', id: goal, body: { ...body, steps: body.steps.map((one) => (one.text === step ? { ...one, isDone } : one)) } }]
  },
})
