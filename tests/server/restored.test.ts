// An older backup is put back under living phones: the real copy of a database, the operator's command, the real server.
import 'fake-indexeddb/auto'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runRound } from '../../src/client/courier/round.ts'
import { httpWire } from '../../src/client/courier/wire.ts'
import { type Device, openDevice } from '../../src/client/device/device.ts'
import { queueIntents } from '../../src/client/device/outbox.ts'
import { type Database, openDatabase } from '../../src/server/db/open.ts'
import { engineName, freshDatabase, given as names, runOn, type TestDatabase } from '../support/databases.ts'
import { png } from '../support/pictures.ts'
import { cookieOf, hello, mint, openApp, roomsOf, settle, startOfTests, type Town, wireOf } from '../support/town.ts'

const command = join(import.meta.dirname, '../../src/server/restored.ts')
const time = { now: new Date(startOfTests) }
let given: TestDatabase
let ids: Town['ids']
let up: { database: Database; app: Awaited<ReturnType<typeof openApp>> }
beforeAll(async () => {
  given = await freshDatabase()
  const database = await openDatabase(given)
  ids = await settle(database)
  up = { database, app: await openApp(given, database, time) }
})
afterAll(async () => { await goDown(); await given.drop() })

const goDown = async () => { await up.app.close(); await up.database.close() }
const comeUp = async () => { const database = await openDatabase(given); up = { database, app: await openApp(given, database, time) } }

/** Copies the database while the server is down; @returns how to put the copy back. */
async function backUp(): Promise<() => Promise<void>> {
  if (engineName === 'pglite') {
    const copy = mkdtempSync(join(tmpdir(), 'indgang-backup-'))
    cpSync(given.dataDir, copy, { recursive: true })
    return async () => { rmSync(given.dataDir, { recursive: true }); cpSync(copy, given.dataDir, { recursive: true }); rmSync(copy, { recursive: true }) }
  }
  const cluster = process.env[names.cluster]!
  const name = new URL(given.databaseUrl!).pathname.slice(1)
  await runOn(cluster, `create database ${name}_copy template ${name}`)
  return async () => { await runOn(cluster, `drop database ${name} with (force)`); await runOn(cluster, `alter database ${name}_copy rename to ${name}`) }
}

async function restored(env: Record<string, string> = {}): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [command], { env: { PATH: process.env.PATH, DATA_DIR: given.dataDir, DATABASE_URL: given.databaseUrl ?? '', ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (said += data))
  const [code] = await once(child, 'close')
  return { code, said }
}

let opened = 0
const openPhone = async (person: string): Promise<Device> => ({ ...(await openDevice(`restored-${(opened += 1)}`)), person })

/** Rounds until there is no more. */
async function inStep(device: Device): Promise<void> {
  const fetcher = async (url: string, init: RequestInit) => {
    const payload = init.body instanceof ArrayBuffer ? Buffer.from(init.body) : (init.body as string)
    const reply = await up.app.inject({ method: (init.method ?? 'GET') as 'GET', url, headers: { cookie: cookieOf(ids, device.person), ...(init.headers as Record<string, string>) }, ...(payload && { payload }) })
    return new Response(new Uint8Array(reply.rawPayload), { status: reply.statusCode, headers: { 'content-type': String(reply.headers['content-type']) } })
  }
  for (let rounds = 0; rounds < 60; rounds += 1) {
    const end = await runRound({ device, now: () => 0, fetcher: fetcher as typeof fetch, wire: httpWire(fetcher as typeof fetch) })
    if (end.kind === 'done' && !end.hasMore) return
  }
  throw new Error('it never comes in step')
}

async function say(device: Device, room: string, texts: readonly string[]): Promise<void> {
  await queueIntents(device, texts.map((text) => wireOf({ room, payload: hello(text) })))
}

const textsIn = async (room: string): Promise<string[]> => {
  const rows = await up.database.inTenant(ids.municipality, (tx) => tx.selectFrom('record').select('body').where('room', '=', room).where('kind', '=', 'message').orderBy('number').execute())
  return rows.map(({ body }) => (body as { text: string }).text)
}
const textsOn = async ({ db }: Device, room: string): Promise<string[]> =>
  (await db.records.where('[room+kind+first]').between([room, 'message', 0], [room, 'message', Infinity]).toArray()).map(({ body }) => (body as { text: string }).text)

/** Hangs a picture on the family's page, and words it anew. */
async function hang(device: Device, room: string): Promise<string> {
  const id = mint()
  device.pictures.set(id, { id, room, type: 'image/png', bytes: new Uint8Array(png).buffer, up: 0 })
  const first = wireOf({ name: 'told.write', version: 2, room, payload: { section: null, child: null, topic: 'who', title: null, text: 'Emil', base: 0, pictures: [{ id, alt: 'Emil i vandet', width: 8, height: 6 }] } })
  await queueIntents(device, [first, wireOf({ ...first, id: mint(), payload: { ...(first.payload as object), section: first.id, text: 'Emil er syv.', base: 1 } })])
  return id
}
const standsIn = async (room: string) => up.database.inTenant(ids.municipality, async (tx) => ({
  page: (await tx.selectFrom('record').select('body').where('room', '=', room).where('kind', '=', 'told').execute()).map(({ body }) => body as { text: string; version: number; pictures: { id: string }[] }),
  files: (await tx.selectFrom('file').select('id').where('room', '=', room).execute()).map((file) => file.id),
}))

it('gets back, once and in order, what living phones sent after the backup that was put back', async () => {
  const { family, mette } = roomsOf(ids)
  const [metteA, metteB, sofie] = [await openPhone(ids.mette), await openPhone(ids.mette), await openPhone(ids.sofie)]
  await say(metteA, family, ['før 1', 'før 2'])
  for (const phone of [metteA, metteB, sofie]) await inStep(phone)
  await goDown()
  const putBack = await backUp()
  await comeUp()
  await say(metteA, family, ['efter 1', 'efter 2'])
  await say(sofie, family, ['svar 1'])
  await say(metteB, mette, ['efter 3'])
  const picture = await hang(metteB, family)
  for (const phone of [metteA, sofie, metteB]) await inStep(phone)
  // One has something that was never sent.
  await say(metteA, family, ['venter'])
  await goDown()
  await putBack()
  expect(await restored()).toEqual({ code: 0, said: expect.stringContaining('The history has a new id') })
  await comeUp()
  expect([await textsIn(family), await standsIn(family)]).toEqual([['før 1', 'før 2'], { page: [], files: [] }])
  for (const phone of [metteB, metteA, sofie, metteB, metteA]) await inStep(phone)
  expect([await textsIn(family), await textsIn(mette)]).toEqual([['før 1', 'før 2', 'efter 1', 'efter 2', 'venter', 'svar 1'], ['efter 3']])
  expect(await standsIn(family)).toMatchObject({ page: [{ text: 'Emil er syv.', version: 2, pictures: [{ id: picture }] }], files: [picture] })
  for (const phone of [metteA, metteB, sofie]) expect([await textsOn(phone, family), await phone.db.outbox.count(), await phone.db.unsent.count()]).toEqual([await textsIn(family), 0, 0])
})

it('leaves things as they are where the command cannot be sure of itself', async () => {
  const before = await up.database.epoch()
  const wrong: Record<string, string> = engineName === 'pglite' ? {} : { DATABASE_URL: 'postgres://postgres@127.0.0.1:1/none' }
  expect(await restored(wrong)).toEqual({ code: 1, said: expect.stringMatching(/Another process already uses the folder|does not answer/) })
  expect(await up.database.epoch()).toBe(before)
})
