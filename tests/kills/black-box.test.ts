import 'fake-indexeddb/auto'
import { randomInt } from 'node:crypto'
import { expect, it, onTestFinished } from 'vitest'
import { runRound } from '../../src/client/courier/round.ts'
import { httpWire } from '../../src/client/courier/wire.ts'
import { type Device, openDevice } from '../../src/client/device/device.ts'
import { queueIntents } from '../../src/client/device/outbox.ts'
import { type Database, openDatabase } from '../../src/server/db/open.ts'
import { chanceOf } from '../simulator/world.ts'
import { runs } from '../support/counts.ts'
import { engineName, freshDatabase } from '../support/databases.ts'
import { type FaultProxy, openFaultProxy } from '../support/fault-proxy.ts'
import { startServer } from '../support/server-process.ts'
import { cookieOf, hello, roomsOf, settle, type Town, wireOf } from '../support/town.ts'

const histories = Number(process.env.BLACK_BOX_RUNS ?? (engineName === 'postgres' ? runs(60, 3_000) : runs(4, 300)))
const seed = Number(process.env.BLACK_BOX_SEED ?? randomInt(2 ** 31))
const acts = 40

type Phone = { person: string; device: Device; rooms: string[]; written: string[] }
let opened = 0

const openPhone = async (person: string, rooms: string[]): Promise<Phone> =>
  ({ person, rooms, written: [], device: { ...(await openDevice(`black-box-${(opened += 1)}`)), person } })

const round = (phone: Phone, ids: Town['ids'], proxy: FaultProxy) => runRound({
  device: phone.device, now: () => 0,
  wire: httpWire(((url: string, init: RequestInit) => fetch(proxy.url + url, { ...init, headers: { ...(init.headers as object), cookie: cookieOf(ids, phone.person) } })) as typeof fetch),
})

async function write(phone: Phone, chance: () => number): Promise<void> {
  const wire = wireOf({ room: phone.rooms[Math.floor(chance() * phone.rooms.length)]!, payload: hello('Hej') })
  await queueIntents(phone.device, [wire])
  phone.written.push(wire.id)
}

/** Each act is written and a round tried at once; so several rounds of several phones are on their way together. */
async function live(phones: Phone[], ids: Town['ids'], proxy: FaultProxy, chance: () => number): Promise<void> {
  proxy.isCalm = false
  const under: Promise<unknown>[] = []
  for (let act = 0; act < acts; act += 1) {
    const phone = phones[Math.floor(chance() * phones.length)]!
    await write(phone, chance)
    under.push(round(phone, ids, proxy))
    if (chance() < 0.5) await Promise.all(under.splice(0))
  }
  await Promise.all(under)
  proxy.isCalm = true
}

async function calm(phones: Phone[], ids: Town['ids'], proxy: FaultProxy): Promise<void> {
  // Twice, since what one sends in the first another has by the second.
  for (let time = 0; time < 2; time += 1) {
    for (const phone of phones) {
      for (let turn = 0, isMore = true; isMore; turn += 1) {
        const end = await round(phone, ids, proxy)
        isMore = end.kind !== 'done' || end.hasMore
        if (turn > 60) throw new Error('it never becomes quiet')
      }
    }
  }
}

async function judge(phones: Phone[], ids: Town['ids'], database: Database): Promise<void> {
  const log = await database.inTenant(ids.municipality, (tx) => tx.selectFrom('change').select(['room', 'number', 'id', 'body']).where('kind', '=', 'message').orderBy('room').orderBy('number').execute())
  const states = await database.inTenant(ids.municipality, (tx) => tx.selectFrom('room').select(['id', 'number']).execute())
  for (const { person, device, written, rooms } of phones) {
    const taken = log.filter((change) => (change.body as { by: string }).by === person && written.includes(change.id))
    expect(taken.map((change) => change.id).sort()).toEqual(written.toSorted())
    for (const room of rooms) {
      const places = taken.filter((change) => change.room === room).map((change) => written.indexOf(change.id))
      expect(places).toEqual(places.toSorted((one, other) => one - other))
      expect((await device.db.cursors.get(room))?.number).toBe(states.find((state) => state.id === room)?.number)
    }
    expect([await device.db.outbox.count(), await device.db.unsent.count()]).toEqual([0, 0])
    const held = new Set((await device.db.records.toArray()).filter((row) => row.kind === 'message').map((row) => row.room))
    expect([...held].filter((room) => !rooms.includes(room))).toEqual([])
  }
}

it(`gets ${histories} histories of ${acts} acts through a bad network, once, in order, to whom they are for (BLACK_BOX_SEED=${seed})`, async () => {
  const given = await freshDatabase()
  onTestFinished(given.drop)
  const database = await openDatabase(given)
  const ids = await settle(database)
  // On PGlite the folder is the server's alone: it is opened again to be judged.
  if (engineName === 'pglite') await database.close()
  const { family, mette, jonas } = roomsOf(ids)
  const up = await Promise.all(Array.from({ length: engineName === 'postgres' ? 2 : 1 }, () => startServer(given)))
  for (const server of up) onTestFinished(server.kill9)
  const chance = chanceOf(seed)
  const proxy = await openFaultProxy(up.map((server) => server.url), chance)
  const all: Phone[] = []
  for (let history = 0; history < histories; history += 1) {
    const phones = await Promise.all([openPhone(ids.mette, [family, mette]), openPhone(ids.mette, [family, mette]), openPhone(ids.jonas, [family, jonas]), openPhone(ids.sofie, [family, mette, jonas])])
    await live(phones, ids, proxy, chance)
    await calm(phones, ids, proxy)
    if (engineName === 'postgres') await judge(phones, ids, database)
    all.splice(0, all.length, ...phones)
  }
  for (const server of up) await server.kill9()
  const after = engineName === 'pglite' ? await openDatabase(given) : database
  await judge(all, ids, after)
  console.log(`faults of the network: ${JSON.stringify(proxy.did)}`)
  await proxy.close()
  await after.close()
}, 3_600_000)
