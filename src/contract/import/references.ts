import * as z from 'zod/mini'

/** The name a thing has in the file and in the system it comes from: 1–80 letters, digits and `. _ : @ / -`. */
export const externalIdSchema = z.string().check(z.regex(/^[\p{L}\p{N}._:@/-]{1,80}$/u))

/** Says in the documentation what a reference points at. */
export const refTo = (what: string) => externalIdSchema.check(z.describe(`The id of ${what}.`))

export const childRef = z.nullable(refTo('a child of this family')).check(z.describe('The id of a child of this family; null is the family as a whole.'))

/** `null` is what both custody holders share; else the one parent (and the workers) who can read it. */
export const privateToSchema = z.nullable(refTo('a parent of this family')).check(
  z.describe('Null where both custody holders read along; else the id of the one parent whose own room it lies in.'),
)

export const authorRef = refTo('a custody holder of this family, or of a worker assigned to it now or earlier')
export const workerRef = refTo('a worker assigned to this family now or earlier')
export const parentRef = refTo('a custody holder of this family')
