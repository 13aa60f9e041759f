import { Kysely, PostgresDialect, type PostgresPool } from 'kysely'
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
    queries: new Kysely<Tables>({ dialect: new PostgresDialect({ pool: prepared(pool) }) }),
    asOwner: (work) => asOwner(pool, work),
    listen: ear.listen,
    close: async () => {
      await ear.close()
      if (!pool.ended) await pool.end()
    },
  }
}

/**
 * The pool as Kysely sees it: statements with values are prepared once a connection, by a name made of their text. The
 * plan of each was most of what the database did for a write: half of its processor's time (docs/decisions/load.md).
 */
function prepared(pool: pg.Pool): PostgresPool {
  return { options: pool.options, end: () => pool.end(), connect: async () => withNames(await pool.connect()) } as unknown as PostgresPool
}

const named = new WeakMap<pg.PoolClient, pg.PoolClient>()
const names = new Map<string, string>()

/** The same few statements come again and again; a text of its own each time (there is none now) is not worth a name. */
const mostNames = 200

function withNames(client: pg.PoolClient): pg.PoolClient {
  const known = named.get(client)
  if (known) return known
  const query = (text: unknown, values?: unknown[]) =>
    client.query(typeof text === 'string' && values && values.length > 0 ? { text, values, name: nameOf(text) } as never : text as never, values as never)
  const wrapped = new Proxy(client, { get: (target, key) => (key === 'query' ? query : bound(target, key)) })
  named.set(client, wrapped)
  return wrapped
}

const bound = (target: pg.PoolClient, key: string | symbol): unknown => {
  const value = Reflect.get(target, key) as unknown
  return typeof value === 'function' ? (value as (...args: unknown[]) => unknown).bind(target) : value
}

function nameOf(text: string): string | undefined {
  const held = names.get(text)
  if (held !== undefined || names.size >= mostNames) return held
  names.set(text, `s${names.size}`)
  return names.get(text)
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
