import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { engineName, freshDatabase } from '../support/databases.ts'
import { freePort } from '../support/free-port.ts'

const main = join(import.meta.dirname, '../../src/server/main.ts')
const ends: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

type Run = { child: ChildProcess; said: () => string; ended: Promise<number | null>; ready: Promise<unknown> }

/** The server as it is started, in a process of its own. */
function run(env: Record<string, string>): Run {
  const child = spawn(process.execPath, [main], { env: { PATH: process.env.PATH, LOG_LEVEL: 'silent', MADE_UP: '0', ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  const ready = new Promise((resolve) => {
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => {
      said += data
      if (said.includes('Én indgang: http')) resolve(undefined)
    })
  })
  const ended = once(child, 'close').then(([code]) => code as number | null)
  ends.push(() => child.kill('SIGKILL') && ended)
  return { child, said: () => said, ended, ready: Promise.race([ready, ended]) }
}

async function place(): Promise<Record<string, string>> {
  const { dataDir, databaseUrl, drop } = await freshDatabase()
  ends.push(drop)
  const port = await freePort()
  return { PORT: String(port), DATA_DIR: dataDir, ...(databaseUrl && { DATABASE_URL: databaseUrl }) }
}

test('says what is wrong with the settings and ends with 1, without a stack', async () => {
  const { said, ended } = run({ PORT: 'x', SESSION_IDLE: '0' })
  expect(await ended).toBe(1)
  expect(said().trim().split('\n')).toEqual([
    'PORT must be a whole number from 0 to 65535, but is "x".',
    'SESSION_IDLE must be a whole number of minutes from 1 to 525600, but is "0".',
  ])
})

test('says that its port is taken', async () => {
  const env = await place()
  const other = createServer().listen(Number(env.PORT), '127.0.0.1')
  await once(other, 'listening')
  ends.push(() => other.close())
  const { said, ended } = run(env)
  expect(await ended).toBe(1)
  expect(said().trim()).toBe(`The port ${env.PORT} is already taken by another program. Stop it, or choose another with PORT.`)
})

test('prints its address, answers, and stops in order when told to', async () => {
  const env = await place()
  const { child, said, ended, ready } = run(env)
  await ready
  expect(said().trim()).toBe(`Én indgang: http://localhost:${env.PORT}`)
  expect((await fetch(`http://localhost:${env.PORT}/readyz`)).status).toBe(200)
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
})

if (engineName === 'pglite') {
  test('does not share its folder, and comes back to it after a kill', async () => {
    const env = await place()
    const first = run(env)
    await first.ready
    const second = run({ ...env, PORT: String(await freePort()) })
    expect(await second.ended).toBe(1)
    expect(second.said()).toMatch(/^Another process already uses the folder DATA_DIR \(.*\)\. Stop it first, or choose another folder\.\n$/)
    first.child.kill('SIGKILL')
    await first.ended
    const third = run(env)
    await third.ready
    expect(third.said()).toContain('Én indgang: http')
  })
}
