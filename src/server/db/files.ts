import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { PictureType } from '../../contract/rules/pictures.ts'
import type { Instant } from '../../contract/values.ts'
import { lockRoom } from './commits.ts'
import type { Tenant } from './tables.ts'

// The store of pictures. All that the rest of the server asks of it stands here, so that another one can take its place.

/** So many bytes may lie in one room: some 200 pictures, so that no family fills the database. */
export const mostInRoom = 40_000_000

/** What nobody named within so many days is cleared away where room is needed. Longer than phones offer again what they sent. */
const unnamedDays = 90

export type File = { type: PictureType; bytes: Uint8Array }
export type NewFile = File & { room: string; id: string; person: string; at: Instant }

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64url')

export async function readFile(tenant: Tenant, room: string, id: string): Promise<File | undefined> {
  const found = await sql<File>`
    select type, bytes from file where municipality = current_municipality() and room = ${room} and id = ${id}::uuid`.execute(tenant)
  return found.rows[0]
}

/** Which of these a room does not hold. */
export async function missingFiles(tenant: Tenant, room: string, ids: readonly string[]): Promise<string[]> {
  const found = await sql<{ id: string }>`
    select asked as id from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb) asked
    where not exists (select from file f where f.municipality = current_municipality() and f.room = ${room} and f.id = asked::uuid)`.execute(tenant)
  return found.rows.map(({ id }) => id)
}

/** Keeps a file under its id; the same bytes again are the same yes. `other`: the id holds other bytes, which stay. `full`: the room does. */
export async function keepFile(tenant: Tenant, file: NewFile, most = mostInRoom): Promise<'kept' | 'other' | 'full'> {
  const sha256 = hashOf(file.bytes)
  const held = await hashIn(tenant, file)
  if (held !== undefined) return held === sha256 ? 'kept' : 'other'
  if (!(await hasRoomFor(tenant, file, most))) return 'full'
  const { room, id, type, person, at, bytes } = file
  const done = await sql`
    insert into file (municipality, room, id, sha256, type, size, person, at, bytes)
    values (current_municipality(), ${room}, ${id}::uuid, ${sha256}, ${type}, ${bytes.length}, ${person}::uuid, ${at}::timestamptz, ${bytes}::bytea)
    on conflict (municipality, room, id) do nothing returning id`.execute(tenant)
  if (done.rows.length > 0) return 'kept'
  // Another transaction kept the same id first.
  return (await hashIn(tenant, file)) === sha256 ? 'kept' : 'other'
}

async function hashIn(tenant: Tenant, { room, id }: NewFile): Promise<string | undefined> {
  const found = await sql<{ sha256: string }>`
    select sha256 from file where municipality = current_municipality() and room = ${room} and id = ${id}::uuid`.execute(tenant)
  return found.rows[0]?.sha256
}

async function hasRoomFor(tenant: Tenant, file: NewFile, most: number): Promise<boolean> {
  const fits = async () => (await bytesIn(tenant, file.room)) + file.bytes.length <= most
  if (await fits()) return true
  await dropUnnamed(tenant, file)
  return fits()
}

async function bytesIn(tenant: Tenant, room: string): Promise<number> {
  const found = await sql<{ sum: number }>`
    select coalesce(sum(size), 0)::bigint as sum from file where municipality = current_municipality() and room = ${room}`.execute(tenant)
  return found.rows[0]?.sum ?? 0
}

/** Under the room's lock, which an act that names a picture holds while it looks for it. */
async function dropUnnamed(tenant: Tenant, { room, at }: NewFile): Promise<void> {
  await lockRoom(tenant, room)
  const before = new Date(Date.parse(at) - unnamedDays * 86_400_000).toISOString()
  await sql`
    delete from file f where f.municipality = current_municipality() and f.room = ${room} and f.at < ${before}::timestamptz and not exists (
      select from record r where r.municipality = current_municipality() and r.room = ${room} and r.kind in ('told', 'told-version')
        and r.body -> 'pictures' @> jsonb_build_array(jsonb_build_object('id', f.id::text)))`.execute(tenant)
}
