import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase, type Database } from '../../../src/server/db/open.ts'
import { loadMadeUpIfEmpty } from '../../../src/server/import/load-made-up.ts'
import { freshDatabase, type TestDatabase } from '../../support/databases.ts'
import { madeUpDay as today } from '../../support/made-up.ts'

let given: TestDatabase
let database: Database
beforeAll(async () => {
  given = await freshDatabase()
  database = await openDatabase(given)
})
afterAll(async () => {
  await database.close()
  await given.drop()
})

test('fills an empty database once, says so, and never again', async () => {
  const said: string[] = []
  expect(await loadMadeUpIfEmpty(database, { today, families: 0 }, (line) => said.push(line))).toBe(false)
  expect(await database.municipalities()).toEqual([])
  expect(await loadMadeUpIfEmpty(database, { today, families: 4 }, (line) => said.push(line))).toBe(true)
  expect(said.at(-1)).toMatch(/^Loaded the made-up municipality in \d+\.\d s: 4 families, \d+ messages\.$/)
  expect(await loadMadeUpIfEmpty(database, { today: '2027-01-01', families: 4 }, (line) => said.push(line))).toBe(false)
  expect(said).toHaveLength(2)
  expect(await database.municipalities()).toMatchObject([{ name: 'Solvang Kommune', is_made_up: true }])
})
