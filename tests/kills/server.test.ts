import { expect, it, onTestFinished } from 'vitest'
import { openDatabase } from '../../src/server/db/open.ts'
import { runs } from '../support/counts.ts'
import { engineName, freshDatabase } from '../support/databases.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'
import { roomsOf, settle } from '../support/town.ts'
import { readRoom, writeAll, writerOf } from '../support/writers.ts'

const kills = engineName === 'postgres' ? runs(20, 1_000) : runs(20, 300)

it(`keeps every acknowledged message once and in order when the server is killed ${kills} times while four write`, async () => {
  const given = await freshDatabase()
  onTestFinished(given.drop)
  const before = await openDatabase(given)
  const ids = await settle(before)
  await before.close()
  const { family } = roomsOf(ids)
  const writers = [ids.mette, ids.jonas, ids.sofie, ids.mate].map((person) => writerOf(person, family, kills * 8))
  let up: Promise<ServerProcess> = startServer(given)
  let left = kills
  onTestFinished(async () => { left = 0; await (await up).kill9() })
  let untilKill = 4
  const onAck = (count: number) => {
    untilKill -= count
    if (untilKill > 0 || left === 0) return
    // Never the same place twice: the count that it dies at grows and shrinks.
    untilKill = 3 + ((left * 7) % 23)
    left -= 1
    up = up.then((server) => server.kill9()).then(() => startServer(given))
  }
  await Promise.all(writers.map((writer) => writeAll(writer, { ids, onAck, url: async () => (await up).url })))
  await (await up).kill9()
  const database = await openDatabase(given)
  const room = await readRoom(database, ids, family)
  await database.close()
  expect(left).toBe(0)
  expect(room.numbers).toEqual(room.numbers.map((_, place) => place + 1))
  expect([room.records, room.number]).toEqual([kills * 32, kills * 32])
  for (const writer of writers) expect(room.messages.filter((id) => writer.acked.includes(id))).toEqual(writer.acked)
}, 3_600_000)
