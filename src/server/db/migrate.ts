import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Engine, RunSql } from './engine.ts'
import { StartFault } from './faults.ts'

/** One file of SQL, known for ever by its name and by what it said when it first ran. */
export type Migration = { name: string; checksum: string; sql: string }

// Any fixed number: it serialises two processes that start at once.
const lockNumber = 7_304_112
const ownFolder = join(import.meta.dirname, 'migrations')

/** Reads the folder's `.sql` files in the order of their names. Line endings do not count in the checksum. */
export async function readMigrations(folder = ownFolder): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(names.map((name) => readMigration(folder, name)))
}

async function readMigration(folder: string, name: string): Promise<Migration> {
  const sql = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n')
  return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
}

/**
 * Brings the database up to these migrations, all or nothing.
 * @throws StartFault when one that has run says something else now, or when the database is of a newer program.
 */
export async function migrate(engine: Engine, migrations: Migration[]): Promise<void> {
  await engine.asOwner(async (run) => {
    await run(`select pg_advisory_xact_lock(${lockNumber})`)
    await run('create table if not exists migration (name text primary key, checksum text not null, at timestamptz not null default now())')
    const done = await run<{ name: string; checksum: string }>('select name, checksum from migration', [])
    refuseUnknown(done, migrations)
    for (const migration of migrations) await applyOnce(run, migration, done)
  })
}

function refuseUnknown(done: { name: string }[], migrations: Migration[]): void {
  const stranger = done.find(({ name }) => !migrations.some((migration) => migration.name === name))
  if (stranger) throw new StartFault(`The database is of a newer version of this program: it knows the migration ${stranger.name}, which is not here.`)
}

async function applyOnce(run: RunSql, migration: Migration, done: { name: string; checksum: string }[]): Promise<void> {
  const before = done.find(({ name }) => name === migration.name)
  if (before && before.checksum !== migration.checksum)
    throw new StartFault(`The migration ${migration.name} has been changed since it ran on this database. Put the file back as it was, and write a new migration instead.`)
  if (before) return
  await run(migration.sql)
  await run('insert into migration (name, checksum) values ($1, $2)', [migration.name, migration.checksum])
}
