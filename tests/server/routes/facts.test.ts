import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LeaderLoad, WorkFacts } from '../../../src/contract/facts.ts'
import { leaderLoadSchema, workFactsSchema } from '../../../src/contract/facts.ts'
import { intents } from '../../../src/contract/intents/registry.ts'
import { json } from '../../../src/server/db/json.ts'
import { payloadSamples } from '../../contract/records/payload-samples.ts'
import { card } from '../../contract/records/samples.ts'
import { buildTown, mint, type Town, wireOf } from '../../support/town.ts'

let town: Town
beforeAll(async () => {
  town = await buildTown()
  const { municipality, sofie } = town.ids
  const record = (room: string, kind: string, body: object) => ({ municipality, room, kind, id: sofie, first: 1, number: 1, is_live: true, body: json(body) })
  const member = { person: sofie, name: 'Sofie Lund', role: 'contact-person', since: '2024-08-01', until: null, relation: null, met: 0 }
  const records = [record(`worker:${sofie}`, 'card', card({ person: sofie })), record(town.rooms.family, 'member', member)]
  await town.database.inTenant(municipality, async (tx) => {
    await tx.insertInto('record').values(records).execute()
    await tx.updateTable('room').set({ number: 1, floor: 1 }).where('id', 'in', records.map(({ room }) => room)).execute()
  })
})
afterAll(() => town.close())

const secret = 'KENDEORD-som-ingen-leder-ser'
const asking = (text = secret) => ({ kind: 'question', text, answerBy: null, replyTo: null })
const at = (moment: string) => { town.time.now = new Date(moment) }
const load = async () => JSON.parse((await town.get(town.ids.leader, '/api/leader/load')).text) as LeaderLoad
const facts = async (person: string) => JSON.parse((await town.get(person, '/api/work/facts')).text) as WorkFacts

describe('what a leader may ask for', () => {
  it('is no family\'s and no parent\'s room: no intent of any name is taken there, as in a room that is not', async () => {
    const { leader, family, mette } = town.ids
    const nobodys = '019aa000-0000-7000-8000-000001999999'
    const names = [...intents.keys()]
    for (const room of [`family:${family}`, `private:${family}:${mette}`, `me:${mette}`, `worker:${town.ids.sofie}`, `family:${nobodys}`]) {
      const wires = names.map((name) => wireOf({ name, room, payload: payloadSamples[name]!.right[0] }))
      const middle = Math.ceil(wires.length / 2)
      const halves = [wires.slice(0, middle), wires.slice(middle)]
      const outcomes = (await Promise.all(halves.map((some) => town.sync(leader, { intents: some })))).flatMap(({ body }) => body.outcomes)
      expect(outcomes, room).toEqual(wires.map(({ id }) => ({ id, outcome: 'refused', code: 'no-such-room' })))
    }
  })

  it('is nothing but her own rooms and the municipality\'s by sync', async () => {
    const { body } = await town.sync(town.ids.leader)
    expect(body.memberships?.rooms.map((room) => room.split(':')[0]).sort()).toEqual(['me', 'municipality', 'worker'])
    expect(body.memberships?.families).toEqual([])
  })

  it('is in the municipality\'s room to tell what was said and done, which nobody else may', async () => {
    const { leader, mette, sofie } = town.ids
    const publish = (person: string) => town.act(person, { name: 'said.publish', room: 'municipality', payload: { said: 'Svar var for lange', did: 'Vi skriver kortere' } })
    expect([await publish(leader), await publish(mette), await publish(sofie)]).toMatchObject([{ outcome: 'accepted' }, { code: 'no-such-room' }, { code: 'no-such-room' }])
    expect(await town.act(leader, { name: 'message.send', room: 'municipality', payload: asking() })).toMatchObject({ code: 'may-not' })
  })

  it('is hers alone: to all others the figures are not there', async () => {
    const { mette, sofie, mate } = town.ids
    const asked = await Promise.all([mette, sofie, mate].map((person) => town.get(person, '/api/leader/load')))
    const missing = await town.get(sofie, '/api/leader/nothing')
    expect(asked).toEqual([missing, missing, missing])
    expect((await town.get(mette, '/api/work/facts')).status).toBe(404)
  })
})

describe('the figures', () => {
  it('tell of a question near its last day the mate first, then the leader, and its words nobody', async () => {
    const { mette, sofie, mate, leader } = town.ids
    at('2026-11-23T09:00:00.000Z')
    const asked = await town.act(mette, { room: town.rooms.mette, payload: asking() })
    expect(asked).toMatchObject({ outcome: 'accepted' })
    const told = async () => [(await facts(mate)).waiting.length, (await load()).waiting.length]
    expect(await told()).toEqual([0, 0])
    at('2026-11-25T08:00:00.000Z')
    expect(await told()).toEqual([1, 0])
    at('2026-11-25T12:00:00.000Z')
    expect(await told()).toEqual([1, 1])
    expect((await load()).waiting[0]).toMatchObject({ family: town.ids.family, worker: sofie, askedAt: '2026-11-23T09:00:00.000Z', due: '2026-11-25' })
    const answers = await Promise.all([town.get(leader, '/api/leader/load'), town.get(mate, '/api/work/facts'), town.get(sofie, '/api/work/facts')])
    expect(answers.filter(({ status, text }) => status !== 200 || text.includes(secret))).toEqual([])
    expect(leaderLoadSchema.parse(JSON.parse(answers[0]!.text))).toBeTruthy()
    expect(workFactsSchema.parse(JSON.parse(answers[1]!.text))).toBeTruthy()
  })

  it('follow the day that "received" named', async () => {
    const open = (await load()).waiting[0]!
    expect(await town.act(town.ids.sofie, { name: 'message.receive', room: town.rooms.mette, payload: { message: open.id, until: '2026-11-27', first: open.due } })).toMatchObject({ outcome: 'accepted' })
    expect([(await load()).waiting, (await facts(town.ids.mate)).waiting]).toEqual([[], []])
  })

  it('count families, answers and how long they took', async () => {
    const { mette, sofie } = town.ids
    at('2026-11-26T09:00:00.000Z')
    const { body } = await town.sync(mette, { cursors: { [town.rooms.mette]: -1 } })
    const question = body.pages.flatMap((page) => [...page.records, ...page.entries.flatMap((entry) => entry.changes)]).find((one) => one.kind === 'message')!
    await town.act(sofie, { room: town.rooms.mette, payload: { kind: 'information', text: 'Ja', answerBy: null, replyTo: question.id } })
    const told = await load()
    expect(told.workers.map(({ person, families, answers, open, fit }) => ({ person, families, answers, open, fit }))).toEqual([{ person: sofie, families: 1, answers: { count: 1, median: 3, most: 3 }, open: 0, fit: null }])
    expect([told.target, told.all.families, (await facts(sofie)).answers]).toEqual([24, 1, { count: 1, median: 3, most: 3 }])
  })

  it('count what became of her promises, the same for herself and her leader, and tell nobody what they say', async () => {
    const { sofie, mate, leader } = town.ids
    const act = (name: string, payload: object, id = mint()) => town.act(sofie, { id, name: `promise.${name}`, room: town.rooms.family, payload })
    const none = { child: null, dueWords: null, goal: null, role: null, meeting: null, message: null }
    const make = (id: string) => act('make', { ...none, text: secret, owners: [{ person: sofie, name: 'Sofie' }], due: '2026-12-01' }, id)
    const [kept, moved, letGo, open] = [mint(), mint(), mint(), mint()] as const
    for (const id of [kept, moved, letGo, open]) expect(await make(id)).toMatchObject({ outcome: 'accepted' })
    const move = (due: string) => act('move', { promise: moved, due, dueWords: null, reason: secret })
    for (const done of [act('keep', { promise: kept }), move('2026-12-03'), move('2026-12-08'), act('keep', { promise: moved }), act('let-go', { promise: letGo, words: secret })]) expect(await done).toMatchObject({ outcome: 'accepted' })
    const counted = { kept: 2, keptFirstDay: 2, moved: 2, letGo: 1, open: 1, late: 0 }
    expect([(await facts(sofie)).promises, (await load()).workers[0]!.promises]).toEqual([counted, counted])
    expect((await facts(mate)).promises).toEqual({ kept: 0, keptFirstDay: 0, moved: 0, letGo: 0, open: 0, late: 0 })
    const texts = await Promise.all([town.get(leader, '/api/leader/load'), town.get(sofie, '/api/work/facts')])
    expect(texts.filter(({ text }) => text.includes(secret))).toEqual([])
    at('2026-12-04T09:00:00.000Z')
    expect((await load()).workers[0]!.promises).toMatchObject({ open: 1, late: 1 })
    at('2026-11-26T09:00:00.000Z')
  })

  it('tell of how contact fits nothing where fewer than five families have answered', async () => {
    await town.act(town.ids.mette, { name: 'fit.answer', room: town.rooms.mette, payload: { contact: 'too-little', again: true, after: null } })
    const told = await load()
    expect([told.workers[0]!.fit, told.all.fit]).toEqual([null, null])
  })
})

describe('an absence', () => {
  const set = (given: object) => town.act(town.ids.sofie, { name: 'absence.set', room: `worker:${town.ids.sofie}`, payload: { from: '2026-11-26', to: '2026-11-30', cover: town.ids.mate, coverName: 'Anders Krogh', ...given } })

  it.each([
    ['ends before it starts', { to: '2026-11-20' }, 'absence-backwards'], ['is covered by somebody who is no mate', { cover: '019aa000-0000-7000-8000-000001999999' }, 'no-cover'],
    ['is covered by a parent', (ids: Town['ids']) => ({ cover: ids.mette, coverName: 'Mette' }), 'no-cover'], ['names the mate wrongly', { coverName: 'Birgit Dam' }, 'no-cover'],
    ['has no cover', { cover: null }, 'malformed'],
  ])('that %s is refused', async (_what, given, code) => {
    expect(await set(typeof given === 'function' ? given(town.ids) : given)).toMatchObject({ outcome: 'refused', code })
  })

  it('is hers to set and nobody else\'s', async () => {
    const payload = { from: '2026-11-26', to: '2026-11-30', cover: town.ids.mate, coverName: 'Anders Krogh' }
    expect(await town.act(town.ids.mate, { name: 'absence.set', room: `worker:${town.ids.sofie}`, payload })).toMatchObject({ code: 'no-such-room' })
  })

  it('gives the mate the family\'s rooms at once, and the leader the fact', async () => {
    const held = async () => (await town.sync(town.ids.mate)).body.memberships!.families[0]!.isHeld
    expect(await held()).toBe(false)
    expect(await set({})).toMatchObject({ outcome: 'accepted' })
    expect([await held(), (await load()).workers[0]!.away]).toEqual([true, { to: '2026-11-30', cover: 'Anders Krogh' }])
    expect(await set({ from: '2026-11-28', to: '2026-12-02' })).toMatchObject({ code: 'absence-overlaps' })
  })
})
