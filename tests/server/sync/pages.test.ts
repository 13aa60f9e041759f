import { afterAll, beforeAll, expect, it } from 'vitest'
import { mostEntries } from '../../../src/contract/protocol-numbers.ts'
import { json } from '../../../src/server/db/json.ts'
import { sql } from '../../../src/server/db/sql.ts'
import { buildTown, fillRoom, hello, mint, type Town, wireOf } from '../../support/town.ts'

let town: Town
beforeAll(async () => void (town = await buildTown()))
afterAll(() => town.close())

const pageOf = (body: Awaited<ReturnType<Town['sync']>>['body'], room: string) => body.pages.find((page) => page.room === room)

const fill = (room: string, count: number) => fillRoom(town, room, count)

it('gives a new phone its rooms whole, and a phone in step nothing', async () => {
  const { ids, rooms } = town
  await town.act(ids.mette, { room: rooms.mette, payload: hello('Godmorgen') })
  const { body } = await town.sync(ids.mette)
  expect(body.pages.map((page) => page.room)).toEqual(['family', 'me', 'municipality', 'private', 'worker', 'worker'].map((kind) => expect.stringMatching(new RegExp(`^${kind}`))))
  expect(pageOf(body, rooms.mette)).toMatchObject({ isWhole: true, from: -1, to: 1, entries: [], records: [{ body: { text: 'Godmorgen' } }] })
  const cursors = Object.fromEntries(body.pages.map((page) => [page.room, page.to]))
  const again = (await town.sync(ids.mette, { epoch: body.epoch, cursors, membershipsTag: body.memberships!.tag })).body
  expect(again).toMatchObject({ pages: [], closed: [], memberships: null, hasMore: false })
})

it('gives a phone behind the commits it lacks, whole and without a gap', async () => {
  const { ids, rooms } = town
  const { epoch } = (await town.sync(ids.mette)).body
  const sent = []
  for (const text of ['Et', 'To', 'Tre']) sent.push(await town.act(ids.sofie, { room: rooms.mette, payload: { ...hello(text), kind: 'news' } }))
  const page = pageOf((await town.sync(ids.mette, { epoch, cursors: { [rooms.mette]: 1 } })).body, rooms.mette)!
  expect(page).toMatchObject({ isWhole: false, from: 1, to: 4, records: [] })
  expect(page.entries.map((entry) => entry.number)).toEqual([2, 3, 4])
  expect(page.entries.map((entry) => entry.changes.map((change) => change.kind))).toEqual(Array(3).fill(['message', 'contact']))
})

it('reads the rooms anew for another history', async () => {
  const { ids, rooms } = town
  const { body } = await town.sync(ids.mette, { epoch: mint(), cursors: { [rooms.mette]: 4 } })
  expect(pageOf(body, rooms.mette)).toMatchObject({ isWhole: true })
})

it('reads a room anew for a cursor that cannot be', async () => {
  const { ids, rooms } = town
  const { epoch } = (await town.sync(ids.mette)).body
  const pages = await Promise.all([10_000, -5].map(async (number) => pageOf((await town.sync(ids.mette, { epoch, cursors: { [rooms.mette]: number } })).body, rooms.mette)))
  expect(pages).toMatchObject([{ isWhole: true }, { isWhole: true }])
})

it('says that there is more when the log is longer than one answer', async () => {
  const { ids, rooms } = town
  await fill(rooms.jonas, mostEntries + 40)
  let cursor = 0
  const { epoch } = (await town.sync(ids.jonas)).body
  for (const more of [true, false]) {
    const { body } = await town.sync(ids.jonas, { epoch, cursors: { [rooms.jonas]: cursor, [rooms.family]: 0, municipality: 1, [`worker:${ids.sofie}`]: 0, [`worker:${ids.mate}`]: 0, [`me:${ids.jonas}`]: 0 } })
    const page = pageOf(body, rooms.jonas)!
    expect(page.from).toBe(cursor)
    expect(page.entries.map((entry) => entry.number)).toEqual(Array.from({ length: page.to - cursor }, (_, place) => cursor + place + 1))
    expect(body.hasMore).toBe(more)
    cursor = page.to
  }
  expect(cursor).toBe(mostEntries + 40)
})

it('gives a new phone only the latest messages, and the older ones by page until there are no more', async () => {
  const { ids, rooms } = town
  const page = pageOf((await town.sync(ids.jonas)).body, rooms.jonas)!
  expect(page.records.length).toBe(50)
  const firsts: number[] = page.records.map((record) => record.first)
  for (let hasMore = true; hasMore;) {
    const reply = await town.get(ids.jonas, `/api/rooms/${encodeURIComponent(rooms.jonas)}/messages?before=${Math.min(...firsts)}`)
    const older = JSON.parse(reply.text) as { records: { first: number }[]; hasMore: boolean }
    firsts.push(...older.records.map((record) => record.first))
    hasMore = older.hasMore
  }
  expect(firsts.sort((one, other) => one - other)).toEqual(Array.from({ length: mostEntries + 40 }, (_, place) => place + 1))
})

it('keeps an unanswered question on a new phone, however old', async () => {
  const { ids, rooms } = town
  const asked = await town.act(ids.mette, { room: rooms.mette, payload: { kind: 'question', text: 'Og nu?', answerBy: null, replyTo: null } })
  await fill(rooms.mette, 80)
  const page = pageOf((await town.sync(ids.mette)).body, rooms.mette)!
  expect(page.records.map((record) => record.id)).toContain(asked.id)
})

it('says that a record is gone', async () => {
  const { ids, rooms, database } = town
  const { epoch } = (await town.sync(ids.mette)).body
  const point = mint()
  await database.inTenant(ids.municipality, (tx) => sql`insert into record (municipality, room, kind, id, first, number, is_live, body) values
    (current_municipality(), ${rooms.family}, 'point', ${point}, 0, 0, true, ${json({ meeting: mint(), by: ids.mette, byName: 'Mette', text: 'Skole', at: '2026-11-20T09:00:00.000Z' })}::jsonb)`.execute(tx))
  const removed = await town.act(ids.mette, { name: 'point.remove', room: rooms.family, payload: { point } })
  const page = pageOf((await town.sync(ids.mette, { epoch, cursors: { [rooms.family]: 0 } })).body, rooms.family)!
  expect(page.entries.at(-1)).toMatchObject({ number: 'number' in removed ? removed.number : 0, changes: [{ kind: 'point', id: point, body: null }] })
})

it('holds the rooms of a mate only while she covers or has opened them', async () => {
  const { ids, rooms } = town
  const shut = (await town.sync(ids.mate)).body
  expect(shut.pages.map((page) => page.room)).not.toContain(rooms.family)
  expect(shut.memberships!.rooms).toContain(rooms.family)
  expect(pageOf((await town.sync(ids.mate, { cursors: { [rooms.family]: -1 } })).body, rooms.family)).toMatchObject({ isWhole: true })
})

it('numbers the commits of eight writers without a gap, in the order they are told', async () => {
  const { ids, rooms } = town
  const start = pageOf((await town.sync(ids.sofie)).body, rooms.family)!.to
  const writers = [ids.mette, ids.jonas, ids.sofie, ids.mate, ids.mette, ids.jonas, ids.sofie, ids.mate]
  const rounds = await Promise.all(writers.map(async (person) => (await town.sync(person, { intents: Array.from({ length: 10 }, () => wireOf({ room: rooms.family })) })).body.outcomes))
  const numbers = rounds.flat().map((outcome) => ('number' in outcome ? outcome.number : -1))
  expect(numbers.toSorted((one, other) => one - other)).toEqual(Array.from({ length: 80 }, (_, place) => start + place + 1))
  for (const outcomes of rounds) expect(outcomes.map((outcome) => ('number' in outcome ? outcome.number : -1))).toEqual(outcomes.map((outcome) => ('number' in outcome ? outcome.number : -1)).toSorted((one, other) => one - other))
})
