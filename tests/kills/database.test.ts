import { expect, it, onTestFinished } from 'vitest'
import { openDatabase } from '../../src/server/db/open.ts'
import { runs } from '../support/counts.ts'
import { addressOf, engineName, freshDatabase, runOn } from '../support/databases.ts'
import { startPostgres } from '../support/postgres.ts'
import { refuse, startServer } from '../support/server-process.ts'
import { roomsOf, settle } from '../support/town.ts'
import { readRoom, writeAll, writerOf } from '../support/writers.ts'

const kills = runs(10, 300)

async function outlivesKills(): Promise<void> {
  const cluster = await startPostgres()
  onTestFinished(cluster.stop)
  await runOn(cluster.url, 'create database town template template0')
  const given = { dataDir: '', databaseUrl: addressOf(cluster.url, 'town') }
  const database = await openDatabase(given)
  const ids = await settle(database)
  const { family } = roomsOf(ids)
  const writers = [ids.mette, ids.jonas, ids.sofie, ids.mate].map((person) => writerOf(person, family, kills * 6))
  const server = await startServer(given)
  onTestFinished(server.kill9)
  let left = kills
  let untilKill = 5
  let up: Promise<void> = Promise.resolve()
  const onAck = (count: number) => {
    untilKill -= count
    if (untilKill > 0 || left === 0) return
    untilKill = 3 + ((left * 5) % 13)
    left -= 1
    up = up.then(() => cluster.kill9()).then(() => cluster.restart())
  }
  await Promise.all(writers.map((writer) => writeAll(writer, { ids, onAck, url: async () => { await up; if (server.hasEnded()) throw new Error('the server died with its database'); return server.url } })))
  await up
  await server.kill9()
  const room = await readRoom(database, ids, family)
  await database.close()
  expect([left, room.records, room.number]).toEqual([0, kills * 24, kills * 24])
  expect(room.numbers).toEqual(room.numbers.map((_, place) => place + 1))
  for (const writer of writers) expect(room.messages.filter((id) => writer.acked.includes(id))).toEqual(writer.acked)
}

async function refusesASecond(): Promise<void> {
  const given = await freshDatabase()
  onTestFinished(given.drop)
  const server = await startServer(given)
  onTestFinished(server.kill9)
  for (let time = 0; time < 10; time += 1) {
    const { code, said } = await refuse(given)
    expect(code).toBe(1)
    expect(said).toContain('Another process already uses the folder')
  }
  await server.kill9()
  await (await startServer(given)).kill9()
}

if (engineName === 'postgres') it(`keeps every acknowledged message when PostgreSQL is killed ${kills} times under a server that lives on`, outlivesKills, 1_800_000)
else it('refuses a second process on one folder, 10 of 10, and starts again after a kill', refusesASecond, 600_000)
