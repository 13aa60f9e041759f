import { sql } from 'kysely'
import { latestOf } from '../../contract/records/kinds.ts'
import type { WireChange } from '../../contract/protocol.ts'
import type { Version } from '../../contract/rules/digest.ts'
import type { Tenant } from './tables.ts'

export type RoomState = { id: string; number: number; floor: number }

/** Where each of these rooms stands. */
export async function roomStates(tenant: Tenant, rooms: readonly string[]): Promise<RoomState[]> {
  const found = await sql<RoomState>`
    select id, number, floor from room where municipality = current_municipality()
      and id in (select jsonb_array_elements_text(${JSON.stringify(rooms)}::jsonb)) order by id`.execute(tenant)
  return found.rows
}

/** The history's random id. */
export async function epochOf(tenant: Tenant): Promise<string> {
  return (await tenant.selectFrom('history').select('epoch').executeTakeFirstOrThrow()).epoch
}

export type Span = { room: string; after: number; upTo: number }
export type LoggedChange = WireChange & { room: string; commit: number }

/** The log of several rooms, each after one number and up to another: whole commits in order. */
export async function readLog(tenant: Tenant, spans: readonly Span[]): Promise<LoggedChange[]> {
  if (spans.length === 0) return []
  const found = await sql<LoggedChange>`
    select c.room, c.number as commit, c.kind, c.id, c.first, c.number, c.body
    from jsonb_to_recordset(${JSON.stringify(spans)}::jsonb) as s(room text, after bigint, "upTo" bigint)
    join change c on c.municipality = current_municipality() and c.room = s.room and c.number > s.after and c.number <= s."upTo"
    order by c.room, c.number, c.position`.execute(tenant)
  return found.rows
}

const growing = JSON.stringify(Object.entries(latestOf).map(([kind, latest]) => ({ kind, latest })))

/** Rooms as a new phone gets them: all current records, and of the growing kinds the live ones and the latest. */
export async function readWhole(tenant: Tenant, rooms: readonly string[]): Promise<(WireChange & { room: string })[]> {
  if (rooms.length === 0) return []
  const wanted = JSON.stringify(rooms)
  const found = await sql<WireChange & { room: string }>`
    select room, kind, id, first, number, body from record
      where municipality = current_municipality() and is_live and body is not null and room in (select jsonb_array_elements_text(${wanted}::jsonb))
    union all
    select late.* from jsonb_array_elements_text(${wanted}::jsonb) as r(room), jsonb_to_recordset(${growing}::jsonb) as g(kind text, latest int),
      lateral (select room, kind, id, first, number, body from record
        where municipality = current_municipality() and record.room = r.room and record.kind = g.kind and not is_live and body is not null
        order by first desc limit g.latest) late
    order by room, first`.execute(tenant)
  return found.rows
}

/** A room and from which number on each growing kind is asked for; null for none of it. */
export type Held = { room: string; reach: Record<string, number | null> }

/** The ids and versions of what phones say they hold: of the growing kinds from a number on and the live ones before it, of the others all. */
export async function readVersions(tenant: Tenant, held: readonly Held[]): Promise<(Version & { room: string })[]> {
  if (held.length === 0) return []
  const asked = JSON.stringify(held)
  const found = await sql<Version & { room: string }>`
    select r.room, r.kind, r.id, r.number
    from jsonb_to_recordset(${asked}::jsonb) as h(room text, reach jsonb)
    join record r on r.municipality = current_municipality() and r.room = h.room and r.is_live and r.body is not null and not jsonb_exists(h.reach, r.kind)
    union all
    select r.room, r.kind, r.id, r.number
    from jsonb_to_recordset(${asked}::jsonb) as h(room text, reach jsonb) cross join lateral jsonb_each_text(h.reach) as g(kind, since)
    join record r on r.municipality = current_municipality() and r.room = h.room and r.kind = g.kind and (r.first >= g.since::bigint or (r.is_live and g.since is not null)) and r.body is not null`.execute(tenant)
  return found.rows
}

/** A room's messages made before a number, newest first. */
export async function readOlder(tenant: Tenant, room: string, before: number, most: number): Promise<WireChange[]> {
  const found = await sql<WireChange>`
    select kind, id, first, number, body from record
    where municipality = current_municipality() and room = ${room} and kind = 'message' and first < ${before} and body is not null
    order by first desc limit ${most}`.execute(tenant)
  return found.rows
}
