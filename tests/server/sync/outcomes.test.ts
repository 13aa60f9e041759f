import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { protocol } from '../../../src/contract/protocol-numbers.ts'
import { sql } from '../../../src/server/db/sql.ts'
import { answerSync } from '../../../src/server/sync/answer.ts'
import { askOf, buildTown, cookieOf, hello, mint, type Town, wireOf } from '../../support/town.ts'

let town: Town
beforeAll(async () => void (town = await buildTown()))
afterAll(() => town.close())

const question = { kind: 'question', text: 'Hvornår passer det?', answerBy: '2026-11-30', replyTo: null }

describe('each act has its way', () => {
  it('takes a message and gives it the room\'s next number', async () => {
    const { rooms, ids } = town
    const first = await town.act(ids.mette, { room: rooms.mette })
    const second = await town.act(ids.sofie, { room: rooms.mette })
    expect([first, second]).toMatchObject([{ outcome: 'accepted', number: 1 }, { outcome: 'accepted', number: 2 }])
  })

  it('lets a reply answer the question', async () => {
    const { ids, rooms } = town
    const asked = await town.act(ids.sofie, { room: rooms.jonas, payload: question })
    await town.act(ids.jonas, { room: rooms.jonas, payload: { ...hello('Fredag'), replyTo: asked.id } })
    const { body } = await town.sync(ids.jonas)
    const message = body.pages.find((page) => page.room === rooms.jonas)?.records.find((record) => record.id === asked.id)
    expect(message?.body).toMatchObject({ answered: { by: ids.jonas } })
  })

  it('keeps the rest: read marks, contact, wish, points, visits, own marks', async () => {
    const { ids, rooms } = town
    const log = { type: 'call', at: '2026-11-23T08:00:00.000Z', gotThrough: true, metChild: false, purpose: 'Skolestart', note: null }
    const done = [
      await town.act(ids.sofie, { name: 'message.read', room: rooms.mette, payload: { upTo: 1 } }),
      await town.act(ids.sofie, { name: 'contact.log', room: rooms.mette, payload: log }),
      await town.act(ids.mette, { name: 'wish.submit', room: rooms.mette, payload: { fields: { rhythm: 'monthly' } } }),
      await town.act(ids.sofie, { name: 'page.visit', room: rooms.family, payload: {} }),
      await town.act(ids.mette, { name: 'seen.mark', room: rooms.me, payload: { thread: rooms.mette, upTo: 2 } }),
      await town.act(ids.mette, { name: 'need.postpone', room: rooms.me, payload: { need: 'question', until: '2026-11-24T08:00:00.000Z' } }),
    ]
    expect(done.map((outcome) => outcome.outcome)).toEqual(Array(6).fill('accepted'))
  })

  it('lets a wish answered with the same values become an agreement', async () => {
    const { ids, rooms } = town
    const wish = await town.act(ids.jonas, { name: 'wish.submit', room: rooms.jonas, payload: { fields: { rhythm: 'weekly', starts: 'either' } } })
    const answers = { rhythm: { value: 'weekly', reason: null }, starts: { value: 'either', reason: null } }
    await town.act(ids.sofie, { name: 'wish.answer', room: rooms.jonas, payload: { wish: wish.id, turn: 0, answers, nextLook: null } })
    const { body } = await town.sync(ids.jonas)
    const records = body.pages.find((page) => page.room === rooms.jonas)?.records ?? []
    expect(records.filter((record) => record.kind === 'agreement')).toMatchObject([{ body: { wish: wish.id, until: null, fields: { rhythm: 'weekly' } } }])
  })
})

describe('one id, one act', () => {
  it('answers the same id with the same content by the first outcome, and writes nothing again', async () => {
    const wire = wireOf({ room: town.rooms.family })
    const first = await town.act(town.ids.mette, wire)
    await town.act(town.ids.jonas, { room: town.rooms.family })
    const again = await town.act(town.ids.mette, { ...wire, at: '2027-01-01T00:00:00.000Z' })
    expect(again).toEqual(first)
    const kept = await town.database.inTenant(town.ids.municipality, (tx) => tx.selectFrom('change').select('id').where('id', '=', wire.id).execute())
    expect(kept).toHaveLength(1)
  })

  it('refuses the same id with other content, and leaves the first as it was', async () => {
    const wire = wireOf({ room: town.rooms.family, payload: hello('Det første') })
    await town.act(town.ids.mette, wire)
    expect(await town.act(town.ids.mette, { ...wire, payload: hello('Noget andet') })).toMatchObject({ outcome: 'refused', code: 'id-taken' })
    const [kept] = await town.database.inTenant(town.ids.municipality, (tx) => tx.selectFrom('record').select('body').where('id', '=', wire.id).execute())
    expect(kept?.body).toMatchObject({ text: 'Det første' })
  })

  it('repeats a refusal as it was, also when the act would be allowed by now', async () => {
    const wire = wireOf({ room: town.rooms.family, payload: { ...question, answerBy: '2026-11-20' } })
    const first = await town.act(town.ids.sofie, wire)
    expect(first).toMatchObject({ outcome: 'refused', code: 'date-passed' })
    town.time.now = new Date('2026-11-19T09:00:00.000Z')
    expect(await town.act(town.ids.sofie, wire)).toEqual(first)
    town.time.now = new Date('2026-11-23T09:00:00.000Z')
  })

  it('keeps another\'s id out of reach', async () => {
    const wire = wireOf({ room: town.rooms.family })
    await town.act(town.ids.mette, wire)
    expect(await town.act(town.ids.jonas, wire)).toMatchObject({ outcome: 'refused', code: 'id-taken' })
  })

  it('gives parallel tries of one id one outcome', async () => {
    const wire = wireOf({ room: town.rooms.family })
    const tries = await Promise.all(Array.from({ length: 6 }, () => town.act(town.ids.mette, wire)))
    expect(tries).toEqual(tries.map(() => tries[0]))
  })
})

describe('what cannot be taken', () => {
  it.each([
    ['an unknown act', { name: 'goal.sing' }, 'unknown-intent'],
    ['a malformed payload', { payload: { kind: 'hello' } }, 'malformed'],
    ['a payload with more than it may hold', { payload: { ...hello('Hej'), extra: 1 } }, 'malformed'],
    ['an empty message', { payload: hello('   ') }, 'malformed'],
    ['a message of 20,000 characters', { payload: hello('x'.repeat(20_000)) }, 'malformed'],
    ['a date that does not exist', { payload: { ...question, answerBy: '2026-02-30' } }, 'malformed'],
    ['a reply to what is not there', { payload: { ...hello('Hej'), replyTo: '019ab000-0000-7000-8000-ffffffffffff' } }, 'no-such-message'],
    ['a wish with nothing chosen', { name: 'wish.submit', payload: { fields: {} } }, 'nothing-wished'],
    ['what a parent may not', { name: 'message.read', payload: { upTo: 1 } }, 'may-not'],
    ['an act in a room of another kind', { name: 'wish.submit', room: 'family', payload: { fields: { rhythm: 'weekly' } } }, 'may-not'],
  ])('refuses %s and says why', async (_what, wire, code) => {
    const room = 'room' in wire ? town.rooms.family : town.rooms.mette
    expect(await town.act(town.ids.mette, { ...wire, room })).toMatchObject({ outcome: 'refused', code })
  })

  it('keeps an act of a newer version waiting', async () => {
    expect(await town.act(town.ids.mette, { room: town.rooms.mette, version: 99 })).toMatchObject({ outcome: 'not-now', code: 'newer-version' })
  })

  it('lets nothing behind a refused act wait, but what refers to it', async () => {
    const [bad, follower, free, loose] = [wireOf({ room: town.rooms.mette, payload: hello('') }), wireOf({ room: town.rooms.mette }), wireOf({ room: town.rooms.mette }), wireOf({ room: town.rooms.mette, after: mint() })]
    const { body } = await town.sync(town.ids.mette, { intents: [bad, { ...follower, after: bad.id }, { ...free, after: null }, loose] })
    expect(body.outcomes.map((outcome) => ('code' in outcome ? outcome.code : outcome.outcome))).toEqual(['malformed', 'follows-refused', 'accepted', 'waits-for-earlier'])
  })

  it('takes what follows an accepted act, and nothing on another person\'s word', async () => {
    const earlier = wireOf({ room: town.rooms.family })
    await town.act(town.ids.mette, earlier)
    expect(await town.act(town.ids.mette, { room: town.rooms.mette, after: earlier.id })).toMatchObject({ outcome: 'accepted' })
    expect(await town.act(town.ids.jonas, { room: town.rooms.jonas, after: earlier.id })).toMatchObject({ code: 'waits-for-earlier' })
  })

  it('sends another person\'s outbox to its own log-in, untaken', async () => {
    const wire = wireOf({ room: town.rooms.family })
    const reply = await town.sync(town.ids.mette, { person: town.ids.jonas, intents: [wire] })
    expect(reply).toMatchObject({ status: 401, body: { error: 'not-you' } })
    expect(await town.database.inTenant(town.ids.municipality, (tx) => tx.selectFrom('intent').where('id', '=', wire.id).selectAll().execute())).toEqual([])
  })

  it('lets a newer phone wait for a newer server', async () => {
    expect((await town.sync(town.ids.mette, { protocol: protocol + 1 })).status).toBe(503)
  })

  it('takes what an older phone sent before it asks it to update', async () => {
    const wire = wireOf({ room: town.rooms.family })
    expect((await town.sync(town.ids.mette, { protocol: 0, intents: [wire] })).status).toBe(426)
    expect(await town.database.inTenant(town.ids.municipality, (tx) => tx.selectFrom('record').where('id', '=', wire.id).selectAll().execute())).toHaveLength(1)
  })

  it.each(['not json', '{}', '[]', '{"intents":[{}]}'])('answers the body %s with 400 and takes nothing', async (payload) => {
    const reply = await town.app.inject({ method: 'POST', url: '/api/sync', headers: { cookie: cookieOf(town.ids, town.ids.mette), 'content-type': 'application/json' }, payload })
    expect(reply).toMatchObject({ statusCode: 400 })
  })
})

describe('a fault of the database', () => {
  it.each([false, true])('keeps an act for later, stops those behind it, and leaves nothing half written (in one statement: %s)', async (isAtOnce) => {
    const { ids, rooms } = town
    const before = await stateOf(town)
    const wires = [wireOf({ room: rooms.family }), wireOf({ room: rooms.family })]
    const { body } = await withFault(isAtOnce, async () => town.sync(ids.mette, { intents: wires }))
    expect(body.outcomes).toEqual([{ id: wires[0]!.id, outcome: 'not-now', code: 'fault' }])
    expect(await stateOf(town)).toEqual(before)
    expect((await town.sync(ids.mette, { intents: wires })).body.outcomes.map((outcome) => outcome.outcome)).toEqual(['accepted', 'accepted'])
  })
})

it('tells whoever keeps the log of a fault by the name of an act, and of none that is not ours', async () => {
  const told: string[] = []
  const who = { municipality: town.ids.municipality, person: town.ids.mette, name: 'Mette', staff: false, leader: false }
  const { inTenant, epoch } = town.database
  const intents = ['message.send', 'Emil har det svaert'].map((name) => wireOf({ name, room: town.rooms.family }))
  for (const intent of intents) await answerSync(askOf(who.person, { intents: [intent] }), { database: { inTenant: (municipality, work, options) => (options?.snapshot ? inTenant(municipality, work, options) : Promise.reject(new Error('away'))), epoch }, clock: () => town.time.now, who, onFault: (_error, name) => told.push(name) })
  expect(told).toEqual(['message.send', 'unknown'])
})

const stateOf = ({ database, ids }: Town) => database.inTenant(ids.municipality, async (tx) => ({
  rooms: await tx.selectFrom('room').selectAll().orderBy('id').execute(), changes: (await tx.selectFrom('change').select('id').execute()).length, intents: (await tx.selectFrom('intent').select('id').execute()).length,
}))

/** While it works, each write of an outcome meets what a full disk says (53100), at the very end of the commit. */
async function withFault<T>(isAtOnce: boolean, work: () => Promise<T>): Promise<T> {
  const { inTenant: real, atOnce } = town.database
  const noRoom = () => Object.assign(new Error('could not extend file: No space left on device'), { code: '53100' })
  Object.assign(town.database, {
    atOnce: isAtOnce ? { ...atOnce, commit: async () => { throw noRoom() } } : undefined,
    inTenant: (municipality: string, act: Parameters<typeof real>[1], options?: { snapshot?: boolean }) => real(municipality, async (tenant) => {
      const done = await act(tenant)
      if (!options?.snapshot && (await sql<{ wrote: boolean }>`select exists (select from intent where xmin::text = pg_current_xact_id()::text) as wrote`.execute(tenant)).rows[0]?.wrote)
        throw noRoom()
      return done
    }, options),
  })
  try { return await work() } finally { Object.assign(town.database, { inTenant: real, atOnce }) }
}
