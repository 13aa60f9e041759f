// What src/server/db/at-once.ts does in one statement each, on the maps of memory-server.ts: as of one moment, and judged
// anew when it is written.
import type { Need } from '../../src/contract/intents/intent.ts'
import type { AtOnce } from '../../src/server/db/at-once.ts'
import type { Kept, Written } from '../../src/server/db/commits.ts'
import { inTurns } from '../../src/server/db/in-turns.ts'
import type { Act, Judged, LookAsked } from '../../src/server/db/questions.ts'
import { commits, familiesIn, isLocked, lock, type MemoryTenant, neededIn, roleAt, seen, step } from './memory-server.ts'

type Transact = <T>(municipality: string, work: (tenant: MemoryTenant) => Promise<T>) => Promise<T>

export function memoryAtOnce(transact: Transact): AtOnce {
  const turn = inTurns()
  const inOne = <T>(work: (tenant: MemoryTenant) => Promise<T> | T): Promise<T> => transact('', async (tenant) => { await step(tenant); return work(tenant) })
  return {
    turn: (_municipality, room, work) => turn(room, work),
    open: (_municipality, act) => inOne((tenant) => open(tenant, act)),
    commit: (_municipality, act, judged, written) => inOne((tenant) => commit(tenant, act, judged, written)),
    look: (_municipality, asked) => inOne((tenant) => look(tenant, asked)),
  }
}

const roleOf = (tenant: MemoryTenant, { family, person }: Act) => (family === null ? null : roleAt(tenant, person) ?? null)
const holdsOwner = (tenant: MemoryTenant, { owner }: Act) => owner === null || roleAt(tenant, owner) === 'parent'

function open(tenant: MemoryTenant, act: Act): Awaited<ReturnType<AtOnce['open']>> {
  const room = seen(tenant).rooms.get(act.room)
  if (!room) return undefined
  return { number: room.number, known: seen(tenant).intents.has(act.id), role: roleOf(tenant, act), owner_holds: holdsOwner(tenant, act), records: act.needs.flatMap((need) => neededIn(tenant, need.room, [need as Need])) }
}

async function commit(tenant: MemoryTenant, act: Act, { number, role, hash, outcome, at }: Judged, records: readonly Written[]): Promise<boolean> {
  // A room that another holds is not waited for.
  if (isLocked(tenant, `room ${act.room}`)) return false
  await lock(tenant, `room ${act.room}`)
  if (seen(tenant).rooms.get(act.room)?.number !== number) return false
  if (roleOf(tenant, act) !== role || !holdsOwner(tenant, act)) return false
  await lock(tenant, `intent ${act.id}`)
  if (seen(tenant).intents.has(act.id)) return false
  const kept = { intent: { id: act.id, name: act.name, room: act.room }, hash, person: act.person, at } as unknown as Kept
  await commits.writeCommit(tenant, kept, { number: number + 1, records: [...records], outcome })
  return true
}

function look(tenant: MemoryTenant, { person, cursors, most }: LookAsked): Awaited<ReturnType<AtOnce['look']>> {
  const { epoch, rooms } = seen(tenant)
  const known = Object.keys(cursors).filter((room) => rooms.has(room)).sort()
  const states = known.map((id) => ({ id, number: rooms.get(id)!.number, floor: rooms.get(id)!.floor }))
  const behind = states.map(({ id, number }) => number - cursors[id]!)
  const isFar = behind.some((by) => by < 0) || behind.reduce((sum, by) => sum + by, 0) > most || states.some(({ id, number }) => cursors[id]! < 0 && number !== cursors[id])
  const log = isFar ? null : states.flatMap(({ id }) => rooms.get(id)!.log.filter((change) => change.commit > cursors[id]!))
  return { epoch, families: familiesIn(tenant, person), states, log }
}
