import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mostPictureBytes } from '../../../src/contract/rules/pictures.ts'
import { keepFile, readFile } from '../../../src/server/db/files.ts'
import { familyRoom } from '../../../src/contract/rooms.ts'
import { jpeg, jpegWith, place, png, samples, segment, webp } from '../../support/pictures.ts'
import { startTestServer } from '../../support/server.ts'
import { buildTown, cookieOf, mint, type Town } from '../../support/town.ts'

let town: Town
beforeAll(async () => void (town = await buildTown()))
afterAll(() => town.close())

type Who = keyof Town['ids']
const addressOf = (room: string, id: string) => `/api/rooms/${encodeURIComponent(room)}/files/${id}`
const cookie = (who: Who | undefined) => (who ? { cookie: cookieOf(town.ids, town.ids[who]) } : {})
const put = async (who: Who | undefined, room: string, id: string, bytes: Buffer = png, type = 'image/png') =>
  told(await town.app.inject({ method: 'PUT', url: addressOf(room, id), headers: { ...cookie(who), 'content-type': type }, payload: bytes }))
const ask = (who: Who | undefined, room: string, id: string, method: 'GET' | 'HEAD' = 'GET') => town.app.inject({ method, url: addressOf(room, id), headers: cookie(who) })
const get = async (who: Who | undefined, room: string, id: string) => told(await ask(who, room, id))
const told = ({ statusCode, payload }: { statusCode: number; payload: string }) => ({ status: statusCode, text: payload })

const nobody = '019aa000-0000-7000-8000-000001999999'
const nothing = { status: 404, text: JSON.stringify({ error: 'not-found', message: 'There is nothing here.' }) }

describe('a picture of a family', () => {
  it.each(samples)('comes back as it was kept (%s)', async (type, bytes) => {
    const id = mint()
    expect(await put('mette', town.rooms.family, id, bytes, type)).toEqual({ status: 200, text: JSON.stringify({ id }) })
    const reply = await ask('jonas', town.rooms.family, id)
    expect([reply.headers['content-type'], reply.headers['cache-control'], reply.headers['x-content-type-options'], reply.rawPayload.length]).toEqual([type, 'no-store', 'nosniff', bytes.length - (type === 'image/jpeg' ? 18 : 0)])
  })

  it('is read by both parents, the contact person and the mate, and by nobody else', async () => {
    const id = mint()
    await put('mette', town.rooms.family, id)
    const read = await Promise.all((['mette', 'jonas', 'sofie', 'mate', 'leader', 'otherParent'] as const).map((who) => get(who, town.rooms.family, id)))
    expect(read.map(({ status }) => status)).toEqual([200, 200, 200, 200, 404, 404])
  })

  it('says yes again to the same bytes under the same id, from either parent, and keeps them once', async () => {
    const id = mint()
    const yes = await put('mette', town.rooms.family, id)
    expect([await put('mette', town.rooms.family, id), await put('jonas', town.rooms.family, id)]).toEqual([yes, yes])
    const telling = mint()
    await put('mette', town.rooms.family, telling, jpegWith(segment(0xe1, place)), 'image/jpeg')
    expect((await put('mette', town.rooms.family, telling, jpeg, 'image/jpeg')).status).toBe(200)
  })

  it('is never overwritten by other bytes under its id', async () => {
    const id = mint()
    await put('mette', town.rooms.family, id)
    expect((await put('mette', town.rooms.family, id, webp, 'image/webp')).status).toBe(409)
    expect((await ask('mette', town.rooms.family, id)).rawPayload.equals(png)).toBe(true)
  })

  it('is kept without the place where it was taken', async () => {
    const id = mint()
    await put('mette', town.rooms.family, id, jpegWith(segment(0xe1, place)), 'image/jpeg')
    expect((await ask('mette', town.rooms.family, id)).rawPayload.includes('55.6761')).toBe(false)
  })

  it('is told of in no log, but for the pattern of its address', async () => {
    const server = await startTestServer({ LOG_LEVEL: 'trace' })
    const { ids } = server
    const headers = { cookie: await server.cookieOf(ids.mette) }
    const url = addressOf(familyRoom(ids.family), mint())
    await server.app.inject({ method: 'PUT', url, headers: { ...headers, 'content-type': 'image/png' }, payload: png })
    for (const asked of [url, addressOf(familyRoom(ids.family), mint())]) await server.app.inject({ url: asked, headers })
    await server.close()
    const lines = server.logLines.filter((line) => line.includes('/files/'))
    expect(lines.map((line) => (JSON.parse(line) as { route: string; status: number })).map(({ route, status }) => [route, status])).toEqual([200, 200, 404].map((status) => ['/api/rooms/:room/files/:id', status]))
    expect(server.logLines.join().match(new RegExp([ids.family, ids.mette, url.slice(-36)].join('|')))).toBeNull()
  })

  it('stands in /openapi.json with the types it may have', async () => {
    expect((await town.app.inject({ url: '/openapi.json' })).json().paths['/api/rooms/{room}/files/{id}']).toMatchObject({ put: { requestBody: { content: { 'image/webp': {} } } }, get: { responses: { 200: { content: { 'image/*': {} } } } } })
  })
})

describe('what is not one\'s own', () => {
  type Case = [what: string, who: Who, room: (town: Town) => string]
  const closed: Case[] = [
    ['another family', 'mette', ({ rooms }) => rooms.other], ['a family of another municipality', 'mette', ({ rooms }) => rooms.elsewhere],
    ['a family the contact person does not have', 'sofie', ({ rooms }) => rooms.other], ['a family, for the leader', 'leader', ({ rooms }) => rooms.family],
    ['a parent\'s own room, where no pictures lie', 'mette', ({ rooms }) => rooms.mette], ['one\'s own marks', 'mette', ({ rooms }) => rooms.me],
    ['the municipality\'s room, for the leader', 'leader', () => 'municipality'], ['a room that cannot be', 'mette', () => 'family:x'],
  ]

  it.each(closed)('looks like what does not exist, to read and to write: %s', async (_what, who, roomOf) => {
    const room = roomOf(town)
    const id = mint()
    await town.database.inTenant(town.ids.municipality, (tenant) => keepFile(tenant, { room, id, type: 'image/png', bytes: png, person: town.ids.mette, at: '2026-11-23T09:00:00.000Z' }))
    const missing = familyRoom(nobody)
    for (const method of ['GET', 'HEAD'] as const) {
      const [theirs, none] = await Promise.all([ask(who, room, id, method), ask(who, missing, mint(), method)])
      expect([theirs.statusCode, theirs.payload, theirs.headers['content-length'], theirs.headers['content-type']]).toEqual([none.statusCode, none.payload, none.headers['content-length'], none.headers['content-type']])
    }
    expect(await get(who, room, id)).toEqual(nothing)
    for (const [type, bytes] of samples) expect(await put(who, room, id, bytes, type)).toEqual(nothing)
    expect(await put(who, room, mint(), Buffer.alloc(10), 'image/png')).toEqual(await put(who, missing, mint(), Buffer.alloc(10), 'image/png'))
    expect(await put(who, room, mint(), Buffer.alloc(mostPictureBytes + 1), 'image/png')).toEqual(await put(who, missing, mint(), Buffer.alloc(mostPictureBytes + 1), 'image/png'))
  })

  it('is for workers to read and not to write, which looks the same', async () => {
    const id = mint()
    await put('mette', town.rooms.family, id)
    expect([await put('sofie', town.rooms.family, id), await put('mate', town.rooms.family, mint())]).toEqual([nothing, nothing])
  })

  it('looks like a picture that is not there, in one\'s own room too', async () => {
    expect([await get('mette', town.rooms.family, mint()), await get('mette', town.rooms.family, 'not-an-id'), await get('mette', town.rooms.other, mint())]).toEqual([nothing, nothing, nothing])
  })

  it('is nobody\'s who is not logged in', async () => {
    const refused = await Promise.all([get(undefined, town.rooms.family, mint()), put(undefined, town.rooms.family, mint()), get(undefined, familyRoom(nobody), mint())])
    expect(new Set(refused.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
    expect(refused[0]!.status).toBe(401)
  })

  it('is not put up from another site', async () => {
    const reply = await town.app.inject({ method: 'PUT', url: addressOf(town.rooms.family, mint()), headers: { ...cookie('mette'), 'content-type': 'image/png', origin: 'https://elsewhere.example' }, payload: png })
    expect(reply.statusCode).toBe(403)
  })
})

describe('what is no picture, or too much', () => {
  it.each([
    ['another type than it says', png, 'image/jpeg', 415, 'wrong-type'], ['a type that no page draws', png, 'image/tiff', 415, 'wrong-type'], ['a drawing that is a program', Buffer.from('<svg/>'), 'image/svg+xml', 415, 'wrong-type'],
    ['words', Buffer.from('{"a":1}'), 'application/json', 415, 'wrong-type'], ['nothing', Buffer.alloc(0), 'image/png', 415, 'wrong-type'], ['half of one', jpeg.subarray(0, 300), 'image/jpeg', 415, 'wrong-type'],
    ['more bytes than are taken', Buffer.concat([png, Buffer.alloc(mostPictureBytes)]), 'image/png', 413, 'too-large'],
  ])('is refused by a code that the phone knows: %s', async (_what, bytes, type, status, error) => {
    const reply = await put('mette', town.rooms.family, mint(), bytes, type)
    expect([reply.status, JSON.parse(reply.text).error]).toEqual([status, error])
  })

  it('is what no longer fits into the room, until what nobody named for long is cleared away', async () => {
    const { ids, rooms, database } = town
    const inTown = <T>(work: Parameters<typeof database.inTenant<T>>[1]) => database.inTenant(ids.municipality, work)
    const keep = (id: string, at: string, most: number) => inTown((tenant) => keepFile(tenant, { room: rooms.other, id, type: 'image/png', bytes: png, person: ids.otherParent, at }, most))
    const [named, old, recent, last] = [mint(), mint(), mint(), mint()]
    const used = await inTown(async (tenant) => (await tenant.selectFrom('file').select('size').where('room', '=', rooms.other).execute()).reduce((sum, { size }) => sum + size, 0))
    const most = used + png.length * 3
    expect([await keep(named, '2026-01-01T09:00:00.000Z', most), await keep(old, '2026-01-01T09:00:00.000Z', most), await keep(recent, '2026-11-01T09:00:00.000Z', most)]).toEqual(['kept', 'kept', 'kept'])
    const payload = { section: null, child: null, topic: 'who', title: null, text: '', base: 0, pictures: [{ id: named, alt: '', width: 8, height: 6 }] }
    expect(await town.act(ids.otherParent, { name: 'told.write', version: 2, room: rooms.other, payload })).toMatchObject({ outcome: 'accepted' })
    expect(await keep(last, '2026-02-01T09:00:00.000Z', most)).toBe('full')
    expect(await keep(last, '2026-11-23T09:00:00.000Z', most)).toBe('kept')
    expect(await inTown((tenant) => Promise.all([named, old, recent, last].map(async (id) => (await readFile(tenant, rooms.other, id)) !== undefined)))).toEqual([true, false, true, true])
    expect(await keep(mint(), '2026-11-23T09:00:00.000Z', most)).toBe('full')
    expect(await keep(last, '2026-11-23T09:00:00.000Z', most)).toBe('kept')
  })
})

describe('a text that names a picture', () => {
  const writing = (id: string, more: object = {}) => ({ name: 'told.write', version: 2, room: town.rooms.family, payload: { section: null, child: null, topic: 'hard', title: null, text: 'Larm', base: 0, pictures: [{ id, alt: '', width: 8, height: 6 }], ...more } })

  it('waits until the picture is here, with all that was written after it, and is then taken', async () => {
    const id = mint()
    const wires = [mint(), mint()]
    const intents = [{ ...writing(id), id: wires[0]! }, { ...writing(id, { topic: 'works', pictures: [] }), id: wires[1]! }].map((one) => ({ after: null, at: '2026-11-23T09:00:00.000Z', ...one }))
    expect((await town.sync(town.ids.mette, { intents })).body.outcomes).toEqual([{ id: wires[0], outcome: 'not-now', code: 'waits-for-picture' }])
    await put('mette', town.rooms.family, id)
    expect((await town.sync(town.ids.mette, { intents })).body.outcomes).toMatchObject([{ outcome: 'accepted' }, { outcome: 'accepted' }])
  })

  it('does not find another family\'s picture', async () => {
    const id = mint()
    await put('otherParent', town.rooms.other, id)
    expect(await town.act(town.ids.mette, writing(id, { topic: 'meet' }))).toMatchObject({ outcome: 'not-now', code: 'waits-for-picture' })
  })

  it('from an app that knows no pictures is taken as it is, and leaves them as they stand', async () => {
    const id = mint()
    await put('mette', town.rooms.family, id)
    await town.act(town.ids.mette, writing(id, { topic: 'tired' }))
    const { pictures: _none, ...old } = { ...writing(id, { topic: 'tired', text: 'Nyt', base: 1 }).payload }
    expect(await town.act(town.ids.jonas, { ...writing(id), version: 1, payload: old })).toMatchObject({ outcome: 'accepted' })
    const { pages } = (await town.sync(town.ids.sofie, { cursors: { [town.rooms.family]: -1 } })).body
    const standing = pages[0]!.records.map(({ body }) => body as { topic?: string; version?: number; pictures?: { id: string }[] }).find((body) => body.topic === 'tired' && body.version === 2)
    expect(standing).toMatchObject({ text: 'Nyt', pictures: [{ id }] })
  })

  it('ends with the part in the family, as the pictures do', async () => {
    const id = mint()
    await put('jonas', town.rooms.family, id)
    const endsOn = (until: string | null) => town.database.inTenant(town.ids.municipality, (tx) => tx.updateTable('custody').set({ until }).where('person', '=', town.ids.jonas).execute())
    await endsOn('2026-11-22')
    expect([await get('jonas', town.rooms.family, id), await put('jonas', town.rooms.family, id)]).toEqual([nothing, nothing])
    await endsOn(null)
  })
})
