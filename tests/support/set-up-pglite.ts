import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '../../src/server/db/open.ts'
import { given } from './databases.ts'

/** Before any test: one migrated PGlite folder, which each test file copies (0.8 s against 4 s for a new one). */
export default async function setUp(): Promise<(() => void) | void> {
  if (process.env[given.template]) return
  const folder = mkdtempSync(join(tmpdir(), 'indgang-template-'))
  const database = await openDatabase({ dataDir: folder, databaseUrl: undefined })
  await database.close()
  process.env[given.template] = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
