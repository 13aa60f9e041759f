import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { latestOf } from '../../../src/contract/records/kinds.ts'
import { readOlder, readWhole } from '../../../src/server/db/pull.ts'
import type { Opened } from '../../../src/server/db/questions.ts'
import { sql } from '../../../src/server/db/sql.ts'
import type { Tenant } from '../../../src/server/db/tables.ts'
import { takeIntent } from '../../../src/server/intents/take.ts'
import { buildTown, fillRoom, hello, type Town, wireOf } from '../../support/town.ts'

const messages = 4_000
let town: Town
let known: string
beforeAll(async () => {
  town = await buildTown()
  await fillRoom(town, town.rooms.family, messages)
  known = await within((tx) => tx.selectFrom('record').select('id').where('room', '=', town.rooms.family).where('kind', '=', 'message').executeTakeFirstOrThrow().then(({ id }) => id))
})
afterAll(() => town.close())

const within = <T>(work: (tx: Tenant) => Promise<T>) => town.database.inTenant(town.ids.municipality, work)
/** How many records this transaction has looked at, one after the other or by an index. */
const fetched = async (tx: Tenant) => Number((await sql<{ count: string }>`
  select pg_stat_get_xact_tuples_returned('record'::regclass) + (select sum(pg_stat_get_xact_tuples_returned(indexrelid)) from pg_index where indrelid = 'record'::regclass) as count`.execute(tx)).rows[0]!.count)
const readBy = (work: (tx: Tenant) => Promise<unknown>) => within(async (tx) => {
  const before = await fetched(tx)
  await work(tx)
  return (await fetched(tx)) - before
})

// A few at most: what is asked about by key, and the cards of a family's workers.
const few = 20

describe(`in a room of ${messages} messages`, () => {
  it('counts what is read', async () => {
    expect(await readBy((tx) => sql`select count(body) from record where room = ${town.rooms.family}`.execute(tx))).toBeGreaterThanOrEqual(messages)
  })

  it.each(['a message', 'an answer'])('%s is taken by reading a few records', async (what) => {
    const wire = wireOf({ room: town.rooms.family, payload: { ...hello('Hej'), ...(what === 'an answer' && { replyTo: known }) } })
    const who = { person: town.ids.mette, name: 'Mette', staff: false, leader: false }
    let outcome: unknown
    const count = await readBy(async (tx) => { outcome = await takeIntent(tx, who, wire, town.time.now.toISOString()) })
    expect(outcome).toMatchObject({ outcome: 'accepted' })
    expect(count).toBeLessThan(few)
  })

  it('the same in two round trips instead of eight', async () => {
    const { ids, rooms } = town
    const wire = wireOf({ room: rooms.family, payload: hello('Hej') })
    const act = { id: wire.id, name: wire.name, person: ids.mette, room: rooms.family, family: ids.family, owner: null, today: '2026-11-22', needs: [{ room: rooms.family, kind: 'message', id: known }, { room: rooms.family, kind: 'goal' }] }
    const written = [{ position: 0, kind: 'message', id: wire.id, is_live: false, body: {} }]
    const got: { opened?: Opened; isCommitted?: boolean } = {}
    const count = await readBy(async (tx) => {
      const opened = (got.opened = (await sql<Opened>`select * from open_act(${ids.municipality}::uuid, ${JSON.stringify(act)}::jsonb)`.execute(tx)).rows[0]!)
      const judged = { number: Number(opened.number), role: opened.role, hash: 'h', outcome: {}, at: town.time.now.toISOString() }
      got.isCommitted = (await sql<{ done: boolean }>`select commit_act(${ids.municipality}::uuid, ${JSON.stringify(act)}::jsonb, ${JSON.stringify(judged)}::jsonb, ${JSON.stringify(written)}::jsonb) as done`.execute(tx)).rows[0]!.done
    })
    expect([got.opened?.records.map(({ id }) => id), got.isCommitted]).toEqual([[known], true])
    expect(count).toBeLessThan(few)
  })

  it('a page of it is read by what is on the page', async () => {
    expect(await readBy((tx) => readOlder(tx, town.rooms.family, messages - 50, 30))).toBeLessThanOrEqual(30 + few)
    expect(await readBy((tx) => readWhole(tx, [town.rooms.family]))).toBeLessThanOrEqual(latestOf.message! + few)
  })
})
