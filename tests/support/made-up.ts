import type { ImportFile } from '../../src/contract/import/file.ts'
import { familyRoom, meRoom, privateRoom } from '../../src/contract/rooms.ts'
import { openDatabase, type Database } from '../../src/server/db/open.ts'
import { hangPictures } from '../../src/server/import/hang-pictures.ts'
import { type IdOf, idsOf } from '../../src/server/import/ids.ts'
import { loadFile } from '../../src/server/import/load/load.ts'
import { generate } from '../../src/server/made-up/generate.ts'
import { freshDatabase, type TestDatabase } from './databases.ts'

/** The day on whose morning the made-up municipality of tests stands. */
export const madeUpDay = '2026-11-22'

/** A small slice of it: the demo's families alone when `families` is 4. */
export const smallFile = (families = 4): ImportFile => generate({ today: madeUpDay, families })

/** The ids inside of what the made-up file names: `idOf('person', 'mette-kjaer')`. */
export const madeUpId: IdOf = idsOf('solvang')
export const madeUpMunicipality = madeUpId('municipality', 'solvang')

/** Rooms by the file's own ids. */
export const madeUpRooms = {
  family: (family: string) => familyRoom(madeUpId('family', family)),
  private: (family: string, parent: string) => privateRoom(madeUpId('family', family), madeUpId('person', parent)),
  me: (person: string) => meRoom(madeUpId('person', person)),
}

/** A database with the made-up municipality in it, on the engine under test. */
export type MadeUp = { given: TestDatabase; database: Database; file: ImportFile; close: () => Promise<void> }

export async function madeUpDatabase(file: ImportFile = smallFile()): Promise<MadeUp> {
  const given = await freshDatabase()
  const database = await openDatabase(given)
  const loaded = await loadFile(database, file)
  if ('faults' in loaded) throw new Error(loaded.faults.map((fault) => `${fault.path}: ${fault.expected}`).join('\n'))
  await hangPictures(database, file.municipality.id)
  const close = async () => {
    await database.close()
    await given.drop()
  }
  return { given, database, file, close }
}
