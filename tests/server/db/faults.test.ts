import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isPassingFault, StartFault } from '../../../src/server/db/faults.ts'
import { openDatabase } from '../../../src/server/db/open.ts'
import { freshDatabase } from '../../support/databases.ts'

const withCode = (code: string) => Object.assign(new Error('x'), { code })

test.each(['08006', '40001', '40P01', '53100', '53300', '57014', '57P01', '55P03', '25006', 'ECONNREFUSED', 'ECONNRESET', 'ENOSPC'])(
  'takes %s as passing', (code) => expect(isPassingFault(withCode(code))).toBe(true))
test.each(['23505', '42703', '22P02', '42501', 'ENOENT', ''])('takes %s as lasting', (code) => expect(isPassingFault(withCode(code))).toBe(false))
test.each(['Connection terminated unexpectedly', 'timeout exceeded when trying to connect', 'PGlite is closed'])(
  'takes "%s" as passing', (words) => expect(isPassingFault(new Error(words))).toBe(true))

test('meets a closed database as a passing fault', async () => {
  const fresh = await freshDatabase()
  const database = await openDatabase(fresh)
  await database.close()
  const fault = await database.ping().catch((error: unknown) => error)
  expect(isPassingFault(fault)).toBe(true)
  await fresh.drop()
})

test('says plainly that a database does not answer, without its password', async () => {
  const fault = await openDatabase({ dataDir: '', databaseUrl: 'postgres://anna:hemmelig@127.0.0.1:9/indgang' }).catch((error: Error) => error)
  expect(fault).toBeInstanceOf(StartFault)
  expect((fault as Error).message).toMatch(/^The database at 127\.0\.0\.1:9\/indgang does not answer \(.*ECONNREFUSED.*\)/)
  expect((fault as Error).message).not.toContain('hemmelig')
})

test('says plainly that a folder holds no database that can be read', async () => {
  const fresh = await freshDatabase()
  const folder = join(fresh.dataDir, 'broken')
  mkdirSync(join(folder, 'db'), { recursive: true })
  writeFileSync(join(folder, 'db', 'PG_VERSION'), 'nonsense')
  writeFileSync(join(folder, 'db', 'postgresql.conf'), 'nonsense = = 1')
  const fault = await openDatabase({ dataDir: folder, databaseUrl: undefined }).catch((error: Error) => error)
  expect(fault).toBeInstanceOf(StartFault)
  expect((fault as Error).message).toMatch(/cannot be opened/)
  await fresh.drop()
})
