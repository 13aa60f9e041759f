import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { SyncAnswer, SyncRequest, WireIntent } from '../../src/contract/protocol.ts'
import { protocol } from '../../src/contract/protocol-numbers.ts'
import { familyRoom, meRoom, privateRoom } from '../../src/contract/rooms.ts'
import { buildApp } from '../../src/server/app.ts'
import { json } from '../../src/server/db/json.ts'
import { openDatabase, type Database } from '../../src/server/db/open.ts'
import { readSettings, type Settings } from '../../src/server/settings.ts'
import { freshDatabase, type TestDatabase } from './databases.ts'
import { insertTinyMunicipality, tinyIds, type TinyIds } from './tiny-municipality.ts'

/** The real app over a database with two municipalities: in the first a family, its mate, a leader and another family. */
export type Town = {
  ids: TinyIds & { mate: string; leader: string; otherFamily: string; otherParent: string }
  rooms: { family: string; mette: string; jonas: string; me: string; other: string; elsewhere: string }
  database: Database
  given: TestDatabase
  app: FastifyInstance
  /** The server's clock; set `now` to move it. */
  time: { now: Date }
  sync: (person: string, body?: Partial<SyncRequest>) => Promise<{ status: number; body: SyncAnswer; text: string }>
  /** One intent by one person: its outcome. */
  act: (person: string, wire: Partial<WireIntent>) => Promise<SyncAnswer['outcomes'][number]>
  get: (person: string, url: string) => Promise<{ status: number; text: string }>
  close: () => Promise<void>
}

export const startOfTests = '2026-11-23T09:00:00.000Z'
let minted = 0
/** A new id, the same in each run. */
export const mint = (): string => `019ab000-0000-7000-8000-${String((minted += 1)).padStart(12, '0')}`

export const settingsFor = (given: TestDatabase): Settings => {
  const read = readSettings({ BASE_URL: 'http://localhost', LOG_LEVEL: 'silent', DATA_DIR: given.dataDir, DATABASE_URL: given.databaseUrl })
  if ('faults' in read) throw new Error(read.faults.join(' '))
  return read.settings
}

const secretOf = (person: string) => createHash('sha256').update(person).digest('base64url')
const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex')

/** The cookie of a person's session. */
export const cookieOf = (ids: Pick<TinyIds, 'municipality'>, person: string): string => `indgang=${ids.municipality}.${secretOf(person)}`

/** Logs a person in for a year. */
export async function logIn(database: Database, { municipality }: Pick<TinyIds, 'municipality'>, person: string): Promise<void> {
  const session = { municipality, person, secret_hash: hashOf(secretOf(person)), created_at: startOfTests, seen_at: '2026-12-20T00:00:00.000Z', ends_at: '2028-11-23T00:00:00.000Z' }
  await database.inTenant(municipality, (tx) => tx.insertInto('session').values(session).execute())
}

export const wireOf = (given: Partial<WireIntent>): WireIntent =>
  ({ id: mint(), name: 'message.send', version: 1, room: '', payload: hello('Hej'), after: null, at: startOfTests, ...given })
export const hello = (text: string) => ({ kind: 'hello', text, answerBy: null, replyTo: null })

export const askOf = (person: string, body: Partial<SyncRequest> = {}): SyncRequest =>
  ({ protocol, person, device: '019ac000-0000-7000-8000-000000000001', epoch: null, membershipsTag: null, intents: [], cursors: {}, ...body })

async function insertOthers(database: Database, ids: Town['ids']): Promise<void> {
  const { municipality } = ids
  const person = (id: string, name: string, staff: boolean, leader: boolean) => ({ municipality, id, name, staff, leader, demo: null })
  await database.inTenant(municipality, async (tx) => {
    await tx.insertInto('person').values([person(ids.mate, 'Anders Krogh', true, false), person(ids.leader, 'Birgit Dam', true, true), person(ids.otherParent, 'Laila Noor', false, false)]).execute()
    await tx.insertInto('family').values({ municipality, id: ids.otherFamily }).execute()
    await tx.insertInto('custody').values({ municipality, family: ids.otherFamily, person: ids.otherParent, since: '2020-01-01' }).execute()
    await tx.insertInto('assignment').values({ municipality, family: ids.family, person: ids.mate, role: 'mate', since: '2024-08-01' }).execute()
    const room = (id: string, kind: 'family' | 'private' | 'me' | 'worker', family: string | null, person: string | null) => ({ municipality, id, kind, family, person, number: 0, floor: 0 })
    await tx.insertInto('room').values([
      room(familyRoom(ids.otherFamily), 'family', ids.otherFamily, null), room(privateRoom(ids.otherFamily, ids.otherParent), 'private', ids.otherFamily, ids.otherParent),
      room(meRoom(ids.otherParent), 'me', null, ids.otherParent), room(meRoom(ids.mate), 'me', null, ids.mate), room(meRoom(ids.leader), 'me', null, ids.leader), room(`worker:${ids.mate}`, 'worker', null, ids.mate),
    ]).execute()
  })
}

/** Fills an empty database with the two municipalities and logs everybody of the first in. */
export async function settle(database: Database): Promise<Town['ids']> {
  const tiny = await insertTinyMunicipality(database)
  await insertTinyMunicipality(database, { tenant: 2 })
  const tail = (number: number) => tiny.family.slice(0, -2) + String(number)
  const ids = { ...tiny, mate: tail(14), leader: tail(15), otherFamily: tail(16), otherParent: tail(17) }
  await insertOthers(database, ids)
  for (const person of [ids.mette, ids.jonas, ids.sofie, ids.mate, ids.leader, ids.otherParent]) await logIn(database, ids, person)
  return ids
}

export const roomsOf = (ids: Town['ids']): Town['rooms'] => ({
  family: familyRoom(ids.family), mette: privateRoom(ids.family, ids.mette), jonas: privateRoom(ids.family, ids.jonas), me: meRoom(ids.mette),
  other: familyRoom(ids.otherFamily), elsewhere: familyRoom(tinyIds(2).family),
})

/** Another process on the same database: the app again, over a connection of its own. */
export async function openApp(given: TestDatabase, database: Database, time: { now: Date }): Promise<FastifyInstance> {
  return buildApp({ settings: settingsFor(given), database, clock: () => time.now })
}

/** Builds the real app on a fresh database of the suite's engine. */
export async function buildTown(): Promise<Town> {
  const given = await freshDatabase()
  const database = await openDatabase(given)
  const ids = await settle(database)
  const time = { now: new Date(startOfTests) }
  const app = await openApp(given, database, time)
  const sync: Town['sync'] = async (person, body) => {
    const reply = await app.inject({ method: 'POST', url: '/api/sync', headers: { cookie: cookieOf(ids, person) }, payload: askOf(person, body) })
    return { status: reply.statusCode, body: reply.json(), text: reply.payload }
  }
  const act: Town['act'] = async (person, wire) => (await sync(person, { intents: [wireOf(wire)] })).body.outcomes[0]!
  const get: Town['get'] = async (person, url) => {
    const reply = await app.inject({ url, headers: { cookie: cookieOf(ids, person) } })
    return { status: reply.statusCode, text: reply.payload }
  }
  const close = async () => { await app.close(); await database.close(); await given.drop() }
  return { ids, rooms: roomsOf(ids), database, given, app, time, sync, act, get, close }
}

/** So many messages of Sofie's at once, as if committed one after another. */
export async function fillRoom({ database, ids }: Pick<Town, 'database' | 'ids'>, room: string, count: number): Promise<void> {
  const { municipality } = ids
  const body = json({ by: ids.sofie, byName: 'Sofie', side: 'municipality', kind: 'hello', text: 'Hej', at: '2026-11-20T09:00:00.000Z', answerBy: null, replyTo: null, answered: null })
  for (let left = count; left > 0; left -= 2_000) {
    await database.inTenant(municipality, async (tx) => {
      const start = (await tx.selectFrom('room').select('number').where('id', '=', room).executeTakeFirstOrThrow()).number
      const rows = Array.from({ length: Math.min(left, 2_000) }, (_, place) => ({ id: mint(), number: start + place + 1 }))
      await tx.insertInto('record').values(rows.map(({ id, number }) => ({ municipality, room, kind: 'message', id, first: number, number, is_live: false, body }))).execute()
      await tx.insertInto('change').values(rows.map(({ id, number }) => ({ municipality, room, number, position: 0, kind: 'message', id, first: number, body }))).execute()
      await tx.updateTable('room').set({ number: start + rows.length }).where('id', '=', room).execute()
    })
  }
}
