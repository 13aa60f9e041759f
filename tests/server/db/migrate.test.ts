import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { readMigrations, type Migration } from '../../../src/server/db/migrate.ts'
import { openDatabase } from '../../../src/server/db/open.ts'
import { engineName, freshDatabase, type TestDatabase } from '../../support/databases.ts'
import { tinyIds } from '../../support/tiny-municipality.ts'

const ends: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

async function migrated(fresh: TestDatabase, migrations: Migration[]): Promise<void> {
  const database = await openDatabase(fresh, migrations)
  await database.close()
}
async function fresh(): Promise<TestDatabase> {
  const made = await freshDatabase()
  ends.push(made.drop)
  return made
}
const extra = (sql: string): Migration => ({ name: '9999-extra.sql', sql, checksum: `of ${sql}` })

test('runs each migration once, however often the server starts', async () => {
  const place = await fresh()
  const all = [...(await readMigrations()), extra('create table once (a int)')]
  await migrated(place, all)
  await expect(migrated(place, all)).resolves.toBeUndefined()
})

test('refuses to start when a migration that has run says something else now', async () => {
  const place = await fresh()
  const all = await readMigrations()
  await migrated(place, [...all, extra('select 1')])
  await expect(migrated(place, [...all, extra('select 2')])).rejects.toThrow('9999-extra.sql has been changed since it ran')
})

test('refuses a database of a newer program', async () => {
  const place = await fresh()
  const all = await readMigrations()
  await migrated(place, [...all, extra('select 1')])
  await expect(migrated(place, all)).rejects.toThrow('newer version of this program')
})

test('leaves nothing behind of migrations that fail', async () => {
  const place = await fresh()
  const all = await readMigrations()
  const faulty = extra('create table half (a int); select no_such_thing')
  await expect(migrated(place, [...all, faulty])).rejects.toThrow('could not be brought up to date')
  await expect(migrated(place, [...all, extra('create table half (a int)')])).resolves.toBeUndefined()
})

test('does not mind how lines end', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'indgang-migrations-'))
  ends.push(() => rm(folder, { recursive: true }))
  await writeFile(join(folder, '1.sql'), 'select 1;\nselect 2;\n')
  await writeFile(join(folder, '2.sql'), 'select 1;\r\nselect 2;\r\n')
  await writeFile(join(folder, 'notes.txt'), 'not one of them')
  const [unix, windows, ...rest] = await readMigrations(folder)
  expect(unix!.checksum).toBe(windows!.checksum)
  expect(rest).toEqual([])
})

// A PGlite folder has one process at a time: see folder-lock.test.ts.
if (engineName === 'postgres') test('lets two processes start on an empty database at once', async () => {
  const place = await freshDatabase({ isBlank: true })
  ends.push(place.drop)
  const both = await Promise.all([openDatabase(place), openDatabase(place)])
  const epochs = await Promise.all(both.map((database) => database.epoch()))
  await Promise.all(both.map((database) => database.close()))
  expect(epochs[0]).toBe(epochs[1])
})

test('keeps what it holds when it is opened again', async () => {
  const place = await fresh()
  const { municipality } = tinyIds()
  const first = await openDatabase(place)
  await first.inTenant(municipality, (tenant) => tenant.insertInto('municipality').values({ id: municipality, name: 'Skovby', is_made_up: true }).execute())
  const epoch = await first.epoch()
  await first.close()
  const second = await openDatabase(place)
  ends.push(second.close)
  expect(await second.municipalities()).toEqual([{ id: municipality, name: 'Skovby', is_made_up: true }])
  expect(await second.epoch()).toBe(epoch)
})
