import { sql } from 'kysely'
import type { Need } from '../../contract/intents/intent.ts'
import type { RecordOf } from '../../contract/records/kinds.ts'
import type { Outcome, WireIntent } from '../../contract/protocol.ts'
import { contactPersonRoom, municipalityRoom, parseRoom, workerRoom } from '../../contract/rooms.ts'
import type { Day } from '../../contract/values.ts'
import type { Tenant } from './tables.ts'

/** Locks a room's row for the rest of the transaction, so that numbers follow commit order; its number, or undefined. */
export async function lockRoom(tenant: Tenant, room: string): Promise<number | undefined> {
  const found = await sql<{ number: number }>`
    select number from room where municipality = current_municipality() and id = ${room} for update`.execute(tenant)
  return found.rows[0]?.number
}

/** What became of an intent before: its content's hash, whose it was and its outcome. */
export async function knownIntent(tenant: Tenant, id: string): Promise<{ hash: string; person: string; outcome: Outcome } | undefined> {
  const found = await sql<{ hash: string; person: string; outcome: Outcome }>`
    select hash, person, outcome from intent where municipality = current_municipality() and id = ${id}`.execute(tenant)
  return found.rows[0]
}

/** Loads just the records that an intent needs: of its room, of the municipality's, and of the contact person's on that day. */
export async function loadNeeds(tenant: Tenant, room: string, needs: readonly Need[], today: Day): Promise<RecordOf[]> {
  const of = (wanted: Need['room']) => needs.filter((need) => need.room === wanted)
  const hers = of(contactPersonRoom)
  const worker = hers.length > 0 ? await workerOf(tenant, room, today) : undefined
  return [
    ...(await loadFrom(tenant, room, of(undefined))),
    ...(await loadFrom(tenant, municipalityRoom, of(municipalityRoom))),
    ...(worker ? await loadFrom(tenant, workerRoom(worker), hers) : []),
  ]
}

/** Who is contact person on a day of the family in whose room this is; her mate where there is none. */
async function workerOf(tenant: Tenant, room: string, today: Day): Promise<string | undefined> {
  const found = await sql<{ person: string }>`
    select person from assignment
    where municipality = current_municipality() and family = ${parseRoom(room)?.family ?? null} and since <= ${today}::date and (until is null or until >= ${today}::date)
    order by role, since desc, person limit 1`.execute(tenant)
  return found.rows[0]?.person
}

// Row by row and by the key (lateral, offset 0; see migrations/0008-by-key.sql): taken as one condition the database reads the
// whole room for it.
async function loadFrom(tenant: Tenant, room: string, needs: readonly Need[]): Promise<RecordOf[]> {
  if (needs.length === 0) return []
  const ids = JSON.stringify(needs.filter((need) => need.id !== undefined))
  const kinds = JSON.stringify(needs.filter((need) => need.id === undefined).map((need) => need.kind))
  const found = await sql<RecordOf>`
    select one.* from jsonb_to_recordset(${ids}::jsonb) as n(kind text, id text) cross join lateral (
      select room, kind, id, first, number, body from record
      where municipality = current_municipality() and record.room = ${room} and record.kind = n.kind and record.id = n.id offset 0) one
    where one.body is not null
    union all
    select live.* from jsonb_array_elements_text(${kinds}::jsonb) as k(kind) cross join lateral (
      select room, kind, id, first, number, body from record
      where municipality = current_municipality() and record.room = ${room} and record.kind = k.kind and is_live and body is not null offset 0) live`.execute(tenant)
  return found.rows
}

/** Whether a record of one of these kinds has an id already: one that came by an import, since no intent had it. */
export async function isHeld(tenant: Tenant, room: string, id: string, kinds: readonly string[]): Promise<boolean> {
  const found = await sql<{ held: boolean }>`
    select exists (select from jsonb_array_elements_text(${JSON.stringify(kinds)}::jsonb) as k(kind) cross join lateral (
      select from record where municipality = current_municipality() and room = ${room} and record.kind = k.kind and id = ${id} offset 0) one) as held`.execute(tenant)
  return found.rows[0]?.held ?? false
}

/** A record as it shall stand after a commit. */
export type Written = { position: number; kind: string; id: string; is_live: boolean; body: unknown }

/** What is kept of an intent beside its outcome. */
export type Kept = { intent: WireIntent; hash: string; person: string; at: string }

/** Keeps an intent's outcome where nothing was written. False when another transaction kept the same id first. */
export async function keepOutcome(tenant: Tenant, kept: Kept, outcome: Outcome): Promise<boolean> {
  const { intent, hash, person, at } = kept
  const done = await sql`
    insert into intent (municipality, id, hash, person, name, room, outcome, at)
    values (current_municipality(), ${intent.id}, ${hash}, ${person}, ${intent.name}, ${intent.room}, ${JSON.stringify(outcome)}::jsonb, ${at})
    on conflict (municipality, id) do nothing returning id`.execute(tenant)
  return done.rows.length > 0
}

/**
 * One commit of a room in one statement: the records, the log, the room's next number, the intent's outcome, and the
 * bell for everybody who listens. The room must be locked.
 */
export async function writeCommit(tenant: Tenant, kept: Kept, given: { number: number; records: Written[]; outcome: Outcome }): Promise<void> {
  const { intent, hash, person, at } = kept
  const { number } = given
  await sql`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(given.records)}::jsonb) as x(position int, kind text, id text, is_live boolean, body jsonb)
    ), up as (
      insert into record (municipality, room, kind, id, first, number, is_live, body)
      select current_municipality(), ${intent.room}, kind, id, ${number}, ${number}, is_live, body from given
      on conflict (municipality, room, kind, id) do update set number = excluded.number, is_live = excluded.is_live, body = excluded.body
      returning kind, id, first
    ), log as (
      insert into change (municipality, room, number, position, kind, id, first, body)
      select current_municipality(), ${intent.room}, ${number}, given.position, given.kind, given.id, up.first, given.body from given join up using (kind, id)
    ), bump as (
      update room set number = ${number} where municipality = current_municipality() and id = ${intent.room}
    ), kept as (
      insert into intent (municipality, id, hash, person, name, room, outcome, at)
      values (current_municipality(), ${intent.id}, ${hash}, ${person}, ${intent.name}, ${intent.room}, ${JSON.stringify(given.outcome)}::jsonb, ${at})
    )
    select pg_notify('room', current_municipality() || '|' || ${intent.room}::text || '|' || ${number}::text)`.execute(tenant)
}
