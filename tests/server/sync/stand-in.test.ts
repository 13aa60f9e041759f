// The simulator's store in plain maps is only worth something if it answers as the real database does.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { privateRoom } from '../../../src/contract/rooms.ts'
import { isHeld, keepOutcome, type Kept, knownIntent, loadNeeds, lockRoom, writeCommit, type Written } from '../../../src/server/db/commits.ts'
import { familiesOf, hasCustody, roleIn } from '../../../src/server/db/memberships.ts'
import { epochOf, readLog, readVersions, readWhole, roomStates } from '../../../src/server/db/pull.ts'
import { commits, family, memberships, openMemoryServer, pulls, type MemoryServer } from '../../simulator/memory-server.ts'
import { runs } from '../../support/counts.ts'
import { buildTown, mint, type Town, wireOf } from '../../support/town.ts'

let town: Town
let memory: MemoryServer
beforeAll(async () => {
  town = await buildTown()
  const { ids, rooms, database } = town
  const part = (person: string, name: string, role: 'parent' | 'contact-person' | 'mate') => ({ person, name, role, isOver: false })
  const parts = [part(ids.mette, 'Mette Holst', 'parent'), part(ids.jonas, 'Jonas Holst', 'parent'), part(ids.sofie, 'Sofie Lund', 'contact-person'), part(ids.mate, 'Anders Krogh', 'mate')]
  const empty = () => ({ number: 0, floor: 0, records: new Map(), log: [] })
  const epoch = await database.epoch()
  memory = openMemoryServer({ epoch, rooms: new Map([[rooms.family, empty()], [rooms.mette, empty()]]), intents: new Map(), parts }, { pause: () => undefined, onCommit: () => {} })
})
afterAll(() => town.close())

type Real = Parameters<Parameters<Town['database']['inTenant']>[1]>[0]
type Functions = { lockRoom: typeof lockRoom; knownIntent: typeof knownIntent; loadNeeds: typeof loadNeeds; keepOutcome: typeof keepOutcome; writeCommit: typeof writeCommit; isHeld: typeof isHeld; epochOf: typeof epochOf; roomStates: typeof roomStates; readLog: typeof readLog; readWhole: typeof readWhole; readVersions: typeof readVersions; familiesOf: typeof familiesOf; roleIn: typeof roleIn; hasCustody: typeof hasCustody }
const real: Functions = { lockRoom, knownIntent, loadNeeds, keepOutcome, writeCommit, isHeld, epochOf, roomStates, readLog, readWhole, readVersions, familiesOf, roleIn, hasCustody }
const standIn = { ...commits, ...pulls, ...memberships } as unknown as Functions

/** The same work on both; what each said. */
async function onBoth<T>(work: (functions: Functions, tenant: Real) => Promise<T>): Promise<[T, T]> {
  return [await town.database.inTenant(town.ids.municipality, (tenant) => work(real, tenant)), await memory.inTenant('', (tenant) => work(standIn, tenant))]
}

const kinds = ['message', 'contact', 'goal', 'point'] as const
const written = fc.uniqueArray(fc.record({ kind: fc.constantFrom(...kinds), id: fc.nat(5), isGone: fc.boolean(), is_live: fc.boolean() }), { minLength: 1, maxLength: 3, selector: ({ kind, id }) => `${kind} ${id}` })
const act = fc.record({ inFamily: fc.boolean(), written, isRefused: fc.boolean(), isAgain: fc.boolean() })

it('locks, keeps, writes, reads and judges as the database does', async () => {
  const { ids, rooms } = town
  let last = ''
  await fc.assert(fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 8 }), async (acts) => {
    for (const one of acts) {
      const room = one.inFamily ? rooms.family : rooms.mette
      const wire = wireOf({ room, id: one.isAgain && last ? last : mint() })
      last = wire.id
      const kept: Kept = { intent: wire, hash: 'h', person: ids.mette, at: '2026-11-23T09:00:00.000Z' }
      const records: Written[] = one.written.map(({ kind, id, isGone, is_live }, position) => ({ position, kind, id: String(id), is_live: is_live && !isGone, body: isGone ? null : { text: `${last} ${id}` } }))
      const [said, stood] = await onBoth(async (functions, tenant) => {
        const number = await functions.lockRoom(tenant, room)
        const known = await functions.knownIntent(tenant, wire.id)
        if (known) return { number, known, isKept: await functions.keepOutcome(tenant, kept, known.outcome) }
        const outcome = one.isRefused ? { id: wire.id, outcome: 'refused' as const, code: 'may-not' as const } : { id: wire.id, outcome: 'accepted' as const, room, number: number! + 1 }
        if (one.isRefused) return { number, isKept: await functions.keepOutcome(tenant, kept, outcome) }
        await functions.writeCommit(tenant, kept, { number: number! + 1, records, outcome })
        return { number }
      })
      expect(stood).toEqual(said)
    }
    await compareReadings()
  }), { numRuns: runs(12, 300) })
})

async function compareReadings(): Promise<void> {
  const { ids, rooms } = town
  const both = [rooms.family, rooms.mette]
  const [said, stood] = await onBoth(async (functions, tenant) => ({
    epoch: await functions.epochOf(tenant),
    states: await functions.roomStates(tenant, [...both, 'family:none']),
    log: (await functions.readLog(tenant, both.map((room) => ({ room, after: 1, upTo: 30 })))).map((change) => JSON.stringify(sorted(change))).sort(),
    whole: (await functions.readWhole(tenant, both)).map((record) => JSON.stringify(sorted(record))).sort(),
    versions: (await functions.readVersions(tenant, both.map((room, place) => ({ room, reach: { message: place * 4, contact: null } })))).map((version) => JSON.stringify(sorted(version))).sort(),
    needs: (await functions.loadNeeds(tenant, rooms.family, [{ kind: 'goal' }, { kind: 'message', id: '1' }], '2026-11-23')).map((record) => JSON.stringify(sorted(record))).sort(),
    families: (await functions.familiesOf(tenant, ids.mette, '2026-11-23')).map(({ children: _children, staff, ...row }) => ({ ...row, staff: staff.map((worker) => worker.person) })),
    roles: await Promise.all([ids.mette, ids.sofie, ids.mate, ids.leader].map((person) => functions.roleIn(tenant, { family, person, today: '2026-11-23' }))),
    custody: await functions.hasCustody(tenant, { family: ids.otherFamily, person: ids.mette, today: '2026-11-23' }),
    held: await Promise.all(['1', '4', 'none'].map((id) => functions.isHeld(tenant, rooms.family, id, ['goal', 'message']))),
    nowhere: await functions.lockRoom(tenant, privateRoom(family, ids.leader)),
  }))
  expect(stood).toEqual(said)
}

const sorted = (row: object) => Object.fromEntries(Object.entries(row).sort(([one], [other]) => (one < other ? -1 : 1)))
