import type { Database } from '../db/open.ts'
import { hangPictures } from './hang-pictures.ts'
import { loadFile } from './load/load.ts'
import { type Asked, generate } from '../made-up/generate.ts'

/** Loads the made-up municipality into a database that has no municipality yet; nothing for no families. @returns whether it was loaded. */
export async function loadMadeUpIfEmpty(database: Database, asked: Asked & { families: number }, log: (line: string) => void): Promise<boolean> {
  if (asked.families === 0 || (await database.municipalities()).length > 0) return false
  log('Loading the made-up municipality, for the first time only ...')
  const started = performance.now()
  const file = generate(asked)
  const loaded = await loadFile(database, file)
  if ('faults' in loaded) throw new Error(`the made-up municipality is not sound: ${loaded.faults[0]?.path}`)
  await hangPictures(database, file.municipality.id)
  log(`Loaded the made-up municipality in ${((performance.now() - started) / 1000).toFixed(1)} s: ${loaded.added.get('family')} families, ${loaded.added.get('message')} messages.`)
  return true
}
