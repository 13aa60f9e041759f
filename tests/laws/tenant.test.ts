import { describe, expect, it } from 'vitest'
import { sourceFiles, type File } from './files.ts'
import { waysAround } from './tenant.ts'

const db: File = {
  path: 'src/server/db/pull.ts',
  text: 'export async function pull(tenant: Tenant, room: string) {}\nexport const peek = (run: RunSql) => run("select 1")',
}
const judge = (text: string) => waysAround([db, { path: 'src/server/routes/a.ts', text }])

describe('the way to the database', () => {
  it('goes through inTenant everywhere', () => {
    expect(waysAround(sourceFiles())).toEqual([])
  })

  it.each(["import { sql } from 'kysely'", "import pg from 'pg'", "const engine = await import('@electric-sql/pglite')", "import { peek } from '../db/pull.ts'", "import * as all from '../db/pull.ts'", "import { openEmbedded } from '../db/pglite.ts'", "import 'pg/lib/client.js'"])(
    'is stopped at: %s',
    (text) => {
      expect(judge(text)).toHaveLength(1)
    },
  )

  it.each(["import { openDatabase, type Database } from '../db/open.ts'", "import { pull } from '../db/pull.ts'", "import type { Engine } from '../db/engine.ts'"])('is open for: %s', (text) => {
    expect(judge(text)).toEqual([])
  })
})
