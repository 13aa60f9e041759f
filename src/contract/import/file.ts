import * as z from 'zod/mini'
import { modelProfileSchema } from '../records/model-profile.ts'
import { municipalitySchema } from '../records/municipality.ts'
import { saidDoneSchema } from '../records/said-done.ts'
import { teamSchema } from '../records/team.ts'
import { importFamilySchema } from './family.ts'
import { parentPersonSchema, workerPersonSchema } from './people.ts'
import { externalIdSchema, refTo } from './references.ts'

/** "You said, we did": what a leader has told all families. */
const importSaidDoneSchema = z.extend(z.omit(saidDoneSchema, { byName: true }), { id: externalIdSchema, by: refTo('one of `staff` who is a leader') })

/**
 * A whole municipality as `npm run import` takes it. Things name each other by ids of the file's own (`id`), each
 * unique among its kind; ids inside are derived from them, so that the same file again is the same.
 */
export const importFileSchema = z.strictObject({
  format: z.literal('en-indgang-import-1'),
  municipality: z.extend(municipalitySchema, { id: externalIdSchema }),
  modelProfile: modelProfileSchema,
  team: teamSchema,
  staff: z.array(workerPersonSchema),
  parents: z.array(parentPersonSchema),
  saidDone: z.optional(z.array(importSaidDoneSchema)),
  families: z.array(importFamilySchema),
})
export type ImportFile = z.infer<typeof importFileSchema>
