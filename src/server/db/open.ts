import { sql } from 'kysely'
import type { Settings } from '../settings.ts'
import { type AtOnce, atOnceOf } from './at-once.ts'
import type { Engine } from './engine.ts'
import { StartFault } from './faults.ts'
import { lookupsOf, type Lookups } from './lookups.ts'
import { migrate, readMigrations, type Migration } from './migrate.ts'
import { roundsOf } from './rounds.ts'
import { inTenantOf, type InTenant } from './tenant.ts'

/** All that the rest of the server may do with the database: nothing but through these. */
export type Database = Lookups & {
  inTenant: InTenant
  atOnce: AtOnce
  listen: Engine['listen']
  close: Engine['close']
  /** Rejects when the database does not answer. */
  ping: () => Promise<void>
}

/**
 * Opens the database that the settings name and brings it up to date.
 * @throws StartFault with a plain sentence when an operator must do something first.
 */
export async function openDatabase(
  settings: Pick<Settings, 'dataDir' | 'databaseUrl'>,
  migrations?: Migration[],
): Promise<Database> {
  return databaseOf(await openMigrated(settings, migrations))
}

/**
 * Gives the history a new id, after an older copy was put back: phones then offer again what they wrote since.
 * @throws StartFault as `openDatabase` does.
 */
export async function renewHistory(settings: Pick<Settings, 'dataDir' | 'databaseUrl'>): Promise<void> {
  const engine = await openMigrated(settings)
  try {
    await engine.asOwner(async (run) => void (await run('update history set epoch = gen_random_uuid()')))
  } finally {
    await engine.close()
  }
}

async function openMigrated(settings: Pick<Settings, 'dataDir' | 'databaseUrl'>, migrations?: Migration[]): Promise<Engine> {
  const engine = await openEngine(settings)
  try {
    await migrate(engine, migrations ?? (await readMigrations()))
    return engine
  } catch (error) {
    await engine.close()
    throw plain(error)
  }
}

// Each engine is loaded only where it is used: PGlite is 300 MB, and a PostgreSQL host need not have it in memory.
async function openEngine({ dataDir, databaseUrl }: Pick<Settings, 'dataDir' | 'databaseUrl'>): Promise<Engine> {
  if (databaseUrl) return (await import('./postgres.ts')).openPostgres(databaseUrl)
  return (await import('./pglite.ts')).openEmbedded(dataDir)
}

function databaseOf(engine: Engine): Database {
  const ask = roundsOf(engine.queries)
  return {
    ...lookupsOf(engine.queries, ask),
    inTenant: inTenantOf(engine.queries),
    atOnce: atOnceOf(ask),
    listen: engine.listen,
    close: engine.close,
    ping: async () => void (await sql`select 1`.execute(engine.queries)),
  }
}

function plain(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof StartFault) return error
  if ('code' in error && error.code === '42501')
    return new StartFault(`The database user may not do what the migrations need (${error.message}). Let a superuser first run: create role indgang_app nologin; create role indgang_lookup nologin; grant indgang_app, indgang_lookup to the user of DATABASE_URL; and let that user own the database.`)
  return new StartFault(`The database could not be brought up to date: ${error.message}.`)
}
