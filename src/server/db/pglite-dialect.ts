import type { PGlite } from '@electric-sql/pglite'
import { CompiledQuery, PGliteDialect, PGliteDriver, type Dialect, type Driver } from 'kysely'

/**
 * Kysely's PGlite dialect, mended in two places (0.29.9): its one connection is handed to everybody at once, so that two
 * transactions overwrite each other's commit, and it ignores the isolation level.
 */
export function oneAtATime(pglite: PGlite): Dialect {
  const dialect = new PGliteDialect({ pglite })
  return {
    createAdapter: () => dialect.createAdapter(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createDriver: () => mend(new PGliteDriver({ pglite })),
  }
}

function mend(driver: Driver): Driver {
  const queue = makeQueue()
  return {
    init: (options) => driver.init(options),
    destroy: (options) => driver.destroy(options),
    acquireConnection: async (options) => {
      await queue.enter()
      return driver.acquireConnection(options)
    },
    releaseConnection: async () => queue.leave(),
    beginTransaction: async (connection, settings) => {
      await driver.beginTransaction(connection, settings)
      const level = settings.isolationLevel
      if (level) await connection.executeQuery(CompiledQuery.raw(`set transaction isolation level ${level}`))
    },
    commitTransaction: (connection) => driver.commitTransaction(connection),
    rollbackTransaction: (connection) => driver.rollbackTransaction(connection),
  }
}

/** First come, first served. */
function makeQueue(): { enter: () => Promise<void>; leave: () => void } {
  const waiting: (() => void)[] = []
  let isTaken = false
  return {
    enter: () => {
      if (isTaken) return new Promise<void>((resolve) => waiting.push(resolve))
      isTaken = true
      return Promise.resolve()
    },
    leave: () => {
      const next = waiting.shift()
      if (next) next()
      else isTaken = false
    },
  }
}
