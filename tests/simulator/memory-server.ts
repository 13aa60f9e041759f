// The server's store in plain maps, behind the same functions as src/server/db: rooms are immutable and replaced by a
// commit, so that a snapshot is a copy of the list. Locks, unique ids and aborted transactions behave as PostgreSQL's;
// memory-server.test.ts holds the two against each other.
import type { Need } from '../../src/contract/intents/intent.ts'
import type { Outcome, WireChange } from '../../src/contract/protocol.ts'
import { latestOf, type RecordOf } from '../../src/contract/records/kinds.ts'
import type { Role } from '../../src/contract/rooms.ts'
import type { Version } from '../../src/contract/rules/digest.ts'
import type { AtOnce } from '../../src/server/db/at-once.ts'
import type { Kept, Written } from '../../src/server/db/commits.ts'
import type { FamilyRow } from '../../src/server/db/memberships.ts'
import { memoryAtOnce } from './memory-at-once.ts'
import type { Held, LoggedChange, RoomState, Span } from '../../src/server/db/pull.ts'

export type StoredRecord = WireChange & { is_live: boolean }
export type StoredRoom = { number: number; floor: number; records: ReadonlyMap<string, StoredRecord>; log: readonly LoggedChange[] }
export type StoredIntent = { hash: string; person: string; outcome: Outcome }
/** Who has which part in the one family; `until` undefined while it lasts. */
export type Part = { person: string; name: string; role: Role; isOver: boolean }
export type State = { epoch: string; rooms: ReadonlyMap<string, StoredRoom>; intents: ReadonlyMap<string, StoredIntent>; parts: readonly Part[] }

/** What the world does to the server: where a transaction may be held up, and who hears of a commit. */
export type Around = { pause: () => Promise<void> | undefined; onCommit: (commit: { room: string; number: number; kept: Kept; began: State }) => void }
export type MemoryServer = { state: State; around: Around; locks: Map<string, Locked>; lives: Set<MemoryTenant>; inTenant: InTenant; atOnce: AtOnce; kill: () => void; end: () => void }
type Locked = { by: MemoryTenant; waiting: (() => void)[] }
type InTenant = <T>(municipality: string, work: (tenant: never) => Promise<T>, options?: { snapshot?: boolean }) => Promise<T>

export type MemoryTenant = { server: MemoryServer; began: State; isSnapshot: boolean; isDead: boolean; writes: ((state: State) => State)[]; bells: (() => void)[]; held: string[] }

export const family = '019aa000-0000-7000-8000-000001000002'
const gone = () => Object.assign(new Error('connection terminated'), { code: '57P01' })

export function openMemoryServer(state: State, around: Around): MemoryServer {
  const server: MemoryServer = { state, around, locks: new Map(), lives: new Set(), inTenant: async () => { throw gone() }, atOnce: undefined as never, kill: () => {}, end: () => {} }
  begin(server)
  server.kill = () => {
    for (const tenant of server.lives) tenant.isDead = true
    const waiting = [...server.locks.values()].flatMap((lock) => lock.waiting)
    server.locks.clear()
    for (const wake of waiting) wake()
  }
  return server
}

/** A process on the database: a request that began in one that has ended does not go on in the next. */
function begin(server: MemoryServer): void {
  let hasEnded = false
  server.inTenant = (_municipality, work, options) => (hasEnded ? Promise.reject(gone()) : transact(server, work as (tenant: unknown) => Promise<never>, options?.snapshot ?? false))
  server.atOnce = memoryAtOnce(server.inTenant as never)
  server.end = () => { hasEnded = true; server.kill(); begin(server) }
}

async function transact<T>(server: MemoryServer, work: (tenant: MemoryTenant) => Promise<T>, isSnapshot: boolean): Promise<T> {
  const tenant: MemoryTenant = { server, began: server.state, isSnapshot, isDead: false, writes: [], bells: [], held: [] }
  server.lives.add(tenant)
  try {
    const done = await work(tenant)
    await step(tenant)
    for (const write of tenant.writes) server.state = write(server.state)
    for (const bell of tenant.bells) bell()
    return done
  } finally {
    server.lives.delete(tenant)
    for (const key of tenant.held) unlock(tenant, key)
  }
}

/** One statement: it may be held up, and a killed server's never comes back. */
export async function step(tenant: MemoryTenant): Promise<void> {
  const held = tenant.server.around.pause()
  if (held) await held
  if (tenant.isDead) throw gone()
}

export async function lock(tenant: MemoryTenant, key: string): Promise<void> {
  const { locks } = tenant.server
  for (let held = locks.get(key); held && held.by !== tenant; held = locks.get(key)) {
    await new Promise<void>((resolve) => held!.waiting.push(resolve))
    if (tenant.isDead) throw gone()
  }
  locks.set(key, { by: tenant, waiting: [] })
  tenant.held.push(key)
}

export const isLocked = (tenant: MemoryTenant, key: string): boolean => (tenant.server.locks.get(key)?.by ?? tenant) !== tenant

function unlock(tenant: MemoryTenant, key: string): void {
  const held = tenant.server.locks.get(key)
  if (held?.by !== tenant) return
  tenant.server.locks.delete(key)
  for (const wake of held.waiting) wake()
}

/** What a transaction sees: its own moment in a snapshot, else what is committed now. */
export const seen = (tenant: MemoryTenant): State => (tenant.isSnapshot ? tenant.began : tenant.server.state)
const keyOf = (kind: string, id: string) => `${kind} ${id}`

export function neededIn(tenant: MemoryTenant, room: string, needs: readonly Need[]): RecordOf[] {
  const all = [...(seen(tenant).rooms.get(room)?.records.values() ?? [])].filter((record) => record.body !== null)
  const isNeeded = (record: StoredRecord) => needs.some((need) => need.kind === record.kind && (need.id === undefined ? record.is_live : need.id === record.id))
  return all.filter(isNeeded).map(({ is_live: _live, ...record }) => ({ room, ...record }) as never)
}

export const commits = {
  async lockRoom(tenant: MemoryTenant, room: string): Promise<number | undefined> {
    await step(tenant)
    if (!seen(tenant).rooms.has(room)) return undefined
    await lock(tenant, `room ${room}`)
    return seen(tenant).rooms.get(room)?.number
  },
  async knownIntent(tenant: MemoryTenant, id: string): Promise<StoredIntent | undefined> {
    await step(tenant)
    return seen(tenant).intents.get(id)
  },
  async loadNeeds(tenant: MemoryTenant, room: string, needs: readonly Need[]): Promise<RecordOf[]> {
    if (needs.length === 0) return []
    await step(tenant)
    return neededIn(tenant, room, needs)
  },
  async isHeld(tenant: MemoryTenant, room: string, id: string, kinds: readonly string[]): Promise<boolean> {
    await step(tenant)
    return kinds.some((kind) => seen(tenant).rooms.get(room)?.records.has(keyOf(kind, id)))
  },
  async keepOutcome(tenant: MemoryTenant, kept: Kept, outcome: Outcome): Promise<boolean> {
    await step(tenant)
    await lock(tenant, `intent ${kept.intent.id}`)
    if (seen(tenant).intents.has(kept.intent.id)) return false
    tenant.writes.push((state) => withIntent(state, kept, outcome))
    return true
  },
  async writeCommit(tenant: MemoryTenant, kept: Kept, { number, records, outcome }: { number: number; records: Written[]; outcome: Outcome }): Promise<void> {
    await step(tenant)
    await lock(tenant, `intent ${kept.intent.id}`)
    if (seen(tenant).intents.has(kept.intent.id)) throw Object.assign(new Error('duplicate key value'), { code: '23505' })
    const { room } = kept.intent
    tenant.writes.push((state) => withCommit(withIntent(state, kept, outcome), room, number, records))
    tenant.bells.push(() => tenant.server.around.onCommit({ room, number, kept, began: tenant.began }))
  },
}

const withIntent = (state: State, { intent, hash, person }: Kept, outcome: Outcome): State =>
  ({ ...state, intents: new Map(state.intents).set(intent.id, { hash, person, outcome }) })

function withCommit(state: State, room: string, number: number, written: readonly Written[]): State {
  const before = state.rooms.get(room)!
  const records = new Map(before.records)
  const log = [...before.log]
  for (const { kind, id, is_live, body } of written) {
    const first = records.get(keyOf(kind, id))?.first ?? number
    records.set(keyOf(kind, id), { kind, id, first, number, is_live, body })
    log.push({ room, commit: number, kind, id, first, number, body })
  }
  return { ...state, rooms: new Map(state.rooms).set(room, { ...before, number, records, log }) }
}

const bare = ({ is_live: _live, ...record }: StoredRecord) => record

export const pulls = {
  async epochOf(tenant: MemoryTenant): Promise<string> {
    await step(tenant)
    return seen(tenant).epoch
  },
  async roomStates(tenant: MemoryTenant, rooms: readonly string[]): Promise<RoomState[]> {
    await step(tenant)
    return [...seen(tenant).rooms].filter(([id]) => rooms.includes(id)).map(([id, { number, floor }]) => ({ id, number, floor })).sort((one, other) => (one.id < other.id ? -1 : 1))
  },
  async readLog(tenant: MemoryTenant, spans: readonly Span[]): Promise<LoggedChange[]> {
    if (spans.length === 0) return []
    await step(tenant)
    return spans.flatMap(({ room, after, upTo }) => (seen(tenant).rooms.get(room)?.log ?? []).filter((change) => change.commit > after && change.commit <= upTo))
  },
  async readWhole(tenant: MemoryTenant, rooms: readonly string[]): Promise<(WireChange & { room: string })[]> {
    if (rooms.length === 0) return []
    await step(tenant)
    return rooms.flatMap((room) => wholeOf([...(seen(tenant).rooms.get(room)?.records.values() ?? [])]).map((record) => ({ room, ...bare(record) })))
  },
  async readVersions(tenant: MemoryTenant, held: readonly Held[]): Promise<(Version & { room: string })[]> {
    if (held.length === 0) return []
    await step(tenant)
    const isHeld = (record: StoredRecord, reach: Held['reach']) => record.body !== null && (record.kind in reach ? record.first >= (reach[record.kind] ?? Infinity) || (record.is_live && reach[record.kind] !== null) : record.is_live)
    return held.flatMap(({ room, reach }) => [...(seen(tenant).rooms.get(room)?.records.values() ?? [])].filter((record) => isHeld(record, reach))
      .map(({ kind, id, number }) => ({ room, kind, id, number })))
  },
}

function wholeOf(all: StoredRecord[]): StoredRecord[] {
  const held = all.filter((record) => record.body !== null)
  const late = Object.entries(latestOf).flatMap(([kind, latest]) =>
    held.filter((record) => !record.is_live && record.kind === kind).sort((one, other) => other.first - one.first).slice(0, latest))
  return [...held.filter((record) => record.is_live), ...late].sort((one, other) => one.first - other.first)
}

const lasting = (tenant: MemoryTenant) => seen(tenant).parts.filter((part) => !part.isOver)

export const roleAt = (tenant: MemoryTenant, person: string): Role | undefined => lasting(tenant).find((part) => part.person === person)?.role

export function familiesIn(tenant: MemoryTenant, person: string): FamilyRow[] {
  const parts = lasting(tenant)
  const role = roleAt(tenant, person)
  if (!role) return []
  const staff = parts.filter((part) => part.role !== 'parent').map(({ person: id, name, role: held }) => ({ person: id, name, role: held as 'mate', isAway: false }))
  return [{ family, role, parents: parts.filter((part) => part.role === 'parent').map((part) => part.person).sort(), staff, children: ['Emil'] }]
}

export const memberships = {
  async familiesOf(tenant: MemoryTenant, person: string): Promise<FamilyRow[]> {
    await step(tenant)
    return familiesIn(tenant, person)
  },
  async roleIn(tenant: MemoryTenant, given: { family: string; person: string }): Promise<Role | undefined> {
    await step(tenant)
    return given.family === family ? roleAt(tenant, given.person) : undefined
  },
  async hasCustody(tenant: MemoryTenant, given: { family: string; person: string }): Promise<boolean> {
    return (await memberships.roleIn(tenant, given)) === 'parent'
  },
}
