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
    throw new StartFault(`The database in ${folder} cannot be opened (${reason(error)}). The disk may be full or the files damaged: make room, put back a backup, or move the folder away to begin anew.`)
  }
}

/** PGlite's file system throws bare objects with a WebAssembly errno; 51 there is what others call ENOSPC. */
function reason(error: unknown): string {
  if (error instanceof Error) return error.message.split('\n')[0]!
  const number = (error as { errno?: number } | null)?.errno
  return number === 51 ? 'no space left' : `error ${number ?? String(error)}`
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
