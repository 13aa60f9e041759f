import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '../../../src/server/db/open.ts'
import { runImport } from '../../../src/server/import/run.ts'
import { engineName, freshDatabase, type TestDatabase } from '../../support/databases.ts'
import { smallFile } from '../../support/made-up.ts'
import { changed } from './changed.ts'

const main = join(import.meta.dirname, '../../../src/server/import/main.ts')
let given: TestDatabase
beforeAll(async () => { given = await freshDatabase() })
afterAll(() => given.drop())

/** The command as it is called, in a process of its own. */
async function importing(args: string[], env: Record<string, string> = {}): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [main, ...args], { env: { PATH: process.env.PATH, DATA_DIR: given.dataDir, DATABASE_URL: given.databaseUrl ?? '', ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (said += data))
  const [code] = await once(child, 'close')
  return { code, said }
}

/** The same without a process of its own. */
async function inProcess(path: string): Promise<{ code: number; said: string }> {
  const said: string[] = []
  const code = await runImport(path, given, (line) => said.push(line))
  return { code, said: said.join('\n') }
}

const fileOf = (name: string, content: unknown): string => {
  const path = join(given.dataDir, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

test('loads a file, and says of the same file again that nothing was changed', async () => {
  const path = fileOf('a.json', smallFile(2))
  const first = await importing([path])
  expect(first.said).toMatch(/^Loaded into Solvang Kommune in \d+\.\d s: \d+ new things, among them 2 families, \d+ persons, \d+ messages, \d+ contacts, \d+ meetings, \d+ goals\.\n$/)
  expect(first.code).toBe(0)
  expect(await inProcess(path)).toEqual({ code: 0, said: 'Nothing new: Solvang Kommune has all of this file already. Nothing was changed.' })
}, 120_000)

test('says in plain lines what is wrong, and ends with 1', async () => {
  const path = fileOf('b.json', changed((file) => { file.families[0]!.goals[0]!.child = 'nobody'; file.families[1]!.custody[0]!.parent = 'nobody' }))
  const { code, said } = await importing([path])
  expect(code).toBe(1)
  expect(said).toMatch(/^Nothing was loaded\. \d+ things are wrong:\n {2}families\[0\]\.goals\[0\]\.child: expected the id of a child of this family\n/)
  expect((await inProcess(fileOf('c.json', '{ "format"'))).said).toMatch(/^Nothing was loaded\. One thing is wrong:\n {2}the file: expected JSON, but it is not/)
  expect((await inProcess(join(given.dataDir, 'none.json'))).said).toContain('expected a JSON file, but there is no such file')
})

test('says how it is called, and ends with 2', async () => {
  expect(await importing([])).toEqual({ code: 2, said: expect.stringContaining('npm run import -- FILE') })
  expect(await importing(['--all'])).toEqual({ code: 2, said: expect.stringContaining('npm run import -- FILE') })
  expect(await importing(['--made-up', '2026-02-30', 'x.json'])).toEqual({ code: 2, said: expect.stringContaining('--made-up DAY FILE') })
})

test('says what is wrong with the settings', async () => {
  const path = fileOf('d.json', smallFile(1))
  expect(await importing([path], { DATABASE_URL: 'mysql://x' })).toEqual({ code: 1, said: 'DATABASE_URL must be an address that begins with postgres:// or postgresql://.\n' })
  expect(await importing([path], { DATABASE_URL: 'postgres://127.0.0.1:1/none' })).toEqual({ code: 1, said: expect.stringMatching(/^The database at 127\.0\.0\.1:1\/none does not answer \(.*\)\. .*\n$/) })
})

test('writes the made-up municipality as a file that it takes', async () => {
  const path = join(given.dataDir, 'made-up.json')
  expect(await importing(['--made-up', '2026-11-22', path])).toEqual({ code: 0, said: `The made-up municipality as of 2026-11-22 is in ${path}.\n` })
  const written = JSON.parse(readFileSync(path, 'utf8'))
  expect(written.families).toHaveLength(240)
  expect(written.families.slice(0, 4)).toEqual(smallFile(4).families)
})

// The lock is the built-in database's.
if (engineName === 'pglite') {
  test('says to stop a running server first', async () => {
    const database = await openDatabase(given)
    const { code, said } = await importing([fileOf('e.json', smallFile(1))])
    await database.close()
    expect(said).toBe(`Stop the server first, then import again: it uses the folder DATA_DIR (${given.dataDir}). Nothing was loaded.\n`)
    expect(code).toBe(1)
  })
}
