import { expect, it, onTestFinished } from 'vitest'
import { openDatabase } from '../../src/server/db/open.ts'
import { runs } from '../support/counts.ts'
import { engineName, freshDatabase } from '../support/databases.ts'
import { startServer } from '../support/server-process.ts'
import { roomsOf, settle } from '../support/town.ts'
import { readRoom, writeAll, writerOf } from '../support/writers.ts'

// PGlite is one process's alone: there the eight write through that.
const servers = engineName === 'postgres' ? 2 : 1
const writes = engineName === 'postgres' ? runs(20_000, 1_000_000) : runs(1_000, 100_000)

it(`misses none of ${writes} writes of eight writers to one room through ${servers} server processes`, async () => {
  const given = await freshDatabase()
  onTestFinished(given.drop)
  const before = await openDatabase(given)
  const ids = await settle(before)
  await before.close()
  const { family } = roomsOf(ids)
  const up = await Promise.all(Array.from({ length: servers }, () => startServer(given)))
  for (const server of up) onTestFinished(server.kill9)
  const people = [ids.mette, ids.jonas, ids.sofie, ids.mate, ids.mette, ids.jonas, ids.sofie, ids.mate]
  const writers = people.map((person) => writerOf(person, family, writes / 8))
  await Promise.all(writers.map((writer, place) => writeAll(writer, { ids, onAck: () => {}, atOnce: 50, url: async () => up[place % servers]!.url })))
  for (const server of up) await server.kill9()
  const database = await openDatabase(given)
  const room = await readRoom(database, ids, family)
  await database.close()
  expect([room.records, room.number]).toEqual([writes, writes])
  expect(room.numbers.every((number, place) => number === place + 1)).toBe(true)
  for (const writer of writers) {
    const own = new Set(writer.acked)
    expect(room.messages.filter((id) => own.has(id))).toEqual(writer.acked)
  }
}, 3_600_000)
