import * as z from 'zod/mini'
import { mostEdge, mostPictures } from '../rules/pictures.ts'
import { idSchema, maybeLineSchema } from '../values.ts'

const edgeSchema = z.int().check(z.minimum(1), z.maximum(mostEdge))

/**
 * A picture as a record names it; its bytes travel beside the records (`/api/rooms/:room/files/:id`). `id` is minted on the
 * phone, `alt` says what it shows, and width and height keep its place on the page while it is fetched.
 */
export const pictureSchema = z.strictObject({ id: idSchema, alt: maybeLineSchema, width: edgeSchema, height: edgeSchema })
export type Picture = z.infer<typeof pictureSchema>

const areDifferent = (pictures: readonly Picture[]) => new Set(pictures.map(({ id }) => id)).size === pictures.length

/** The pictures of one text in their order, each once. */
export const picturesSchema = z.array(pictureSchema).check(z.maxLength(mostPictures), z.refine(areDifferent))
