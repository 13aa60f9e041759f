import { describe, expect, it, vi } from 'vitest'
import { type CourierState, startCourier } from '../../../src/client/courier/courier.ts'
import { fetchMissing, fetchPicture } from '../../../src/client/courier/pictures.ts'
import { runRound } from '../../../src/client/courier/round.ts'
import type { Wire } from '../../../src/client/courier/wire.ts'
import { applyAnswer, picturesToFetch } from '../../../src/client/device/apply.ts'
import type { OutboxRow, PictureRow } from '../../../src/client/device/database.ts'
import type { Device } from '../../../src/client/device/device.ts'
import { keepDraft } from '../../../src/client/device/drafts.ts'
import { queueIntents } from '../../../src/client/device/outbox.ts'
import type { Outcome, SyncRequest } from '../../../src/contract/protocol.ts'
import { accepted, answer, asked, family, freshPhone, ids, mint, row, whole } from '../../support/phone.ts'
import { png } from '../../support/pictures.ts'

const picture = (given: Partial<PictureRow> = {}): PictureRow => ({ id: mint(), room: family, type: 'image/png', bytes: new Uint8Array(png).buffer, up: 0, ...given })
const names = (...pictures: { id: string }[]) => pictures.map(({ id }) => ({ id, alt: '', width: 8, height: 6 }))
const writing = (pictures: { id: string }[]) => row({ name: 'told.write', version: 2, payload: { text: 'Emil', pictures: names(...pictures) } })
const address = (id: string) => `/api/rooms/${encodeURIComponent(family)}/files/${id}`

/** A phone with one act that waits for its pictures, and a server that notes what comes, in its order. */
async function phoneWith(count: number, says: (url: string, init: RequestInit) => Response | Promise<Response> = kept) {
  const device = await freshPhone()
  const pictures = Array.from({ length: count }, () => picture())
  for (const one of pictures) device.pictures.set(one.id, one)
  const act = writing(pictures)
  await queueIntents(device, [act])
  const came: string[] = []
  const fetcher = (async (url: string, init: RequestInit) => { came.push(`${init.method ?? 'GET'} ${url.slice(-12)}`); return says(url, init) }) as typeof fetch
  const wire: Wire = async (body) => { came.push(...ids(body.intents).map((id) => `act ${id.slice(-12)}`)); return { kind: 'answer', answer: answer({ outcomes: body.intents.map(({ id }) => accepted(id)) }) } }
  return { device, pictures, act, came, given: { device, fetcher, wire, now: () => 0 } }
}
const kept = (url: string) => Response.json({ id: url.slice(-36) })
const error = (status: number, code: string) => Response.json({ error: code, message: 'x' }, { status })
const tail = ({ id }: { id: string }) => id.slice(-12)
/** Rounds until there is nothing more to do. */
async function carryAll(given: Parameters<typeof runRound>[0]) {
  const ends = []
  do ends.push(await runRound(given)); while (ends.length < 20 && (ends.at(-1) as { hasMore?: boolean }).hasMore)
  return ends.at(-1)
}

describe('an act that names pictures', () => {
  it('goes when they are there, each of them once, and words that were written after it do not wait', async () => {
    const { device, pictures, act, came, given } = await phoneWith(2)
    const message = row()
    await queueIntents(device, [message])
    expect(await carryAll(given)).toMatchObject({ kind: 'done', hasMore: false })
    expect(came).toEqual([`act ${tail(message)}`, `PUT ${tail(pictures[0]!)}`, `PUT ${tail(pictures[1]!)}`, `act ${tail(act)}`])
    expect([await device.db.outbox.count(), (await device.db.pictures.toArray()).map(({ up }) => up), device.pictures.size]).toEqual([0, [1, 1], 0])
  })

  it('is put up as it was drawn, under its room and id', async () => {
    const seen: unknown[] = []
    const { pictures, given } = await phoneWith(1, async (url, init) => { seen.push(url, init.headers, [...new Uint8Array(init.body as ArrayBuffer)]); return kept(url) })
    await runRound(given)
    expect(seen).toEqual([address(pictures[0]!.id), { 'content-type': 'image/png' }, [...png]])
  })

  it.each([
    ['no network', async () => { throw new TypeError('Failed to fetch') }], ['a train\'s own page', async () => new Response('<html>', { headers: { 'content-type': 'text/html' } })],
    ['a fault', async () => error(500, 'fault')], ['a proxy that takes no more', async () => new Response('<html>', { status: 413 })], ['too many', async () => error(429, 'too-many')],
    ['another id', async () => Response.json({ id: mint() })], ['nobody\'s status', async () => new Response('{}', { status: 418 })],
  ])('waits through %s, with all that was written there, and lets the rest go', async (_what, says) => {
    const { device, act, came, given } = await phoneWith(1, says)
    const [later, message] = [writing([]), row()]
    await queueIntents(device, [later, message])
    expect(await runRound(given)).toEqual({ kind: 'not-now' })
    expect(came.filter((one) => one.startsWith('act'))).toEqual([`act ${tail(message)}`])
    expect([ids(await device.db.outbox.orderBy('order').toArray()), await device.db.pictures.count()]).toEqual([ids([act, later]), 1])
  })

  it('keeps all and asks for a log-in when that has ended', async () => {
    const { device, given } = await phoneWith(1, async () => error(401, 'not-you'))
    expect(await runRound(given)).toEqual({ kind: 'not-you' })
    expect([await device.db.outbox.count(), await device.db.pictures.count()]).toEqual([1, 1])
  })

  it.each([
    ['too-large', 413, 'picture-too-large'], ['wrong-type', 415, 'picture-unreadable'], ['full', 413, 'pictures-full'], ['conflict', 409, 'id-taken'],
  ])('goes to the tray with words, picture and reason when its picture is refused: %s', async (code, status, reason) => {
    const { device, act, pictures, came, given } = await phoneWith(1, async () => error(status, code))
    const message = row()
    await queueIntents(device, [message])
    await carryAll(given)
    expect(await device.db.unsent.toArray()).toMatchObject([{ id: act.id, code: reason, payload: act.payload }])
    expect([await device.db.outbox.count(), ids(await device.db.pictures.toArray()), device.waiting.size, [...device.tray.keys()]]).toEqual([0, ids(pictures), 0, [act.id]])
    expect(came).not.toContain(`act ${tail(act)}`)
  })

  it('is judged by itself where the room is not there any more', async () => {
    const { act, came, given } = await phoneWith(1, async () => error(404, 'not-found'))
    await carryAll(given)
    expect(came.at(-1)).toBe(`act ${tail(act)}`)
  })

  it('is told of as waiting while its picture does not come up, and goes by itself when it does', async () => {
    let isUp = false
    const { device, act, came, given } = await phoneWith(1, async (url) => { if (!isUp) throw new TypeError('Failed to fetch'); return kept(url) })
    const states: CourierState[] = []
    let waits = 0
    const wait = async () => { waits += 1; if (waits === 4) isUp = true }
    const courier = startCourier({ ...given, chance: () => 0.5, wait, onState: (state) => { states.push(state); if (state === 'idle' && came.includes(`act ${tail(act)}`)) courier.stop() } })
    await courier.ended
    expect([waits, states.slice(0, 2), await device.db.outbox.count()]).toEqual([4, ['sending', 'waiting'], 0])
  })

  it('puts up again what it still holds after an older copy was put back, and comes in order', async () => {
    const { device, act, pictures, came, given } = await phoneWith(1)
    await device.db.pictures.update(pictures[0]!.id, { up: 1 })
    const files = new Set<string>()
    const taken: string[] = []
    const fetcher = (async (url: string, init: RequestInit) => { if (init.method === 'PUT') files.add(url.slice(-36)); came.push('PUT'); return kept(url) }) as typeof fetch
    const wire: Wire = async (body: SyncRequest) => {
      const outcomes: Outcome[] = []
      for (const { id, payload } of body.intents) {
        const lacks = (payload as { pictures?: { id: string }[] }).pictures?.some((one) => !files.has(one.id))
        outcomes.push(lacks ? { id, outcome: 'not-now', code: 'waits-for-picture' } : accepted(id))
        if (lacks) break
        taken.push(id)
      }
      return { kind: 'answer', answer: answer({ outcomes }) }
    }
    const later = writing([])
    await queueIntents(device, [later])
    await carryAll({ ...given, fetcher, wire })
    expect([taken, [...files], await device.db.outbox.count()]).toEqual([[act.id, later.id], ids(pictures), 0])
  })

  it('leaves a picture alone that only a draft names', async () => {
    const { device, came, given } = await phoneWith(0)
    const one = picture()
    device.pictures.set(one.id, one)
    await keepDraft(device, 'told', { pictures: names(one) })
    await carryAll(given)
    expect(came.filter((what) => what.startsWith('PUT'))).toEqual([])
  })
})

describe('the pictures that a page shows', () => {
  const section = (kind: 'told' | 'told-version', pictures: { id: string }[], number = 1) => ({ kind, id: mint(), first: number, number, body: { text: 'Emil', pictures: names(...pictures) } })
  const person = (isStaff: boolean) => ({ tag: 't', rooms: [family], families: [{ family: family.slice(7), role: 'parent' as const, label: 'Emil', isHeld: true, rooms: [family], contactPerson: null, holders: [] }], person: { id: mint(), name: 'Mette', isStaff, isLeader: false } })

  async function pageOf(pictures: { id: string }[], earlier: { id: string }[] = [], isStaff = false, says = async (_url: string): Promise<Response> => new Response(png, { headers: { 'content-type': 'image/png' } })) {
    const device = await freshPhone()
    await applyAnswer(device, asked(), answer({ memberships: person(isStaff), pages: [whole(1, [section('told', pictures), section('told-version', earlier)])] }))
    const came: string[] = []
    const fetcher = (async (url: string) => { came.push(url.slice(-36)); return says(url) }) as typeof fetch
    return { device, came, given: { device, fetcher } }
  }
  const held = async ({ db }: Device) => (await db.pictures.toCollection().primaryKeys()).sort()

  it('are fetched behind a round for a parent, those that stand, and once', async () => {
    const [one, earlier] = [picture(), picture()]
    const { device, came, given } = await pageOf([one], [earlier])
    const round = { ...given, now: () => 0, wire: (async () => ({ kind: 'answer', answer: answer() })) as Wire }
    await runRound(round)
    await expect.poll(() => device.db.meta.get(picturesToFetch)).toBeUndefined()
    await runRound(round)
    expect([came, await held(device), (await device.db.pictures.get(one.id))?.up]).toEqual([[one.id], [one.id], 1])
  })

  it('are looked for again at the next round when one did not come', async () => {
    let isThere = false
    const two = [picture(), picture()]
    const { device, came, given } = await pageOf(two, [], false, async (url) => {
      if (!isThere && url.endsWith(two[1]!.id)) throw new TypeError('Failed to fetch')
      return new Response(png, { headers: { 'content-type': 'image/png' } })
    })
    await fetchMissing(given)
    expect([await held(device), await device.db.meta.get(picturesToFetch)]).toEqual([[two[0]!.id], expect.anything()])
    isThere = true
    await fetchMissing(given)
    expect([came.length, await held(device), await device.db.meta.get(picturesToFetch)]).toEqual([3, ids(two).sort(), undefined])
  })

  it('are not fetched ahead for a worker, who opens the page', async () => {
    const { came, given } = await pageOf([picture()], [], true)
    await fetchMissing(given)
    expect(came).toEqual([])
  })

  it('are not fetched ahead on a phone that shall spare data, and are when it need not any more', async () => {
    const { came, given } = await pageOf([picture()])
    vi.stubGlobal('navigator', { connection: { saveData: true } })
    await fetchMissing(given)
    vi.unstubAllGlobals()
    expect(came).toEqual([])
    await fetchMissing(given)
    expect(came.length).toBe(1)
  })

  it('are kept as long as a text, a version, a draft or what was sent names them, and no longer', async () => {
    const [standing, earlier, sent, drafted, loose] = [picture({ up: 1 }), picture({ up: 1 }), picture({ up: 1 }), picture(), picture()]
    const { device, given } = await pageOf([standing], [earlier])
    await device.db.pictures.bulkAdd([standing, earlier, sent, drafted, loose])
    await device.db.sent.add({ ...writing([sent]), at: '2026-11-23T09:00:00.000Z' } as OutboxRow)
    await keepDraft(device, 'told', { pictures: names(drafted) })
    await fetchMissing(given)
    expect(await held(device)).toEqual(ids([standing, earlier, sent, drafted]).sort())
  })

  it.each([
    ['that is not there', async () => error(404, 'not-found'), 'gone'], ['behind a train\'s own page', async () => new Response('<html>', { headers: { 'content-type': 'text/html' } }), 'not-now'], ['behind a proxy\'s own 404', async () => new Response('<html>', { status: 404, headers: { 'content-type': 'text/html' } }), 'not-now'],
    ['behind a fault', async () => error(503, 'not-now'), 'not-now'], ['without a network', async () => { throw new TypeError('Failed to fetch') }, 'not-now'],
  ] as [string, () => Promise<Response>, string][])('are told apart: one %s', async (_what, says, what) => {
    const { device, given } = await pageOf([], [], false, says)
    expect([await fetchPicture(given, family, mint()), await held(device)]).toEqual([what, []])
  })

  it('are shown on a full phone though they cannot be kept, and not kept in a room that was closed meanwhile', async () => {
    const { device, given } = await pageOf([])
    device.db.pictures.hook('creating', () => { throw new Error('full') })
    expect(await fetchPicture(given, family, mint())).toMatchObject({ type: 'image/png' })
    const other = await pageOf([])
    await applyAnswer(other.device, asked({ epoch: answer().epoch, membershipsTag: 't', cursors: { [family]: 1 } }), answer({ closed: [family] }))
    expect([await fetchPicture(other.given, family, mint()), await held(other.device)]).toEqual([expect.objectContaining({ up: 1 }), []])
  })

  it('never take the place of one\'s own that is still to go up', async () => {
    const own = picture({ bytes: new Uint8Array([1, 2, 3]).buffer })
    const { device, given } = await pageOf([])
    await device.db.pictures.add(own)
    await fetchPicture(given, family, own.id)
    expect(await device.db.pictures.get(own.id)).toMatchObject({ up: 0 })
  })
})
