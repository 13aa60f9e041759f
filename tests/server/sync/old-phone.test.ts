// A phone that was last opened with an older app: its rows were written by that app, in the database as it then was.
import 'fake-indexeddb/auto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runRound } from '../../../src/client/courier/round.ts'
import { httpWire } from '../../../src/client/courier/wire.ts'
import { openDevice } from '../../../src/client/device/device.ts'
import kept from '../../client/device/kept-rows.json' with { type: 'json' }
import { buildTown, cookieOf, mint, type Town } from '../../support/town.ts'

let town: Town
beforeAll(async () => void (town = await buildTown()))
afterAll(() => town.close())

type Store = { keyPath: string | string[]; autoIncrement?: boolean; indexes: (string | string[])[] }
type Row = Record<string, unknown>

/** The database as that app made it, by IndexedDB itself. */
function makeOld(name: string, rows: Record<string, Row[]>): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(name, kept.version)
    asked.onerror = () => reject(asked.error!)
    asked.onupgradeneeded = () => {
      for (const [table, { keyPath, autoIncrement = false, indexes }] of Object.entries(kept.stores as Record<string, Store>)) {
        const store = asked.result.createObjectStore(table, { keyPath, autoIncrement })
        for (const index of indexes) {
          if (Array.isArray(index) && index[1] === 'unique') store.createIndex(index[0]!, index[0]!, { unique: true })
          else store.createIndex(Array.isArray(index) ? `[${index.join('+')}]` : index, index)
        }
        for (const row of rows[table] ?? []) store.add(row)
      }
    }
    asked.onsuccess = () => { asked.result.close(); resolve() }
  })
}

it('sends, in order and once, what an older app has left in the outbox, and keeps its drafts and its tray', async () => {
  const { ids, rooms } = town
  const roomOf = (name: string) => rooms[name as 'mette']
  const outbox = kept.outbox.map(({ name, room, payload }) => ({ id: mint(), name, version: 1, room: roomOf(room), after: null, at: '2026-11-22T09:00:00.000Z', payload: 'thread' in payload ? { ...payload, thread: roomOf(payload.thread!) } : payload }))
  await makeOld('indgang-old-phone', { outbox, drafts: kept.drafts, unsent: kept.unsent })
  const device = { ...(await openDevice('old-phone')), person: ids.mette }
  const fetcher = async (url: string, init: RequestInit) => {
    const reply = await town.app.inject({ method: 'POST', url, headers: { cookie: cookieOf(ids, ids.mette), 'content-type': 'application/json' }, payload: init.body as string })
    return new Response(reply.payload, { status: reply.statusCode })
  }
  for (let round = 0; round < 4; round += 1) await runRound({ device, now: () => 0, wire: httpWire(fetcher as typeof fetch) })
  const taken = await town.database.inTenant(ids.municipality, (tx) => tx.selectFrom('intent').select(['id', 'outcome']).execute())
  expect(new Map(taken.map(({ id, outcome }) => [id, (outcome as { outcome: string }).outcome]))).toEqual(new Map(outbox.map(({ id }) => [id, 'accepted'])))
  expect([await device.db.outbox.count(), (await device.db.drafts.toArray()).map(({ key, value }) => ({ key, value })), (await device.db.unsent.toArray()).map(({ id }) => id)])
    .toEqual([0, kept.drafts, kept.unsent.map(({ id }) => id)])
  expect((await device.db.records.where('[room+kind+first]').between([rooms.mette, 'message', 0], [rooms.mette, 'message', Infinity]).toArray()).map(({ body }) => (body as { text: string }).text)).toEqual(['Skrevet for to udgaver siden'])
})
