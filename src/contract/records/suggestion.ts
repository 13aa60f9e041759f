import * as z from 'zod/mini'
import { daySchema, idSchema, instantSchema, lineSchema, maybeLineSchema, nameSchema, textSchema } from '../values.ts'
import { agreedStates, holders, parties } from './plan-fields.ts'

const mostSteps = 12

/** What a goal says: what both sides agree on as a whole. Whether a step is done is a fact beside it. `seenWhen` may be sent empty, to be refused in words. */
export const goalContentSchema = z.strictObject({
  child: z.nullable(idSchema),
  horizon: z.enum(['short', 'long']),
  text: lineSchema,
  why: z.nullable(textSchema),
  seenWhen: maybeLineSchema,
  works: z.nullable(textSchema),
  partOf: z.nullable(idSchema),
  steps: z.array(z.strictObject({ text: lineSchema, owner: z.nullable(nameSchema), due: z.nullable(daySchema) })).check(z.maxLength(mostSteps)),
  decides: z.nullable(lineSchema),
  state: z.enum(agreedStates),
})
export type GoalContent = z.infer<typeof goalContentSchema>

/** What a role says. `ended`: from that day on it is no longer there; its text stays as it was. */
export const roleContentSchema = z.strictObject({
  child: z.nullable(idSchema),
  party: z.enum(parties),
  partyName: z.nullable(nameSchema),
  holder: z.enum(holders),
  holderName: z.nullable(nameSchema),
  means: lineSchema,
  informed: z.nullable(lineSchema),
  from: daySchema,
  nextLook: z.nullable(daySchema),
  ended: z.optional(daySchema),
})
export type RoleContent = z.infer<typeof roleContentSchema>

const contentSchema = z.union([goalContentSchema, roleContentSchema])
export type Content = z.infer<typeof contentSchema>
export const abouts = ['goal', 'role'] as const
export type About = (typeof abouts)[number]

/** One text of one person. The newest one is what is suggested; all of them stay. */
export const suggestionTurnSchema = z.strictObject({
  side: z.enum(['family', 'municipality']),
  by: idSchema,
  byName: nameSchema,
  at: instantSchema,
  content: contentSchema,
  reason: z.nullable(lineSchema),
})
export type SuggestionTurn = z.infer<typeof suggestionTurnSchema>

/** One person's yes or no to the text that stood at `turn`. */
export const consentSchema = z.strictObject({
  person: idSchema,
  name: nameSchema,
  turn: z.int(),
  answer: z.enum(['yes', 'no']),
  reason: z.nullable(lineSchema),
  at: instantSchema,
})

/**
 * A suggested goal or role, new (`base` 0, and `subject` is this suggestion's own id) or a change of the agreed version
 * `base`. `turn` counts what has happened to it, so that an answer to an older text is told. Agreed, it became `version`, and
 * `asked` are the custody holders whose answer is still wanted.
 */
export const suggestionSchema = z.strictObject({
  about: z.enum(abouts),
  subject: idSchema,
  base: z.int(),
  turn: z.int(),
  state: z.enum(['open', 'agreed', 'withdrawn', 'replaced']),
  turns: z.array(suggestionTurnSchema).check(z.minLength(1)),
  consents: z.array(consentSchema),
  version: z.nullable(z.int()),
  asked: z.array(z.strictObject({ person: idSchema, name: nameSchema })),
})
export type Suggestion = z.infer<typeof suggestionSchema>

/** An agreed version that stood before: what the goal or role record holds now is the latest. */
export const versionSchema = z.strictObject({
  about: z.enum(abouts),
  subject: idSchema,
  number: z.int(),
  content: contentSchema,
  day: daySchema,
  agreedBy: z.array(nameSchema),
})
export type Version = z.infer<typeof versionSchema>
