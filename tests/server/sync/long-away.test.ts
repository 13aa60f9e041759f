import 'fake-indexeddb/auto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runRound } from '../../../src/client/courier/round.ts'
import { httpWire } from '../../../src/client/courier/wire.ts'
import { type Device, openDevice } from '../../../src/client/device/device.ts'
import { queueIntents } from '../../../src/client/device/outbox.ts'
import { sql } from '../../../src/server/db/sql.ts'
import { buildTown, cookieOf, fillRoom, hello, type Town, wireOf } from '../../support/town.ts'

const [queued, moved] = [1_000, 10_000]

let town: Town
let device: Device
beforeAll(async () => {
  town = await buildTown()
  device = { ...(await openDevice('long-away')), person: town.ids.mette }
})
afterAll(() => town.close())

async function fetcher(url: string, init: RequestInit): Promise<Response> {
  const reply = await town.app.inject({ method: 'POST', url, headers: { cookie: cookieOf(town.ids, town.ids.mette), 'content-type': 'application/json' }, payload: init.body as string })
  return new Response(reply.payload, { status: reply.statusCode })
}

/** Rounds until there is no more; how many it took. */
async function carryAll(): Promise<number> {
  for (let rounds = 1; ; rounds += 1) {
    const end = await runRound({ device, now: () => 0, wire: httpWire(fetcher as typeof fetch) })
    if (end.kind === 'done' && !end.hasMore) return rounds
    if (rounds > 200) throw new Error('it never comes in step')
  }
}

it(`comes in step after 45 days away, with ${queued} acts queued and ${moved} changes waiting`, async () => {
  await carryAll()
  const { ids, rooms } = town
  await fillRoom(town, rooms.family, moved)
  const wires = Array.from({ length: queued }, (_, place) => wireOf({ room: place % 2 === 0 ? rooms.family : rooms.mette, payload: hello(`nr. ${place}`) }))
  await queueIntents(device, wires)
  town.time.now = new Date('2027-01-07T09:00:00.000Z')
  expect(await runRound({ device, now: () => 0, wire: httpWire(fetcher as typeof fetch) })).toEqual({ kind: 'not-you' })
  // She logs in again; all that she wrote has waited.
  await town.database.inTenant(ids.municipality, (tx) => tx.updateTable('session').set({ seen_at: town.time.now.toISOString() }).where('person', '=', ids.mette).execute())
  expect(await carryAll()).toBeLessThan(40)
  expect([await device.db.outbox.count(), await device.db.unsent.count(), (await device.db.cursors.get(rooms.family))?.number]).toEqual([0, 0, moved + queued / 2])
  const kept = await town.database.inTenant(ids.municipality, (tx) => sql<{ id: string }>`select id from record where room = ${rooms.family} and number > ${moved} order by number`.execute(tx))
  expect(kept.rows.map(({ id }) => id)).toEqual(wires.filter((_, place) => place % 2 === 0).map(({ id }) => id))
})

it('offers again, once, what an older backup has lost', async () => {
  const { ids, rooms } = town
  const kept = queued / 4
  // The copy put back lacks the latter half of Mette's own room; a restore gives the history a new name.
  await town.database.inTenant(ids.municipality, async (tx) => {
    await sql`delete from intent where room = ${rooms.mette} and (outcome ->> 'number')::bigint > ${kept}`.execute(tx)
    await sql`delete from record where room = ${rooms.mette} and number > ${kept}`.execute(tx)
    await sql`delete from change where room = ${rooms.mette} and number > ${kept}`.execute(tx)
    await sql`update room set number = ${kept} where id = ${rooms.mette}`.execute(tx)
    // The app's own role may not touch the history; whoever restores owns the database.
    await sql`select set_config('role', 'none', true)`.execute(tx)
    await sql`update history set epoch = gen_random_uuid()`.execute(tx)
  })
  await carryAll()
  const found = await town.database.inTenant(ids.municipality, (tx) => sql<{ text: string }>`select body ->> 'text' as text from record where room = ${rooms.mette} order by number`.execute(tx))
  expect(found.rows.map(({ text }) => text)).toEqual(Array.from({ length: queued / 2 }, (_, place) => `nr. ${place * 2 + 1}`))
  expect(await device.db.outbox.count()).toBe(0)
})
