import { get } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { type Database, openDatabase } from '../../../src/server/db/open.ts'
import { buildApp } from '../../../src/server/app.ts'
import { engineName } from '../../support/databases.ts'
import { hear, listen } from '../../support/sse.ts'
import { buildTown, cookieOf, settingsFor, type Town } from '../../support/town.ts'

// The beat is counted by hand: it comes when the test says so.
vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })

let town: Town
let second: { app: FastifyInstance; database: Database; url: string }
beforeAll(async () => {
  town = await buildTown()
  // On PGlite one process has the folder: there the second app shares its database.
  const database = engineName === 'postgres' ? await openDatabase(town.given) : town.database
  const app = await buildApp({ settings: settingsFor(town.given), database, clock: () => town.time.now })
  second = { app, database, url: '' }
  await town.app.listen({ port: 0, host: '127.0.0.1' })
  second.url = await listen(app)
})
afterAll(async () => {
  await second.app.close()
  if (second.database !== town.database) await second.database.close()
  await town.close()
  vi.useRealTimers()
})

const ear = (person: string) => hear(second.url, cookieOf(town.ids, person))

it('holds no stream for one who left while it was being opened', async () => {
  const { database, app, url } = second
  const { atOnce, findSession } = database
  let answer = () => {}
  const held = new Promise<void>((resolve) => { answer = resolve })
  let looked: Promise<unknown> = held
  const asked = new Promise<void>((resolve) => Object.assign(database, { atOnce: { ...atOnce, look: (...given: Parameters<typeof atOnce.look>) => {
    resolve()
    const look = held.then(() => atOnce.look(...given))
    looked = look
    return look
  } } }))
  const request = get(`${url}/api/live`, { headers: { cookie: cookieOf(town.ids, town.ids.jonas), host: 'localhost' } }).on('error', () => {})
  await asked
  request.destroy()
  await expect.poll(() => new Promise((resolve) => { app.server.getConnections((_error, count) => resolve(count)) })).toBe(0)
  answer()
  await looked
  await new Promise((resolve) => { setImmediate(resolve) })
  let beats = 0
  Object.assign(database, { atOnce, findSession: async (...given: Parameters<typeof findSession>) => { beats += 1; return findSession(...given) } })
  vi.advanceTimersByTime(50_000)
  Object.assign(database, { findSession })
  expect(beats).toBe(0)
})

it('rings a phone on one process for what another process took, within a second', async () => {
  const { ids, rooms } = town
  const listening = await ear(ids.jonas)
  const before = performance.now()
  const outcome = await town.act(ids.mette, { room: rooms.family })
  expect(await listening.next()).toEqual({ room: rooms.family, number: 'number' in outcome ? outcome.number : 0 })
  expect(performance.now() - before).toBeLessThan(1_000)
  listening.close()
})

it('does not ring for a room one is not in', async () => {
  const { ids, rooms } = town
  const listening = await ear(ids.jonas)
  await town.act(ids.mette, { room: rooms.mette })
  await town.act(ids.mette, { room: rooms.family })
  expect((await listening.next()).room).toBe(rooms.family)
  listening.close()
})

it('hears of a part that ended at the next beat, and of its rooms no more', async () => {
  const { ids, rooms, database } = town
  const listening = await ear(ids.jonas)
  await database.inTenant(ids.municipality, (tx) => tx.updateTable('custody').set({ until: '2026-11-22' }).where('person', '=', ids.jonas).execute())
  vi.advanceTimersByTime(25_000)
  expect(await listening.next()).toEqual({ room: '', number: -1 })
  await town.act(ids.mette, { room: rooms.family })
  await town.act(ids.jonas, { name: 'seen.mark', room: `me:${ids.jonas}`, payload: { thread: rooms.family, upTo: 1 } })
  expect((await listening.next()).room).toBe(`me:${ids.jonas}`)
  listening.close()
})

it('ends with the session', async () => {
  const { ids, database } = town
  const listening = await ear(ids.mette)
  await database.inTenant(ids.municipality, (tx) => tx.deleteFrom('session').where('person', '=', ids.mette).execute())
  vi.advanceTimersByTime(25_000)
  await listening.isOver
})

it('ends every stream when the process stops, and writes to none of them after', async () => {
  const listening = await ear(town.ids.sofie)
  const closing = second.app.close()
  await Promise.all(Array.from({ length: 5 }, () => town.act(town.ids.sofie, { room: town.rooms.family })))
  await closing
  await listening.isOver
})
