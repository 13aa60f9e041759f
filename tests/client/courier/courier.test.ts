import { describe, expect, it, vi } from 'vitest'
import { type CourierState, startCourier, waitMs } from '../../../src/client/courier/courier.ts'
import { runRound } from '../../../src/client/courier/round.ts'
import { httpWire, type Reply, type Wire } from '../../../src/client/courier/wire.ts'
import { queueIntents } from '../../../src/client/device/outbox.ts'
import { takeDigests } from '../../../src/client/device/digest.ts'
import { mostDigested, pullsPerDigest } from '../../../src/contract/protocol-numbers.ts'
import { holdStorage, openNextPage } from '../../support/next-page.ts'
import { accepted, answer, asked, freshPhone, ids, message, row } from '../../support/phone.ts'
import fc from 'fast-check'
import { runs } from '../../support/counts.ts'

describe('waiting', () => {
  it('grows to a minute, never ends, and is spread by chance', () => {
    fc.assert(fc.property(fc.nat(100_000), fc.double({ min: 0, max: 1, noNaN: true }), (tries, chance) => {
      const full = Math.min(60_000, 1_000 * 2 ** Math.min(tries, 10))
      const ms = waitMs(tries, chance)
      expect(ms >= full / 2 && ms <= full).toBe(true)
    }), { numRuns: runs(500, 20_000) })
  })

  it('goes on for ever while it is not now, and is cut short by a wake', async () => {
    const device = await freshPhone()
    await queueIntents(device, [row()])
    const waits: number[] = []
    const states: CourierState[] = []
    let tries = 0
    const wire: Wire = async () => { tries += 1; if (tries === 30) courier.stop(); return { kind: 'not-now' } }
    const courier = startCourier({ device, wire, now: () => 0, chance: () => 1, onState: (state) => states.push(state), wait: async (ms) => void waits.push(ms) })
    await courier.ended
    expect([tries, waits.slice(0, 8), waits.at(-1), states.at(-1), await device.db.outbox.count()]).toEqual([30, [1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000], 60_000, 'waiting', 1])
  })
})

describe('five minutes without a database behind the server', () => {
  it('keep what is written, try some ten times, hold nothing more for it, and end by themselves', async () => {
    const device = await freshPhone()
    const minutes = 5
    let nowMs = 0
    let tries = 0
    const taken: string[] = []
    const write = async () => { const act = row(); await queueIntents(device, [act]); return act.id }
    const written = [await write()]
    const wire: Wire = async (body) => {
      if (nowMs < minutes * 60_000) { tries += 1; return { kind: 'not-now' } }
      taken.push(...ids(body.intents))
      return { kind: 'answer', answer: answer({ outcomes: body.intents.map(({ id }) => accepted(id)) }) }
    }
    const wait = async (ms: number) => { nowMs += ms; if (nowMs < minutes * 60_000) written.push(await write()) }
    const courier = startCourier({ device, wire, now: () => nowMs, chance: () => 0.5, wait, onState: (state) => { if (state === 'idle' && taken.length > 0) courier.stop() } })
    await courier.ended
    expect([tries <= 12, nowMs <= (minutes + 1) * 60_000, taken, device.waiting.size, await device.db.outbox.count()]).toEqual([true, true, written, 0, 0])
  })
})

describe('a storage that somebody holds', () => {
  it('is told of instead of being waited for in silence, and carried from when it answers', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const device = await freshPhone()
    await queueIntents(device, [row()])
    const page = await openNextPage(device.db.name)
    const release = await holdStorage(page)
    const states: CourierState[] = []
    const wire: Wire = async (body) => ({ kind: 'answer', answer: answer({ outcomes: body.intents.map(({ id }) => accepted(id)) }) })
    const courier = startCourier({ device, wire, now: () => 0, chance: () => 1, wait: release, onState: (state) => { states.push(state); if (state === 'idle') courier.stop() } })
    await vi.advanceTimersByTimeAsync(10_000)
    vi.useRealTimers()
    await courier.ended
    expect([states, await device.db.outbox.count()]).toEqual([['broken', 'sending', 'idle'], 0])
    page.close()
  })
})

describe('a round', () => {
  const given = { now: () => 0 }

  it('carries the oldest first and deletes nothing before the server has spoken', async () => {
    const device = await freshPhone()
    const acts = [row(), row(), row()]
    await queueIntents(device, acts)
    const seen: unknown[] = []
    await runRound({ device, ...given, wire: async (body) => { seen.push(ids(body.intents), await device.db.outbox.count()); return { kind: 'not-now' } } })
    expect([...seen, await device.db.outbox.count()]).toEqual([ids(acts), 3, 3])
  })

  it.each([['not-you'], ['update-first'], ['not-now']] as const)('keeps all when it ends as %s', async (kind) => {
    const device = await freshPhone()
    await queueIntents(device, [row()])
    expect(await runRound({ device, ...given, wire: async () => ({ kind }) })).toEqual({ kind })
    expect(await device.db.outbox.count()).toBe(1)
  })

  it('offers the same id again after a lost answer, and ends with the first outcome', async () => {
    const device = await freshPhone()
    const act = row()
    await queueIntents(device, [act])
    const offered: string[][] = []
    const replies: Reply[] = [{ kind: 'not-now' }, { kind: 'answer', answer: answer({ outcomes: [accepted(act.id)] }) }]
    const wire: Wire = async (body) => { offered.push(ids(body.intents)); return replies.shift()! }
    await runRound({ device, ...given, wire })
    expect(await runRound({ device, ...given, wire })).toMatchObject({ kind: 'done', sent: 1, hasMore: false })
    expect([offered, await device.db.outbox.count()]).toEqual([[[act.id], [act.id]], 0])
  })

  it('tells how far the phone\'s clock is from the server\'s', async () => {
    const device = await freshPhone()
    const now = Date.parse('2025-11-23T09:00:00.000Z')
    expect(await runRound({ device, now: () => now, wire: async () => ({ kind: 'answer', answer: answer() }) })).toMatchObject({ skew: 365 * 86_400_000 })
  })
})

describe('the wire', () => {
  const asks = (reply: () => Promise<Response>) => httpWire(reply as unknown as typeof fetch)(asked())
  const page = (status: number, body: BodyInit | null = '{}') => async () => new Response(body, { status })

  it.each([
    ['a captive portal\'s page', async () => new Response('<html>Velkommen til togets net</html>', { status: 200, headers: { 'content-type': 'text/html' } })],
    ['JSON that is no answer', page(200)], ['half an answer', page(200, '{"epoch":"')], ['an empty one', page(200, '')],
    ['a status nobody knows', page(418)], ['a fault', page(500)], ['a gateway\'s', page(502)], ['too busy', page(503)], ['too large', page(413)], ['malformed', page(400)],
    ['no network', async () => { throw new TypeError('Failed to fetch') }],
  ])('takes %s for "not now", never for a refusal', async (_what, reply) => {
    expect(await asks(reply)).toEqual({ kind: 'not-now' })
  })

  it('knows a log-in that has ended, and an app that is too old', async () => {
    expect([await asks(page(401)), await asks(page(426))]).toEqual([{ kind: 'not-you' }, { kind: 'update-first' }])
  })
})

describe('what a phone holds', () => {
  it('is told at every 50th pull, when nothing waits to be sent, and not again in the try after', async () => {
    const device = await freshPhone()
    const told: number[] = []
    let tries = 0
    const wire: Wire = async (body) => {
      tries += 1
      if (body.digests) told.push(tries)
      // A server of yesterday refuses the whole request for what it does not know.
      if (body.digests && told.length === 1) return { kind: 'not-now' }
      return { kind: 'answer', answer: answer({ outcomes: body.intents.map(({ id }) => accepted(id)) }) }
    }
    for (let pull = 0; pull < pullsPerDigest; pull += 1) await runRound({ device, now: () => 0, wire })
    await queueIntents(device, [row()])
    for (let pull = 0; pull < pullsPerDigest + 3; pull += 1) await runRound({ device, now: () => 0, wire })
    expect(told).toEqual([pullsPerDigest + 2, 2 * pullsPerDigest + 3])
  })

  it('is a few rooms at a time where there are many rows, each in its turn', async () => {
    const device = await freshPhone()
    const rooms = ['family:a', 'family:b', 'family:c', 'family:d']
    await device.db.cursors.bulkPut(rooms.map((room) => ({ room, number: 9, oldest: 0, reach: {} })))
    await device.db.records.bulkPut(rooms.flatMap((room) => Array.from({ length: 900 }, (_, first) => ({ room, kind: 'goal', id: String(first), first, number: first, body: {} }))))
    const turns = [await takeDigests(device), await takeDigests(device)]
    expect(turns.map((digests) => digests.map(({ room }) => room))).toEqual([['family:a', 'family:b'], ['family:c', 'family:d']])
  })

  it('is at most so many of the latest of a kind that grows', async () => {
    const device = await freshPhone()
    await device.db.cursors.put({ room: 'family:a', number: 900, oldest: 1 })
    await device.db.records.bulkPut(Array.from({ length: 900 }, (_, place) => ({ ...message(place + 1), room: 'family:a' })))
    const [digest] = await takeDigests(device)
    expect([digest!.reach, digest!.sum.split('-')[0]]).toEqual([{ contact: null, deviation: null, message: 900 - mostDigested + 2, 'page-visit': null }, String(mostDigested - 1)])
  })
})
