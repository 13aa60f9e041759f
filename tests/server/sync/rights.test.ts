import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tinyIds } from '../../support/tiny-municipality.ts'
import { buildTown, hello, type Town, wireOf } from '../../support/town.ts'

let town: Town
beforeAll(async () => void (town = await buildTown()))
afterAll(() => town.close())

/** Same shape, nobody's: what does not exist. */
const nobody = '019aa000-0000-7000-8000-000001999999'

type Case = [what: string, who: (town: Town) => string, room: (town: Town) => string]
const closed: Case[] = [
  ['another family', ({ ids }) => ids.mette, ({ rooms }) => rooms.other],
  ['a family of another municipality', ({ ids }) => ids.mette, ({ rooms }) => rooms.elsewhere],
  ['the other parent\'s own room', ({ ids }) => ids.mette, ({ rooms }) => rooms.jonas],
  ['another person\'s own marks', ({ ids }) => ids.jonas, ({ rooms }) => rooms.me],
  ['a family the contact person does not have', ({ ids }) => ids.sofie, ({ rooms }) => rooms.other],
  ['a family, for the leader', ({ ids }) => ids.leader, ({ rooms }) => rooms.family],
  ['a parent\'s room, for the leader', ({ ids }) => ids.leader, ({ rooms }) => rooms.mette],
  ['a private room of somebody who has no custody', ({ ids }) => ids.sofie, ({ ids }) => `private:${ids.family}:${ids.otherParent}`],
]

/** The same room as nobody's: the answer to it is what the answer must look like. */
const nobodys = (room: string) => room.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, nobody)
const plain = (text: string, room: string) => text.replaceAll(room, '<room>').replace(/"id":"[^"]+"/g, '"id":"…"')

describe.each(closed)('%s', (_what, who, roomOf) => {
  it('cannot be written to, and looks like what does not exist', async () => {
    const room = roomOf(town)
    const ask = (name: string) => ({ intents: [wireOf({ room: name, payload: hello('Hej') })] })
    const refused = await town.sync(who(town), ask(room))
    const missing = await town.sync(who(town), ask(nobodys(room)))
    expect(refused.body.outcomes).toMatchObject([{ outcome: 'refused', code: 'no-such-room' }])
    expect([refused.status, plain(refused.text, room)]).toEqual([missing.status, plain(missing.text, nobodys(room))])
  })

  it('cannot be pulled, and looks like what does not exist', async () => {
    const room = roomOf(town)
    const refused = await town.sync(who(town), { cursors: { [room]: -1 } })
    const missing = await town.sync(who(town), { cursors: { [nobodys(room)]: -1 } })
    expect(refused.body.closed).toEqual([room])
    expect(refused.text.length).toBe(missing.text.length)
    expect(plain(refused.text, room)).toBe(plain(missing.text, nobodys(room)))
  })

  it('has no older messages, as what does not exist has none', async () => {
    const room = roomOf(town)
    const asked = await Promise.all([room, nobodys(room)].map((name) => town.get(who(town), `/api/rooms/${encodeURIComponent(name)}/messages?before=99`)))
    expect(asked[0]).toEqual(asked[1])
    expect(asked[0]!.status).toBe(404)
  })
})

it('answers nobody who is not logged in, whatever is asked', async () => {
  const asked = await Promise.all([
    town.app.inject({ method: 'POST', url: '/api/sync', payload: {} }), town.app.inject({ url: '/api/live' }),
    town.app.inject({ url: `/api/rooms/${encodeURIComponent(town.rooms.family)}/messages?before=9` }),
    town.app.inject({ url: '/api/live', headers: { cookie: `indgang=${tinyIds(2).municipality}.${'x'.repeat(43)}` } }),
  ])
  expect(new Set(asked.map((reply) => `${reply.statusCode} ${reply.payload}`)).size).toBe(1)
  expect(asked[0]!.statusCode).toBe(401)
})

it('does not take a session of one municipality to another', async () => {
  const cookie = `indgang=${tinyIds(2).municipality}.${'a'.repeat(43)}`
  expect((await town.app.inject({ url: '/api/session', headers: { cookie } })).statusCode).toBe(401)
})

describe('access that ends', () => {
  const inTown = (work: Parameters<Town['database']['inTenant']>[1]) => town.database.inTenant(town.ids.municipality, work)

  it('closes the room at the next pull, and at the next act', async () => {
    const { ids, rooms } = town
    await town.act(ids.jonas, { room: rooms.family })
    const before = (await town.sync(ids.jonas)).body
    const cursors = Object.fromEntries(before.pages.map((page) => [page.room, page.to]))
    await inTown((tx) => tx.updateTable('custody').set({ until: '2026-11-22' }).where('person', '=', ids.jonas).execute())
    const after = (await town.sync(ids.jonas, { epoch: before.epoch, cursors, membershipsTag: before.memberships!.tag })).body
    expect(after.closed.sort()).toEqual([rooms.family, rooms.jonas].sort().concat(`worker:${ids.mate}`, `worker:${ids.sofie}`).sort())
    expect(after.memberships?.families).toEqual([])
    expect(await town.act(ids.jonas, { room: rooms.family })).toMatchObject({ code: 'no-such-room' })
  })

  it('takes the parent\'s own room from the staff too', async () => {
    expect((await town.sync(town.ids.sofie, { cursors: { [town.rooms.jonas]: 0 } })).body.closed).toEqual([town.rooms.jonas])
  })

  it('lasts the whole last day and not a minute of the next, by Danish time', async () => {
    const { ids, rooms } = town
    await inTown((tx) => tx.updateTable('assignment').set({ until: '2026-11-24' }).where('person', '=', ids.sofie).execute())
    town.time.now = new Date('2026-11-24T22:59:59.000Z')
    expect(await town.act(ids.sofie, { room: rooms.family })).toMatchObject({ outcome: 'accepted' })
    town.time.now = new Date('2026-11-24T23:00:00.000Z')
    expect(await town.act(ids.sofie, { room: rooms.family })).toMatchObject({ code: 'no-such-room' })
  })

  it('ends with the session too', async () => {
    town.time.now = new Date('2028-11-24T09:00:00.000Z')
    expect((await town.sync(town.ids.mette)).status).toBe(401)
  })
})
