import { sql } from '../../db/sql.ts'
import type { ImportFile } from '../../../contract/import/file.ts'
import type { Database } from '../../db/open.ts'
import type { Tenant } from '../../db/tables.ts'
import type { Fault } from '../faults.ts'
import { contentHash, idsOf } from '../ids.ts'
import { type Item, itemsOf } from '../items.ts'
import { buildDrafts } from './build.ts'
import { deskOf } from './drafts.ts'
import { newRooms } from './rooms.ts'
import { keysToLoad, readStored } from './stored.ts'
import { membershipRows } from './tables.ts'
import { insertRows } from './write.ts'
import { writeRecords } from './write-records.ts'

/** How many things of each kind were new, or what stood in the way; nothing is loaded then. */
export type Loaded = { added: ReadonlyMap<string, number> } | { faults: Fault[] }

type Known = ReadonlyMap<string, string>
type Hashed = Item & { hash: string }
const nameOf = (kind: string, key: string) => `${kind} ${key}`

/**
 * Loads a checked file in one transaction: what is new is added, what is there with the same content is left alone,
 * and any with other content stops all of it.
 */
export async function loadFile(database: Pick<Database, 'inTenant'>, file: ImportFile): Promise<Loaded> {
  const municipality = idsOf(file.municipality.id)('municipality', file.municipality.id)
  const items = itemsOf(file).map((item) => ({ ...item, hash: contentHash(item.content) }))
  try {
    return await database.inTenant(municipality, (tenant) => loadItems(tenant, file, items, municipality))
  } catch (error) {
    if (!isTakenLogin(error)) throw error
    return { faults: [{ path: '', expected: 'expected logins of its own, but one belongs to a person of another municipality here' }] }
  }
}

async function loadItems(tenant: Tenant, file: ImportFile, items: Hashed[], municipality: string): Promise<Loaded> {
  // Two imports at once would both find a thing new.
  await sql`select pg_advisory_xact_lock(hashtextextended(${municipality}, 0))`.execute(tenant)
  const known = await readExternals(tenant)
  const faults = items.filter((item) => (known.get(nameOf(item.kind, item.key)) ?? item.hash) !== item.hash)
    .map(({ path }) => ({ path, expected: 'loaded before with other content; expected the same content, or an id of its own' }))
  if (faults.length > 0) return { faults }
  const fresh = items.filter((item) => !known.has(nameOf(item.kind, item.key)))
  if (fresh.length > 0) await write(tenant, file, fresh, known.size === 0)
  return { added: countByKind(fresh) }
}

function countByKind(items: readonly Item[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { kind } of items) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return counts
}

async function readExternals(tenant: Tenant): Promise<Known> {
  const rows = await tenant.selectFrom('external').select(['kind', 'external_id', 'hash']).execute()
  return new Map(rows.map((row) => [nameOf(row.kind, row.external_id), row.hash]))
}

async function write(tenant: Tenant, file: ImportFile, fresh: Hashed[], isFirst: boolean): Promise<void> {
  const idOf = idsOf(file.municipality.id)
  const isNew = new Set(fresh.map((item) => item.value))
  const empty = deskOf(file, idOf, isNew, new Map())
  const desk = isFirst ? empty : deskOf(file, idOf, isNew, await readStored(tenant, keysToLoad(empty)))
  if (isFirst) {
    const { id, name, isMadeUp } = file.municipality
    await tenant.insertInto('municipality').values({ id: idOf('municipality', id), name, is_made_up: isMadeUp }).execute()
  }
  for (const { name, columns, rows } of membershipRows(desk)) await insertRows(tenant, name, columns, rows)
  await writeRecords(tenant, newRooms(desk), (next) => buildDrafts(desk, next))
  await insertRows(tenant, 'external', { kind: 'text', external_id: 'text', hash: 'text', internal_id: 'text' },
    fresh.map(({ kind, key, hash }) => ({ kind, external_id: key, hash, internal_id: internalOf(idOf, kind, key) })))
}

/** Things tied by whom they tie have no id inside; their key stands for it. */
const withIds = ['municipality', 'person', 'family', 'child', 'goal', 'role', 'promise', 'meeting', 'point', 'follow-up', 'contact', 'message', 'wish', 'agreement', 'page-visit', 'told', 'told-suggestion', 'told-read', 'decides', 'fit', 'said-done'] as const
const internalOf = (idOf: ReturnType<typeof idsOf>, kind: string, key: string) => {
  const named = withIds.find((one) => one === kind)
  return named ? idOf(named, key) : key
}

const isTakenLogin = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === '23505' && /login/.test('constraint' in error ? String(error.constraint) : error.message)
