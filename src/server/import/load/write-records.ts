import { sql } from '../../db/sql.ts'
import type { Tenant } from '../../db/tables.ts'
import { nextNumberOf, type NextNumber, type RecordRow } from './number.ts'
import type { NewRoom } from './rooms.ts'
import { insertRows } from './write.ts'

const recordColumns = { room: 'text', kind: 'text', id: 'text', first: 'bigint', number: 'bigint', is_live: 'boolean', body: 'jsonb' }
const roomColumns = { id: 'text', kind: 'text', family: 'uuid', person: 'uuid', number: 'bigint', floor: 'bigint' }

/**
 * Writes rooms and records. The change log has nothing of an import: the floor of each room it touched moves up to its
 * number, so that a phone that was here before loads the room anew, and those that are open are told.
 */
export async function writeRecords(tenant: Tenant, rooms: readonly NewRoom[], build: (next: NextNumber) => RecordRow[]): Promise<void> {
  const before = await lockRooms(tenant)
  const numbers = new Map(before)
  const records = build(nextNumberOf(numbers))
  await insertRows(tenant, 'room', roomColumns, rooms.map((room) => ({ ...room, number: numbers.get(room.id) ?? 0, floor: numbers.get(room.id) ?? 0 })))
  await insertRows(tenant, 'record', recordColumns, records,
    'on conflict (municipality, room, kind, id) do update set number = excluded.number, is_live = excluded.is_live, body = excluded.body')
  await moveRooms(tenant, [...numbers].filter(([room, number]) => before.has(room) && before.get(room) !== number))
}

/** As every writer does, so that numbers follow commit order. */
async function lockRooms(tenant: Tenant): Promise<Map<string, number>> {
  const rows = await tenant.selectFrom('room').select(['id', 'number']).orderBy('id').forUpdate().execute()
  return new Map(rows.map((row) => [row.id, row.number]))
}

async function moveRooms(tenant: Tenant, moved: readonly [room: string, number: number][]): Promise<void> {
  if (moved.length === 0) return
  const rows = JSON.stringify(moved.map(([id, number]) => ({ id, number })))
  await sql`update room set number = m.number, floor = m.number
    from jsonb_to_recordset(${rows}::jsonb) as m (id text, number bigint)
    where room.municipality = current_municipality() and room.id = m.id`.execute(tenant)
  await sql`select pg_notify('room', current_municipality() || '|' || m.id || '|' || m.number)
    from jsonb_to_recordset(${rows}::jsonb) as m (id text, number bigint)`.execute(tenant)
}
