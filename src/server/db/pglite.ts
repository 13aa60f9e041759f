import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { Kysely } from 'kysely'
import type { Engine, RunSql } from './engine.ts'
import { StartFault } from './faults.ts'
import { lockFolder } from './folder-lock.ts'
import { oneAtATime } from './pglite-dialect.ts'
import type { Tables } from './tables.ts'
import { parsers } from './values.ts'

/** Opens the built-in PostgreSQL in `DATA_DIR/db`; `memory://` keeps nothing. Only one process may have the folder. */
export async function openEmbedded(dataDir: string): Promise<Engine> {
  const isInMemory = dataDir.startsWith('memory://')
  const unlock = isInMemory ? () => {} : lockFolder(dataDir)
  try {
    return engineOf(await start(isInMemory ? dataDir : join(dataDir, 'db')), unlock)
  } catch (error) {
    unlock()
    throw error
  }
}

async function start(folder: string): Promise<PGlite> {
  try {
    if (!folder.startsWith('memory://')) mkdirSync(folder, { recursive: true })
    return await PGlite.create(folder, { parsers })
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error)
    throw new StartFault(`The database in ${folder} cannot be opened (${reason}). The disk may be full or the files damaged: make room, put back a backup, or move the folder away to begin anew.`)
  }
}

function engineOf(pglite: PGlite, unlock: () => void): Engine {
  return {
    queries: new Kysely<Tables>({ dialect: oneAtATime(pglite) }),
    asOwner: (work) => pglite.transaction((tx) => work(runIn(tx))),
    // In the same process nothing can be missed, so `gap` is never called.
    listen: async (channel, { heard }) => {
      const stop = await pglite.listen(channel, heard)
      return async () => {
        if (!pglite.closed) await stop()
      }
    },
    close: async () => {
      if (!pglite.closed) await pglite.close()
      unlock()
    },
  }
}

type Session = Pick<PGlite, 'query' | 'exec'>

function runIn(tx: Session): RunSql {
  return async <Row>(sql: string, values?: unknown[]) => {
    if (values) return (await tx.query<Row>(sql, values)).rows
    const results = await tx.exec(sql)
    return (results.at(-1)?.rows ?? []) as Row[]
  }
}
