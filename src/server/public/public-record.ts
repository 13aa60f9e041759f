import * as z from 'zod/mini'
import { municipalitySchema, type Municipality } from '../../contract/records/municipality.ts'
import type { Database } from '../db/open.ts'

/** What the municipality tells everybody; `undefined` until it has been loaded, or when there are several. */
export async function readPublicRecord(database: Database): Promise<Municipality | undefined> {
  const found = await database.publicMunicipality()
  const parsed = z.safeParse(municipalitySchema, found?.body)
  return parsed.success ? parsed.data : undefined
}
