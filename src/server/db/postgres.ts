import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Engine, RunSql } from './engine.ts'
import { StartFault } from './faults.ts'
import { makeEar } from './postgres-listen.ts'
import type { Tables } from './tables.ts'
import { parsers } from './values.ts'

const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    format !== 'binary' && parsers[oid] ? parsers[oid] : pg.types.getTypeParser(oid, format as 'text'),
} as pg.CustomTypesConfig

/** How long we wait, in milliseconds: for a connection, for a statement, for a transaction that says nothing. */
const patience = { connect: 5_000, statement: 15_000, silence: 30_000 }

/**
 * Opens a pool of at most ten connections on a PostgreSQL server.
 * @throws StartFault when it does not answer or does not let us in.
 */
export async function openPostgres(url: string): Promise<Engine> {
  const pool = new pg.Pool({
    connectionString: url, types, max: 10, keepAlive: true, application_name: 'en-indgang',
    connectionTimeoutMillis: patience.connect,
    statement_timeout: patience.statement,
    idle_in_transaction_session_timeout: patience.silence,
  })
  // An idle connection that breaks is replaced at the next use; unheard, the event would end the process.
  pool.on('error', () => {})
  // One that breaks in the middle of a transaction says so by itself too, beside the query that fails: also unheard, the end.
  pool.on('connect', (client) => client.on('error', () => {}))
  await greet(pool, url)
  return engineOf(pool, url)
}

async function greet(pool: pg.Pool, url: string): Promise<void> {
  try {
    await pool.query('select 1')
  } catch (error) {
    await pool.end()
    throw new StartFault(`The database at ${withoutSecrets(url)} does not answer (${reason(error)}). Is PostgreSQL running, and is DATABASE_URL right?`)
  }
}

const withoutSecrets = (url: string) => {
  const { host, pathname } = new URL(url)
  return `${host}${pathname}`
}

/** A refused connection to several addresses comes as an AggregateError without words. */
function reason(error: unknown): string {
  const first = error instanceof AggregateError ? error.errors[0] : error
  return first instanceof Error ? first.message : String(first)
}

function engineOf(pool: pg.Pool, url: string): Engine {
  const ear = makeEar(() => new pg.Client({ connectionString: url, keepAlive: true, application_name: 'en-indgang-listen', connectionTimeoutMillis: patience.connect }))
  return {
    queries: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }),
    asOwner: (work) => asOwner(pool, work),
    listen: ear.listen,
    close: async () => {
      await ear.close()
      if (!pool.ended) await pool.end()
    },
  }
}

async function asOwner(pool: pg.Pool, work: (run: RunSql) => Promise<void>): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('begin; set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0')
    await work(runIn(client))
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    client.release()
  }
}

function runIn(client: pg.PoolClient): RunSql {
  return async <Row>(sql: string, values?: unknown[]) => {
    const result = await client.query(sql, values)
    return (Array.isArray(result) ? [] : result.rows) as Row[]
  }
}
