// The plain model the world is held against: what was written on which phone, and what each commit made of each room.
import { readPainted } from '../../src/client/device/read.ts'
import type { Device } from '../../src/client/device/device.ts'
import type { Cursor, OutboxRow, UnsentRow } from '../../src/client/device/database.ts'
import type { Memberships } from '../../src/contract/protocol.ts'
import { heldRooms, membershipsOf } from '../../src/server/sync/memberships.ts'
import type { Kept } from '../../src/server/db/commits.ts'
import { hashOf } from '../../src/server/intents/take.ts'
import type { Part, State } from './memory-server.ts'
import { committedOn, type Disk } from './memory-dexie.ts'
import { familyRooms, type Phone, type World } from './world.ts'

/** What somebody did on a phone. `isSaved` once the phone has said so; `isValid`: its text can be sent. */
export type Act = { id: string; phone: Phone; name: string; room: string; payload: unknown; isSaved: boolean; isValid: boolean; after: string | null }
export type Reference = { acts: Act[]; parts: (readonly Part[])[]; pictures: Map<string, Map<string, string>> }
export const newReference = (): Reference => ({ acts: [], parts: [], pictures: new Map() })

export class Violation extends Error { override name = 'Violation' }
const must = (holds: boolean, sentence: string): void => { if (!holds) throw new Violation(sentence) }
export const faults: Violation[] = []
const note = (work: () => void): void => { try { work() } catch (error) { faults.push(error as Violation) } }

const isMember = (parts: readonly Part[], person: string, room: string): boolean => {
  const part = parts.find((one) => one.person === person && !one.isOver)
  if (!part) return !familyRooms.includes(room) && room.endsWith(person)
  return part.role === 'parent' ? !room.startsWith('private') || room.endsWith(person) : !room.startsWith('me') || room.endsWith(person)
}

/** A commit: its number follows, its author had the right when its transaction began or has it now, its id is new. */
export function noteCommit(world: World, { room, number, kept, began }: { room: string; number: number; kept: Kept; began: State }): void {
  const { state } = world.server
  note(() => {
    const numbers = [...new Set(state.rooms.get(room)!.log.map((change) => change.commit))]
    must(numbers.every((one, place) => one === place + 1) && numbers.at(-1) === number, `the numbers of ${room} have a gap: ${numbers.join(' ')}`)
    const since = world.reference.parts.slice(world.reference.parts.indexOf(began.parts))
    must(since.some((parts) => isMember(parts, kept.person, room)), `${kept.person} wrote in ${room} without a right`)
    const act = world.reference.acts.find((one) => one.id === kept.intent.id)
    must(act !== undefined && act.phone.person === kept.person && act.room === room, `${kept.intent.id} was taken for another's`)
    must(act !== undefined && kept.hash === hashOf({ ...act, version: 1, at: '' }), `${kept.intent.id} has other content than was written`)
  })
}

const texts = new WeakMap<object, string>()
/** A log's entry as text, once: what the log holds never changes, and a picture of it must not either. */
const textOf = (body: object): string => texts.get(body) ?? texts.set(body, JSON.stringify(body)).get(body)!

type Row = { room: string; kind: string; id: string; number: number; body: unknown }
/** A room as it stood at one number of one history: what a phone with that cursor must hold. */
function pictureOf(world: World, epoch: string, room: string, number: number): Map<string, string> {
  const key = `${epoch} ${room} ${number}`
  const held = world.reference.pictures.get(key)
  if (held) return held
  const picture = new Map<string, string>()
  for (const change of world.server.state.rooms.get(room)?.log ?? []) {
    if (change.commit > number) break
    if (change.body === null) picture.delete(`${change.kind} ${change.id}`)
    else picture.set(`${change.kind} ${change.id}`, `${change.number} ${textOf(change.body as object)}`)
  }
  world.reference.pictures.set(key, picture)
  return picture
}

export type Seen = { rows: Row[]; cursors: Cursor[]; outbox: OutboxRow[]; tray: UnsentRow[]; generation: unknown; epoch: string | undefined; memberships: Memberships | undefined }

/** All that lies on a phone, read in one moment: from maps at once, from a real database in a transaction. */
export const look = async ({ db }: Device): Promise<Seen> => ('disk' in db ? lookAtDisk(db.disk as Disk) : lookInDatabase(db))

function lookAtDisk(disk: Disk): Seen {
  const all = <T>(table: string) => committedOn(disk, table) as T[]
  const meta = new Map(all<{ key: string; value: unknown }>('meta').map(({ key, value }) => [key, value]))
  return {
    rows: all('records'), cursors: all('cursors'), outbox: all('outbox'), tray: all('unsent'), generation: meta.get('generation'),
    epoch: meta.get('epoch') as string | undefined, memberships: meta.get('memberships') as Memberships | undefined,
  }
}

const lookInDatabase = (db: Device['db']): Promise<Seen> => db.transaction('r', db.tables, async () => ({
  rows: (await db.records.toArray()) as Row[], cursors: await db.cursors.toArray(), outbox: await db.outbox.orderBy('order').toArray(), tray: await db.unsent.toArray(),
  generation: (await db.meta.get('generation'))?.value, epoch: (await db.meta.get('epoch'))?.value as string | undefined, memberships: (await db.meta.get('memberships'))?.value as Memberships | undefined,
}))

/** The phone's base rows are exactly what the room held at the phone's cursor. */
export function checkPrefix(world: World, phone: Phone, seen: Seen): void {
  if (seen.epoch !== world.server.state.epoch) return
  for (const { room, number } of seen.cursors) {
    if (number < 0) continue
    const rows = seen.rows.filter((row) => row.room === room)
    const picture = pictureOf(world, seen.epoch, room, number)
    must(rows.length === picture.size && rows.every((row) => picture.get(`${row.kind} ${row.id}`) === `${row.number} ${JSON.stringify(row.body)}`),
      `${phone.name} shows ${room} at ${number} as it never was: ${rows.map((row) => row.id.slice(-4) + '@' + row.number).join(' ')} against ${[...picture].map(([key, value]) => key.slice(-4) + '@' + value.split(' ')[0]).join(' ')}`)
  }
  for (const { room } of seen.rows) must(seen.cursors.some((cursor) => cursor.room === room), `${phone.name} holds rows of ${room}, which is closed`)
  for (const { room } of seen.rows) must(isEverMember(world, phone.person, room), `${room} crossed to ${phone.name}`)
}

const isEverMember = (world: World, person: string, room: string) =>
  room === 'municipality' || room.startsWith('worker') || [...world.reference.parts, world.server.state.parts].some((parts) => isMember(parts, person, room))

const wordless = ['message.read', 'seen.mark', 'page.visit', 'busy.remove']

/** What was saved lies in exactly one of outbox and tray, or the server has it. */
export function checkKept(world: World, phone: Phone, seen: Seen): void {
  const outbox = new Set(seen.outbox.map((row) => row.id))
  const tray = new Set(seen.tray.map((row) => row.id))
  for (const act of world.reference.acts) {
    if (act.phone !== phone || !act.isSaved) continue
    must(!(outbox.has(act.id) && tray.has(act.id)), `${act.id} lies in the outbox and in the tray of ${phone.name}`)
    if (outbox.has(act.id) || tray.has(act.id) || phone.isExcused) continue
    const known = world.server.state.intents.get(act.id)
    const isElsewhere = seen.epoch !== world.server.state.epoch
    must(isElsewhere || known?.outcome.outcome === 'accepted' || (wordless.includes(act.name) && (known !== undefined || world.hasRestored)), `${act.id} (${act.name}) is lost: neither on ${phone.name} nor at the server (${JSON.stringify(act.after)}, ${JSON.stringify(known)})`)
  }
}

/** What was written on this phone and not refused is on its screen, sent or not. */
export async function checkPainted(world: World, phone: Phone, device: Device, seen: Seen): Promise<void> {
  if (phone.isExcused || seen.epoch !== world.server.state.epoch || !seen.memberships) return
  const tray = new Set(seen.tray.map((row) => row.id))
  for (const room of familyRooms) {
    const cursor = seen.cursors.find((one) => one.room === room)
    if (!cursor || cursor.number < 0 || !seen.memberships.rooms.includes(room)) continue
    const role = seen.memberships.families[0]?.role ?? 'parent'
    const painted = await readPainted(device, { rooms: [room], kind: 'message', actorIn: () => ({ person: phone.person, name: '', role }) })
    const shown = new Set(painted.map((row) => row.id))
    const mine = world.reference.acts.filter((act) => act.phone === phone && act.room === room && act.isSaved && act.isValid && act.name === 'message.send')
    for (const act of mine) must(shown.has(act.id) || tray.has(act.id), `${act.id} vanished from the screen of ${phone.name}`)
  }
}

/** Each phone's messages stand in each room in the order they were written. */
export function checkOrder(world: World): void {
  for (const room of familyRooms) {
    const taken = (world.server.state.rooms.get(room)?.log ?? []).filter((change) => change.kind === 'message' && change.first === change.commit).map((change) => change.id)
    must(new Set(taken).size === taken.length, `a message stands twice in ${room}`)
    for (const phone of world.phones) {
      if (phone.isExcused) continue
      const written = world.reference.acts.filter((act) => act.phone === phone && act.room === room).map((act) => act.id)
      const places = taken.filter((id) => written.includes(id)).map((id) => written.indexOf(id))
      must(places.every((place, at) => at === 0 || place > places[at - 1]!), `${phone.name}'s messages stand in another order in ${room}: ${places.join(' ')}`)
    }
  }
}

/** In the end each phone holds what it may see now, all of it, and nothing waits. */
export async function checkEnd(world: World, phone: Phone, seen: Seen): Promise<void> {
  const held = await world.server.inTenant('', (tenant) => membershipsOf(tenant, { person: phone.person, name: '', staff: false, leader: false }, '2026-11-23'))
  must(seen.outbox.length === 0, `${phone.name} still has ${seen.outbox.length} waiting: ${JSON.stringify(seen.outbox)}; the server: ${JSON.stringify(seen.outbox.map((row) => world.server.state.intents.get(row.id)))}`)
  must(seen.epoch === world.server.state.epoch, `${phone.name} is in another history`)
  for (const { room } of seen.cursors) must(held.rooms.includes(room) || room.startsWith('worker'), `${phone.name} still holds ${room}`)
  for (const room of heldRooms(held)) {
    const cursor = seen.cursors.find((one) => one.room === room)
    must(cursor?.number === world.server.state.rooms.get(room)?.number, `${phone.name} stands in ${room} at ${cursor?.number}, the room at ${world.server.state.rooms.get(room)?.number}`)
  }
  checkPrefix(world, phone, seen)
}
