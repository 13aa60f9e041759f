// An act in two round trips and a look in one: that it is so, and that it says the same as the transactions do.
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { SyncAnswer } from '../../../src/contract/protocol.ts'
import type { AtOnce } from '../../../src/server/db/at-once.ts'
import { buildTown, hello, mint, type Town, wireOf } from '../../support/town.ts'

let town: Town
beforeAll(async () => { town = await buildTown() })
afterAll(async () => { await town.close() })

const cursorsOf = (answer: SyncAnswer): Record<string, number> => Object.fromEntries(answer.pages.map((page) => [page.room, page.to]))
/** What a phone of hers that is in step asks with. */
async function inStep(person: string) {
  const { body } = await town.sync(person)
  return { epoch: body.epoch, cursors: cursorsOf(body), membershipsTag: body.memberships!.tag }
}

/** While it works, the database has other ways; what it had is put back. */
async function having<T>(ways: Partial<Pick<Town['database'], 'atOnce' | 'inTenant'>>, work: () => Promise<T>): Promise<T> {
  const { atOnce, inTenant } = town.database
  Object.assign(town.database, ways)
  try { return await work() } finally { Object.assign(town.database, { atOnce, inTenant }) }
}
const noTransactions = { inTenant: () => { throw new Error('a transaction of several statements was begun') } }
const onlyTransactions = { atOnce: undefined as unknown as AtOnce }
/** Something happens between the reading and the commit. */
function meanwhile(what: () => Promise<unknown>): Pick<Town['database'], 'atOnce'> {
  const { atOnce } = town.database
  return { atOnce: { ...atOnce, open: async (...given) => { const opened = await atOnce.open(...given); await having(onlyTransactions, what); return opened } } }
}

it('needs no transaction for an act of a phone in step, nor for its look', async () => {
  const { ids, rooms } = town
  const asked = await inStep(ids.mette)
  const wire = wireOf({ room: rooms.family, payload: hello('På én gang') })
  const { body } = await having(noTransactions, () => town.sync(ids.mette, { ...asked, intents: [wire] }))
  expect(body.outcomes).toEqual([{ id: wire.id, outcome: 'accepted', room: rooms.family, number: (asked.cursors[rooms.family] ?? 0) + 1 }])
  expect(body.pages).toMatchObject([{ room: rooms.family, entries: [{ changes: [{ id: wire.id, body: { text: 'På én gang' } }] }] }])
})

it('answers as the transactions do, wherever a phone stands', async () => {
  const { ids, rooms } = town
  for (let count = 0; count < 4; count += 1) await town.act(ids.sofie, { room: rooms.family })
  for (const person of [ids.mette, ids.jonas, ids.sofie, ids.mate, ids.otherParent]) {
    const asked = await inStep(person)
    for (const back of [0, 1, 3, 4]) {
      const cursors = { ...asked.cursors, [rooms.family]: (asked.cursors[rooms.family] ?? 0) - back, [rooms.jonas]: 0, [rooms.elsewhere]: 0 }
      const [mine, theirs] = [await town.sync(person, { ...asked, cursors }), await having(onlyTransactions, () => town.sync(person, { ...asked, cursors }))]
      expect(mine.body).toEqual(theirs.body)
    }
  }
})

it('judges anew an act that another has overtaken', async () => {
  const { ids, rooms } = town
  const before = (await inStep(ids.mette)).cursors[rooms.family]!
  const outcome = await having(meanwhile(() => town.act(ids.sofie, { room: rooms.family })), () => town.act(ids.mette, { room: rooms.family }))
  expect(outcome).toMatchObject({ outcome: 'accepted', number: before + 2 })
})

it('takes an id once that comes twice in the same moment', async () => {
  const { ids, rooms } = town
  const wire = wireOf({ id: mint(), room: rooms.family })
  const all = await Promise.all(Array.from({ length: 6 }, () => town.sync(ids.mette, { intents: [wire] })))
  for (const { body } of all) expect(body.outcomes).toEqual(all[0]!.body.outcomes)
  const kept = await town.database.inTenant(ids.municipality, (tx) => tx.selectFrom('change').select('id').where('id', '=', wire.id).execute())
  expect(kept).toHaveLength(1)
})

it('takes together what many write at once: each once, and none fails with one that the database will not have', async () => {
  const { ids, rooms } = town
  const written = (person: string, room: string) => Array.from({ length: 8 }, () => ({ person, wire: wireOf({ id: mint(), room, payload: hello('Samtidig') }) }))
  const sound = [...written(ids.mette, rooms.mette), ...written(ids.sofie, rooms.family), ...written(ids.mate, rooms.family)]
  const spoiled = { person: ids.jonas, wire: wireOf({ id: mint(), room: rooms.jonas, payload: hello('Spoleret') }) }
  const { atOnce } = town.database
  const commit: AtOnce['commit'] = (municipality, act, judged, changes) =>
    atOnce.commit(municipality, act, judged, act.id === spoiled.wire.id ? changes.map((change) => ({ ...change, kind: null as never })) : changes)
  const answers = await having({ atOnce: { ...atOnce, commit } }, () => Promise.all([...sound, spoiled].map(({ person, wire }) => town.sync(person, { intents: [wire] }))))
  expect(answers.map(({ body }) => body.outcomes[0]?.outcome)).toEqual([...sound.map(() => 'accepted'), 'not-now'])
  const kept = await town.database.inTenant(ids.municipality, (tx) => tx.selectFrom('change').select('id').where('id', 'in', [...sound, spoiled].map(({ wire }) => wire.id)).execute())
  expect(kept.map(({ id }) => id).sort()).toEqual(sound.map(({ wire }) => wire.id).sort())
})

it('refuses an act whose right ended between the reading and the commit', async () => {
  const { ids, rooms } = town
  const ended = () => town.database.inTenant(ids.municipality, (tx) => tx.updateTable('custody').set({ until: '2026-11-22' }).where('person', '=', ids.jonas).execute())
  const outcome = await having(meanwhile(ended), () => town.act(ids.jonas, { room: rooms.family }))
  expect(outcome).toMatchObject({ outcome: 'refused', code: 'no-such-room' })
})
