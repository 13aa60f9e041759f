import * as z from 'zod/mini'
import { daySchema, idSchema, instantSchema, lineSchema, maybeTextSchema, nameSchema, textSchema } from '../values.ts'
import { picturesSchema } from './picture.ts'
import { topics } from './told-topics.ts'

const place = { child: z.nullable(idSchema), topic: z.enum(topics), title: z.nullable(lineSchema) }
const pictures = z.optional(picturesSchema)

/**
 * What a section of the family's own page says now: words, pictures or both. `version` counts from 1 and grows with each
 * text. Without `pictures` it has none: so it was written before there were any.
 */
export const toldSchema = z.strictObject({ ...place, text: maybeTextSchema, pictures, version: z.int(), by: idSchema, byName: nameSchema, at: instantSchema })
export type Told = z.infer<typeof toldSchema>

/** A text as it stood in one version, for ever; `text` null where the section was taken away. `suggestedBy` when a worker wrote it. */
export const toldVersionSchema = z.strictObject({
  section: idSchema, ...place, text: z.nullable(maybeTextSchema), pictures, version: z.int(), by: idSchema, byName: nameSchema, at: instantSchema, suggestedBy: z.nullable(nameSchema),
})
export type ToldVersion = z.infer<typeof toldVersionSchema>

/** A worker's suggestion, for a section (`section`, as it stood in `base`) or a new one. Only the family makes it part of the page. */
export const toldSuggestionSchema = z.strictObject({
  section: z.nullable(idSchema), ...place, text: textSchema, base: z.int(), by: idSchema, byName: nameSchema, at: instantSchema,
  state: z.enum(['open', 'accepted', 'declined', 'withdrawn']),
  answer: z.nullable(z.strictObject({ byName: nameSchema, day: daySchema, words: z.nullable(lineSchema) })),
})
export type ToldSuggestion = z.infer<typeof toldSuggestionSchema>

/** Which version of each section a worker says that she has read. Its id is the worker's. */
export const toldReadSchema = z.strictObject({ person: idSchema, name: nameSchema, sections: z.record(idSchema, z.int()), at: instantSchema })
export type ToldRead = z.infer<typeof toldReadSchema>
