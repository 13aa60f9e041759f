// The database is away for a while under a server that lives on. The issue is what five minutes do; the time here is
// short, and courier.test.ts has the five minutes on a clock of its own.
import { readFileSync } from 'node:fs'
import { expect, it, onTestFinished } from 'vitest'
import { openDatabase } from '../../src/server/db/open.ts'
import { runs } from '../support/counts.ts'
import { addressOf, engineName, runOn } from '../support/databases.ts'
import { startPostgres } from '../support/postgres.ts'
import { startServer } from '../support/server-process.ts'
import { hear } from '../support/sse.ts'
import { askOf, cookieOf, roomsOf, settle, wireOf } from '../support/town.ts'
import { readRoom } from '../support/writers.ts'

const awayMs = runs(5_000, 300_000)

async function outlivesItsDatabase(): Promise<void> {
  const cluster = await startPostgres()
  onTestFinished(cluster.stop)
  await runOn(cluster.url, 'create database town template template0')
  const given = { dataDir: '', databaseUrl: addressOf(cluster.url, 'town') }
  const database = await openDatabase(given)
  const ids = await settle(database)
  await database.close()
  const { family } = roomsOf(ids)
  const server = await startServer(given)
  onTestFinished(server.kill9)
  const wire = wireOf({ room: family })
  const ask = async (intents = [wire]) => fetch(`${server.url}/api/sync`, { method: 'POST', headers: { cookie: cookieOf(ids, ids.mette), 'content-type': 'application/json' }, body: JSON.stringify(askOf(ids.mette, { intents })), signal: AbortSignal.timeout(8_000) })
  const ear = await hear(server.url, cookieOf(ids, ids.jonas))
  for (let warm = 0; warm < 100; warm += 1) await ask([])
  await cluster.kill9()
  const began = performance.now()
  let early = 0
  const said = new Map<string, number>()
  let slowest = 0
  while (performance.now() - began < awayMs) {
    const asked = performance.now()
    const all = await Promise.all(Array.from({ length: 10 }, async () => { const reply = await ask(); return `${reply.status} ${((await reply.json()) as { error?: string }).error}` }))
    for (const one of all) said.set(one, (said.get(one) ?? 0) + 1)
    // The first requests make it grow by themselves: what must not grow is the rest.
    if (early === 0 && performance.now() - began > awayMs * 0.4) early = rssOf(server.pid)
    slowest = Math.max(slowest, performance.now() - asked)
  }
  const grown = rssOf(server.pid) - early
  console.log(`away ${awayMs / 1000} s: ${JSON.stringify([...said])}, slowest answer ${Math.round(slowest)} ms, memory grew ${grown} MB`)
  expect([...said.keys()]).toEqual(['503 not-now'])
  expect(grown).toBeLessThan(150)
  await cluster.restart()
  // Nobody does anything to the server: it finds its database, and tells those who listen that they may have missed something.
  const back = performance.now()
  expect(await ear.next()).toEqual({ room: '', number: -1 })
  while ((await ask()).status !== 200) if (performance.now() - back > 10_000) throw new Error('not healthy within 10 s of the database')
  ear.close()
  expect(server.hasEnded()).toBe(false)
  const after = await openDatabase(given)
  expect(await readRoom(after, ids, family)).toMatchObject({ messages: [wire.id], numbers: [1] })
  await after.close()
}

/** Resident memory in MB; 0 where the system does not tell. */
function rssOf(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024 | 0
  } catch {
    return 0
  }
}

// PGlite is in the server's own process: it cannot be away from it.
if (engineName === 'postgres') it('keeps to "not now" while its database is away, does not grow, and recovers by itself', outlivesItsDatabase, 600_000)
else it('has its database with it: an embedded one cannot be away', () => expect(engineName).toBe('pglite'))
