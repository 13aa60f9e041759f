import * as z from 'zod/mini'
import { daySchema, idSchema, instantSchema } from './values.ts'

// Facts about the work, reckoned by the server: never a word of what anybody wrote.
const countSchema = z.int().check(z.minimum(0))

/** Answer times in working days: how many answers, the median and the 90th percentile. */
const answersSchema = z.nullable(z.strictObject({ count: countSchema, median: countSchema, most: countSchema }))

/** How the contact fits, in answers of parents; null of fewer than five families. */
const fitSchema = z.nullable(z.strictObject({ families: countSchema, tooLittle: countSchema, right: countSchema, tooMuch: countSchema, again: countSchema }))

/** Promises of half a year: kept (and how many by the day first said), moved, let go; and what stands now, and is late. */
const promisesSchema = z.strictObject({ kept: countSchema, keptFirstDay: countSchema, moved: countSchema, letGo: countSchema, open: countSchema, late: countSchema })

/** A question that is about to be late or is: whose family, since when, by when. What it says is in no answer. */
export const waitingSchema = z.strictObject({ id: idSchema, family: idSchema, label: z.string(), worker: idSchema, workerName: z.string(), askedAt: instantSchema, due: daySchema })
export type Waiting = z.infer<typeof waitingSchema>

export const workerLoadSchema = z.strictObject({
  person: idSchema,
  name: z.string(),
  families: countSchema,
  away: z.nullable(z.strictObject({ to: daySchema, cover: z.string() })),
  answers: answersSchema,
  /** Open questions, and those about to be late or late. */
  open: countSchema,
  soonLate: countSchema,
  followUps: z.strictObject({ held: countSchema, onTime: countSchema, late: countSchema }),
  promises: promisesSchema,
  /** Families that have got another contact person within a year. */
  changes: countSchema,
  fit: fitSchema,
})
export type WorkerLoad = z.infer<typeof workerLoadSchema>

/** `GET /api/leader/load`. Answers of 90 days, follow-ups, promises and fit of 182, changes of 365; today included. */
export const leaderLoadSchema = z.strictObject({
  reckonedAt: instantSchema,
  target: countSchema,
  workers: z.array(workerLoadSchema),
  all: z.strictObject({ families: countSchema, answers: answersSchema, fit: fitSchema }),
  waiting: z.array(waitingSchema),
})
export type LeaderLoad = z.infer<typeof leaderLoadSchema>

/** `GET /api/work/facts`: a worker's own answer times and what became of her promises, and what is about to be late in the families she is mate in. */
export const workFactsSchema = z.strictObject({ reckonedAt: instantSchema, answers: answersSchema, promises: promisesSchema, waiting: z.array(waitingSchema) })
export type WorkFacts = z.infer<typeof workFactsSchema>
