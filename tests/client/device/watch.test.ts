import { Dexie } from 'dexie'
import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { applyAnswer } from '../../../src/client/device/apply.ts'
import { type Device, openDevice } from '../../../src/client/device/device.ts'
import { loadEffects } from '../../../src/client/device/effects.ts'
import { queueIntents } from '../../../src/client/device/outbox.ts'
import { readPainted } from '../../../src/client/device/read.ts'
import { readAnew, watchPainted } from '../../../src/client/device/watch.ts'
import type { RecordOf } from '../../../src/contract/records/kinds.ts'
import type { WireChange } from '../../../src/contract/protocol.ts'
import { runs } from '../../support/counts.ts'
import { accepted, answer, asked, freshPhone, ids, message, mint, row, whole } from '../../support/phone.ts'

const actor = { person: 'me', name: 'Mette', role: 'parent' as const }
const rooms = ['family:019aa000-0000-7000-8000-000001000002', 'family:019aa000-0000-7000-8000-000001000003']
const child = (number: number): WireChange => ({ kind: 'child', id: mint(), first: number, number, body: { name: `Emil ${number}`, born: '2019-03-14' } })
const asks = [
  { rooms, kind: 'message' as const, actorIn: () => actor },
  { rooms: rooms.slice(0, 1), kind: 'message' as const, latest: 3, actorIn: () => actor },
  { rooms, kind: 'child' as const, actorIn: () => actor },
]

/** What is watched on a phone, as it was last told. */
function watching(device: Device) {
  const told: (RecordOf[] | undefined)[] = asks.map(() => undefined)
  const stops = asks.map((ask, place) => watchPainted(device, ask, (rows) => { told[place] = rows }, (fault) => { throw fault }))
  const agrees = () => vi.waitFor(async () => {
    for (const [place, ask] of asks.entries()) expect(told[place]).toEqual(await readPainted(device, ask))
  }, { interval: 1 })
  return { told, agrees, stop: () => stops.forEach((stop) => stop()) }
}

type Step = { do: 'whole' | 'log' | 'queue' | 'settle' | 'close'; room: number; size: number }
const steps = fc.array(fc.record({ do: fc.constantFrom('whole', 'log', 'queue', 'settle', 'close'), room: fc.nat(1), size: fc.integer({ min: 1, max: 70 }) }), { minLength: 1, maxLength: 8 }) as fc.Arbitrary<Step[]>

async function take(device: Device, { do: what, room: place, size }: Step): Promise<void> {
  const room = rooms[place] ?? ''
  const held = await device.db.cursors.toArray()
  const cursors = Object.fromEntries(held.map((cursor) => [cursor.room, cursor.number]))
  const epoch = ((await device.db.meta.get('epoch'))?.value as string | undefined) ?? null
  const from = cursors[room] ?? -1
  const given = asked({ epoch, cursors })
  const some = Array.from({ length: size }, (_, at) => (at % 3 === 0 ? child(from + at + 1) : message(from + at + 1)))
  if (what === 'whole') await applyAnswer(device, given, answer({ pages: [whole(from + size, some, room)] }))
  if (what === 'log' && from >= 0) await applyAnswer(device, given, answer({ pages: [{ room, isWhole: false, from, to: from + size, entries: some.map((change) => ({ number: change.number, changes: [change] })), records: [], hasMore: false }] }))
  if (what === 'queue') await queueIntents(device, [row({ room }), row({ room })])
  if (what === 'settle') await applyAnswer(device, given, answer({ outcomes: (await device.db.outbox.toArray()).map(({ id }) => accepted(id, 0, room)) }))
  if (what === 'close') await applyAnswer(device, given, answer({ closed: [room] }))
}

it('tells what a fresh reading of the disk would, whatever was written, in this tab or another', async () => {
  await loadEffects(['message.send'])
  await fc.assert(fc.asyncProperty(steps, async (all) => {
    const device = await freshPhone()
    const other = await openDevice(device.person)
    const view = watching(device)
    for (const [at, step] of all.entries()) {
      await take(at % 2 === 0 ? device : other, step)
      await view.agrees()
    }
    view.stop()
    device.db.close()
    other.db.close()
  }), { numRuns: runs(25, 500) })
})

it('tells nothing anew to those whose records are as they were', async () => {
  const device = await freshPhone()
  await applyAnswer(device, asked(), answer({ pages: [whole(2, [child(1), message(2)], rooms[0])] }))
  let times = 0
  const stop = watchPainted(device, asks[2]!, () => { times += 1 }, () => undefined)
  const view = watching(device)
  await view.agrees()
  await queueIntents(device, [row({ room: rooms[0] })])
  await view.agrees()
  expect(times).toBe(1)
  stop()
  view.stop()
})

it('reads the disk anew when told that it was emptied', async () => {
  const device = await freshPhone()
  await applyAnswer(device, asked(), answer({ pages: [whole(1, [child(1)], rooms[0])] }))
  const view = watching(device)
  await view.agrees()
  expect(ids(view.told[2] ?? [])).toHaveLength(1)
  const raw = device.db.backendDB()
  await new Promise((resolve) => { const done = raw.transaction('records', 'readwrite'); done.objectStore('records').clear(); done.oncomplete = resolve })
  readAnew(device)
  await view.agrees()
  expect(view.told[2]).toEqual([])
  view.stop()
})

it('reads the disk anew on the way back to a page that the browser had laid aside', async () => {
  const device = await freshPhone()
  await applyAnswer(device, asked(), answer({ pages: [whole(1, [child(1)], rooms[0])] }))
  const view = watching(device)
  await view.agrees()
  expect(ids(view.told[2] ?? [])).toHaveLength(1)
  const raw = device.db.backendDB()
  await new Promise((resolve) => { const done = raw.transaction('records', 'readwrite'); done.objectStore('records').clear(); done.oncomplete = resolve })
  // As Dexie tells it when the page is shown again.
  Dexie.on('storagemutated').fire({ all: undefined as never })
  await view.agrees()
  expect(view.told[2]).toEqual([])
  view.stop()
})
