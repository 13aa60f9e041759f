import 'fake-indexeddb/auto'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { runRound } from '../../../src/client/courier/round.ts'
import { httpWire } from '../../../src/client/courier/wire.ts'
import type { BaseRow } from '../../../src/client/device/database.ts'
import { type Device, openDevice } from '../../../src/client/device/device.ts'
import { applyOlder } from '../../../src/client/device/apply.ts'
import type { OlderMessages, SyncAnswer, SyncRequest } from '../../../src/contract/protocol.ts'
import { pullsPerDigest } from '../../../src/contract/protocol-numbers.ts'
import { buildApp } from '../../../src/server/app.ts'
import { answerSync } from '../../../src/server/sync/answer.ts'
import { buildTown, cookieOf, fillRoom, hello, settingsFor, type Town } from '../../support/town.ts'

type Round = { asked: SyncRequest; told: SyncAnswer }
let town: Town | undefined
let opened = 0
afterAll(() => town?.close())

/** Mette's phone, in step with a thread that is longer than a phone is given. */
async function phoneInStep(): Promise<{ device: Device; rounds: Round[]; differs: string[]; round: () => Promise<Round>; due: () => Promise<Round> }> {
  const here = (town ??= await buildTown())
  const { ids, rooms } = here
  if (opened === 0) {
    await here.act(ids.sofie, { room: rooms.mette, payload: { ...hello('Stadig uden svar'), kind: 'question' } })
    await fillRoom(here, rooms.mette, 300)
    for (let place = 0; place < 45; place += 1) await here.act(ids.sofie, { name: 'page.visit', room: rooms.family, payload: {} })
    await here.act(ids.sofie, { room: rooms.mette, payload: { ...hello('Hvornår?'), kind: 'question' } })
  }
  const device = { ...(await openDevice(`digest-${(opened += 1)}`)), person: ids.mette }
  const [rounds, differs]: [Round[], string[]] = [[], []]
  const who = { municipality: ids.municipality, person: ids.mette, name: 'Mette Holst', staff: false, leader: false }
  const round = async () => {
    await runRound({ device, now: () => 0, wire: async (asked) => {
      const told = await answerSync(asked, { database: here.database, clock: () => here.time.now, who, onFault: () => {}, onDiffers: (room) => differs.push(room) })
      if ('none' in told) return { kind: 'not-now' }
      rounds.push({ asked, told })
      return { kind: 'answer', answer: told }
    } })
    return rounds.at(-1)!
  }
  const due = async () => { await device.db.meta.put({ key: 'pulls', value: pullsPerDigest }); return round() }
  await round()
  return { device, rounds, differs, round, due }
}

let phone: Awaited<ReturnType<typeof phoneInStep>>
beforeEach(async () => { phone = await phoneInStep() })

const rowsOf = ({ db }: Device, room: string) => db.records.where('[room+kind+id]').between([room], [`${room}\u0000`]).toArray()
const pagesOf = ({ told }: Round) => told.pages.map(({ room, isWhole }) => ({ room, isWhole }))

describe('what a phone holds', () => {
  it('is compared where it claims to hold it: the latest of what grows, and older messages once they were scrolled to', async () => {
    const { rooms, ids } = town!
    const oldest = (await phone.device.db.cursors.get(rooms.mette))!.oldest
    const { text } = await town!.get(ids.mette, `/api/rooms/${encodeURIComponent(rooms.mette)}/messages?before=${oldest}`)
    await applyOlder(phone.device, rooms.mette, oldest, JSON.parse(text) as OlderMessages)
    const { asked } = await phone.due()
    expect(asked.digests?.find(({ room }) => room === rooms.mette)?.reach.message).toBe(oldest - 50)
    expect(asked.digests?.find(({ room }) => room === rooms.family)?.reach).toMatchObject({ message: 0, contact: 0, 'page-visit': 26 })
    expect([phone.differs, pagesOf(phone.rounds.at(-1)!)]).toEqual([[], []])
  })

  it('is not compared where an older app did not write down how far it reaches', async () => {
    const { rooms } = town!
    await phone.device.db.cursors.update(rooms.family, { reach: undefined })
    await phone.device.db.records.delete([rooms.family, 'page-visit', (await rowsOf(phone.device, rooms.family)).find(({ kind }) => kind === 'page-visit')!.id])
    await phone.due()
    expect(phone.differs).toEqual([])
  })
})

const spoils: [string, (rows: BaseRow[], device: Device) => Promise<unknown>][] = [
  ['has lost a record', (rows, { db }) => db.records.delete([rows[0]!.room, rows[0]!.kind, rows[0]!.id])],
  ['holds an older version', (rows, { db }) => db.records.put({ ...rows.at(-1)!, number: rows.at(-1)!.number - 1 })],
  ['holds one that is gone', (rows, { db }) => db.records.put({ ...rows[0]!, id: 'gone', kind: 'goal' })],
  ['has lost a question that nobody has answered, older than the messages it holds', (rows, { db }) => db.records.bulkDelete(rows.filter(({ live, first }) => live && first === 1).map(({ room, kind, id }) => [room, kind, id] as [string, string, string]))],
  ['has lost the oldest message it had', (rows, { db }) => db.records.bulkDelete(rows.filter(({ kind, live }) => kind === 'message' && !live).sort((one, other) => one.first - other.first).slice(0, 1).map(({ room, kind, id }) => [room, kind, id] as [string, string, string]))],
]

describe('a phone that', () => {
  it.each(spoils)('%s reads that room whole, once, and it is reported without a word of it', async (_what, spoil) => {
    const { rooms } = town!
    const before = await rowsOf(phone.device, rooms.mette)
    await spoil(before, phone.device)
    expect(pagesOf(await phone.round())).toEqual([])
    expect(pagesOf(await phone.due())).toEqual([{ room: rooms.mette, isWhole: true }])
    expect([await rowsOf(phone.device, rooms.mette), phone.differs]).toEqual([before, [rooms.mette]])
    expect(pagesOf(await phone.due())).toEqual([])
  })

  it('names a room of another\'s learns nothing, not even whether it is there', async () => {
    const { ids, rooms } = town!
    const digest = (room: string) => ({ room, number: 0, reach: { message: 0, contact: 0, 'page-visit': 0 }, sum: '1-a-b' })
    const { told, asked } = await phone.due()
    const ask = async (room: string) => (await town!.sync(ids.mette, { ...asked, cursors: asked.cursors, digests: [digest(room)] })).text
    expect([await ask(rooms.jonas), await ask(rooms.other), await ask('family:none')]).toEqual(Array(3).fill(JSON.stringify(told)))
  })
})

it('a difference is one line in the log: which kind of room', async () => {
  const here = town!
  const lines: string[] = []
  const app = await buildApp({ settings: { ...settingsFor(here.given), logLevel: 'warn' }, database: here.database, clock: () => here.time.now, logStream: { write: (line) => void lines.push(line) } })
  const fetcher = async (url: string, init: RequestInit) => {
    const reply = await app.inject({ method: 'POST', url, headers: { cookie: cookieOf(here.ids, here.ids.mette), 'content-type': 'application/json' }, payload: init.body as string })
    return new Response(reply.payload, { status: reply.statusCode })
  }
  const [row] = await rowsOf(phone.device, here.rooms.mette)
  await phone.device.db.records.delete([row!.room, row!.kind, row!.id])
  await phone.device.db.meta.put({ key: 'pulls', value: pullsPerDigest })
  await runRound({ device: phone.device, now: () => 0, wire: httpWire(fetcher as typeof fetch) })
  await app.close()
  expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([{ room: 'private', msg: expect.stringContaining('otherwise than the server') }])
  expect(lines.join('')).not.toContain(here.ids.mette)
})
