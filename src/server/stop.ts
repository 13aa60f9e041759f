import type { FastifyInstance } from 'fastify'
import type { Database } from './db/open.ts'

// Milliseconds that requests under way are given to finish.
const patience = 10_000

/**
 * On SIGTERM or SIGINT: takes no more requests, lets those under way finish, closes the database and ends with 0.
 * Open streams are closed by their own `preClose` hooks. A second signal ends at once.
 */
export function stopOnSignal(app: FastifyInstance, database: Database): void {
  let isStopping = false
  const stop = () => {
    if (isStopping) process.exit(1)
    isStopping = true
    void close(app, database)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

async function close(app: FastifyInstance, database: Database): Promise<void> {
  setTimeout(() => app.server.closeAllConnections(), patience).unref()
  try {
    await app.close()
    await database.close()
    process.exit(0)
  } catch (error) {
    app.log.fatal({ err: error }, 'could not stop in order')
    process.exit(1)
  }
}
