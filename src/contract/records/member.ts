import * as z from 'zod/mini'
import { roles } from '../rooms.ts'
import { daySchema, idSchema, lineSchema, nameSchema } from '../values.ts'

/**
 * Who belongs to a family room, for reading: the rights themselves lie in the server's membership tables.
 * An earlier contact person stays, with the day she stopped. `met` is how often a worker has met the child,
 * stored because counting would cost more each year. `relation` is a parent's, as the children say it: mor, far.
 */
export const memberSchema = z.strictObject({
  person: idSchema,
  name: nameSchema,
  role: z.enum(roles),
  since: daySchema,
  until: z.nullable(daySchema),
  relation: z.nullable(lineSchema),
  met: z.int().check(z.minimum(0)),
})
export type Member = z.infer<typeof memberSchema>
