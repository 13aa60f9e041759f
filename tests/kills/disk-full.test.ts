// The disk under the database and the log is full to the last byte, and gets room again.
import { chmodSync, cpSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { openDatabase } from '../../src/server/db/open.ts'
import { sayAtTheEnd } from '../support/closing.ts'
import { addressOf, engineName, freshDatabase, runOn } from '../support/databases.ts'
import { startPostgres } from '../support/postgres.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'
import { mountSmallDisk, type SmallDisk } from '../support/small-disk.ts'
import { askOf, cookieOf, hello, mint, roomsOf, settle, type Town, wireOf } from '../support/town.ts'
import { readRoom } from '../support/writers.ts'
import type { SyncAnswer, WireIntent } from '../../src/contract/protocol.ts'

type Home = { given: { dataDir: string; databaseUrl: string | undefined } }

/** A database on the small disk, with everybody in it. */
async function homeOn(disk: SmallDisk): Promise<Home & { ids: Town['ids'] }> {
  if (engineName === 'pglite') {
    const fresh = await freshDatabase()
    onTestFinished(fresh.drop)
    const given = { dataDir: join(disk.path, 'data'), databaseUrl: undefined }
    cpSync(fresh.dataDir, given.dataDir, { recursive: true })
    return { given, ids: await settled(given) }
  }
  chmodSync(disk.path, 0o777)
  const cluster = await startPostgres(disk.path)
  onTestFinished(cluster.stop)
  await runOn(cluster.url, 'create database town template template0')
  const given = { dataDir: '', databaseUrl: addressOf(cluster.url, 'town') }
  return { given, ids: await settled(given) }
}

async function settled(given: Home['given']): Promise<Town['ids']> {
  const database = await openDatabase(given)
  const ids = await settle(database)
  // So long ago that each request would note the use of the session: reading must not hang on that.
  await database.inTenant(ids.municipality, (tx) => tx.updateTable('session').set({ seen_at: new Date(Date.now() - 7_200_000).toISOString() }).execute())
  await database.close()
  return ids
}

type Said = { status: number; body: SyncAnswer & { error?: string } }
async function ask(server: ServerProcess, ids: Town['ids'], intents: WireIntent[]): Promise<Said> {
  const body = JSON.stringify(askOf(ids.mette, { intents }))
  const response = await fetch(`${server.url}/api/sync`, { method: 'POST', headers: { cookie: cookieOf(ids, ids.mette), 'content-type': 'application/json' }, body, signal: AbortSignal.timeout(8_000) })
  return { status: response.status, body: (await response.json()) as Said['body'] }
}

/** Offers messages until the disk has refused a dozen, then reads; @returns what was taken and what was not. */
async function writeUntilFull(server: ServerProcess, ids: Town['ids'], room: string) {
  const [taken, waiting]: [string[], WireIntent[]] = [[], []]
  while (waiting.length < 12 && taken.length < 4_000) {
    const wire = wireOf({ id: mint(), room, payload: hello('x'.repeat(4_000)) })
    const { status, body } = await ask(server, ids, [wire])
    const outcome = status === 200 ? body.outcomes[0] : undefined
    if (outcome?.outcome === 'accepted') taken.push(wire.id)
    else { expect(status === 503 ? body.error : outcome).toEqual(status === 503 ? 'not-now' : { id: wire.id, outcome: 'not-now', code: 'fault' }); waiting.push(wire) }
  }
  expect(waiting).toHaveLength(12)
  return { taken, waiting }
}

async function healthyAgain(server: ServerProcess, ids: Town['ids'], waiting: WireIntent[]): Promise<number> {
  const began = performance.now()
  for (;;) {
    const said = await ask(server, ids, waiting).catch(() => undefined)
    if (said?.status === 200 && said.body.outcomes.filter(({ outcome }) => outcome === 'accepted').length === waiting.length) return performance.now() - began
    if (performance.now() - began > 10_000) throw new Error(`not healthy within 10 s of room: ${JSON.stringify(said)}`)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

async function outlivesAFullDisk(): Promise<void> {
  const disk = mountSmallDisk(engineName === 'pglite' ? 80 : 160)
  if (!disk) return sayAtTheEnd('Not shown here: a full disk on the server (no small disk can be mounted; it takes root on Linux).')
  // What is begun last is ended first.
  onTestFinished(disk.unmount)
  const { given, ids } = await homeOn(disk)
  const { family } = roomsOf(ids)
  const log = join(disk.path, 'log')
  const server = await startServer(given, log)
  onTestFinished(server.kill9)
  expect((await ask(server, ids, [])).status).toBe(200)
  disk.fill()
  const { taken, waiting } = await writeUntilFull(server, ids, family)
  // Reading goes on, and the process says that it lives.
  const answers = await Promise.all(Array.from({ length: 5 }, () => ask(server, ids, [])))
  expect(answers.map(({ status }) => status)).toEqual(Array(5).fill(200))
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
  disk.giveRoom()
  const ms = await healthyAgain(server, ids, waiting)
  console.log(`${taken.length} taken, ${waiting.length} refused by the disk; healthy ${Math.round(ms)} ms after there was room`)
  expect(server.hasEnded()).toBe(false)
  await server.kill9()
  const database = await openDatabase(given)
  const room = await readRoom(database, ids, family)
  await database.close()
  expect(room.messages).toEqual([...taken, ...waiting.map(({ id }) => id)])
  expect(room.numbers).toEqual(room.numbers.map((_, place) => place + 1))
}

it('answers "not now" while the disk is full, goes on reading, and takes everything once there is room', outlivesAFullDisk, 180_000)
