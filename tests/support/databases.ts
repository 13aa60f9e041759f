// Each test file gets a database of its own, migrated and empty, copied from a template made once a run. Which
// engine it is, the suite says: the same files run on PGlite and on PostgreSQL.
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

/** What `openDatabase` and the server's settings take, and how to be rid of it. Close the database first. */
export type TestDatabase = { dataDir: string; databaseUrl: string | undefined; drop: () => Promise<void> }

export const engineName = process.env.TEST_ENGINE === 'postgres' ? 'postgres' : 'pglite'

/** A migrated, empty database; `isBlank` for one that no migration has touched. */
export function freshDatabase({ isBlank = false } = {}): Promise<TestDatabase> {
  return engineName === 'postgres' ? freshPostgres(isBlank) : freshPglite(isBlank)
}

/** The names under which the global set-ups tell the test files where the templates are. */
export const given = { cluster: 'TEST_POSTGRES_URL', template: 'TEST_PGLITE_TEMPLATE' } as const
export const templateName = 'indgang_template'

let made = 0

async function freshPostgres(isBlank: boolean): Promise<TestDatabase> {
  const cluster = needed(given.cluster)
  const name = `test_${process.pid}_${(made += 1)}`
  await runOn(cluster, `create database ${name} template ${isBlank ? 'template0' : templateName}`)
  const dataDir = mkdtempSync(join(tmpdir(), 'indgang-data-'))
  const drop = async () => {
    await runOn(cluster, `drop database if exists ${name} with (force)`)
    rmSync(dataDir, { recursive: true, force: true })
  }
  return { dataDir, databaseUrl: addressOf(cluster, name), drop }
}

async function freshPglite(isBlank: boolean): Promise<TestDatabase> {
  const dataDir = mkdtempSync(join(tmpdir(), 'indgang-data-'))
  if (!isBlank) cpSync(needed(given.template), dataDir, { recursive: true })
  return { dataDir, databaseUrl: undefined, drop: async () => rmSync(dataDir, { recursive: true, force: true }) }
}

/** The address of another database on the same server. */
export const addressOf = (cluster: string, name: string): string => Object.assign(new URL(cluster), { pathname: `/${name}` }).href

/** Runs SQL on a server, in a connection of its own. */
export async function runOn(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

function needed(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set: run this through tests/vitest.config.ts, whose global set-up starts it.`)
  return value
}
