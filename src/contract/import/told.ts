import * as z from 'zod/mini'
import { decidesSchema } from '../records/decides.ts'
import { toldSchema } from '../records/told.ts'
import { instantSchema, textSchema } from '../values.ts'
import { childRef, externalIdSchema, parentRef, refTo, workerRef } from './references.ts'

const { topic, title } = toldSchema.shape

/** A section of the family's own page, with its texts from the first to the one that stands. */
export const importToldSchema = z.strictObject({
  id: externalIdSchema, child: childRef, topic, title,
  versions: z.array(z.strictObject({ text: textSchema, by: parentRef, at: instantSchema })).check(z.minLength(1)),
})

/** A worker's suggestion for a section, which the family has not answered. */
export const importToldSuggestionSchema = z.strictObject({ id: externalIdSchema, section: refTo('one of `told`'), text: textSchema, by: workerRef, at: instantSchema })

/** That a worker has confirmed having read the page as it stood then. */
export const importToldReadSchema = z.strictObject({ id: externalIdSchema, by: workerRef, at: instantSchema })

export const importDecidesSchema = z.extend(z.omit(decidesSchema, { child: true, goal: true, role: true, promise: true, byName: true }), {
  id: externalIdSchema, child: childRef, keptBy: workerRef, promise: z.nullable(refTo('a promise of this family')), goal: z.nullable(refTo('a goal of this family')),
})

export type ImportTold = z.infer<typeof importToldSchema>
export type ImportDecides = z.infer<typeof importDecidesSchema>
