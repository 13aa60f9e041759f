// The real phone core (device, painting, courier) and the real server core (answerSync, takeIntent, pull) in one process,
// with storage, network, clock and chance in the hands of a history: a list of numbers, each of them one step.
import { type Courier, startCourier } from '../../src/client/courier/courier.ts'
import type { Reply } from '../../src/client/courier/wire.ts'
import { type Device, openDevice } from '../../src/client/device/device.ts'
import type { SyncRequest } from '../../src/contract/protocol.ts'
import { protocol } from '../../src/contract/protocol-numbers.ts'
import { familyRoom, meRoom, municipalityRoom, privateRoom, workerRoom } from '../../src/contract/rooms.ts'
import { answerSync } from '../../src/server/sync/answer.ts'
import { family, type MemoryServer, openMemoryServer, type Part, type State, type StoredRoom } from './memory-server.ts'
import { type Act, newReference, noteCommit, type Reference } from './reference.ts'

const person = (tail: number) => `019aa000-0000-7000-8000-0000010000${tail}`
export const people = { mette: person(11), jonas: person(12), sofie: person(13), anders: person(14) }
const { mette, jonas, sofie, anders } = people
export const familyRooms = [familyRoom(family), privateRoom(family, mette), privateRoom(family, jonas)]
const cast: Part[] = [
  { person: mette, name: 'Mette', role: 'parent', isOver: false }, { person: jonas, name: 'Jonas', role: 'parent', isOver: false },
  { person: sofie, name: 'Sofie', role: 'contact-person', isOver: false }, { person: anders, name: 'Anders', role: 'mate', isOver: false },
]
const owners = [mette, sofie, jonas, mette, anders]

/** One phone: its disk outlives its tabs. `age` is how many versions ago its app is from. */
export type Phone = { name: string; person: string; tabs: Tab[]; skewMs: number; isExcused: boolean; isSpoiled: boolean; age: number }
export type Tab = { device: Device; courier: Courier; isAlive: boolean }
/** A request on its way: `up` to the server, `there`, or its answer on its way `down`. Without `tell` nobody waits for it. */
export type Parcel = { phone: Phone; body: string; stage: 'up' | 'there' | 'down'; answer: string; tell: ((reply: Reply) => void) | undefined }
export type World = {
  server: MemoryServer; phones: Phone[]; parcels: Parcel[]; held: (() => void)[]; sleepers: { at: number; wake: () => void }[]
  nowMs: number; isCalm: boolean; chance: () => number; reference: Reference; backup: State | undefined; minted: number; number: number; hasRestored: boolean
  /** Every tab's handle on its disk, for the end: an open one holds all that lies behind it. */
  opened: Device[]
}

/** When histories begin: on a plain day, and some seconds before both changes of summer time, around a leap day, at a year's end. */
const starts = ['2026-11-23T09:00:00.000Z', '2026-11-23T13:00:00.000Z', '2027-03-28T00:59:30.000Z', '2026-10-25T00:59:30.000Z', '2028-02-28T22:59:30.000Z', '2028-02-29T22:59:30.000Z', '2026-12-31T22:59:30.000Z'].map((moment) => Date.parse(moment))
/** A phone of so many versions ago must be updated; younger ones are served. */
export const tooOld = 3
const emptyRoom: StoredRoom = { number: 0, floor: 0, records: new Map(), log: [] }
let worlds = 0

/** A small generator of chance (mulberry32), so that a history is the same each time. */
export function chanceOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** All microtasks have run when this resolves: the world stands still until its next step. */
export let drain = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
/** fake-indexeddb works in turns of the event loop: the world stands still when it has asked for none, twice in a row. */
export function drainDeeply(mostTurns = 400): void {
  const turn = globalThis.setImmediate
  let asked = 0
  const counting = (work: (...given: unknown[]) => void, ...given: unknown[]) => { asked += 1; return turn(() => { asked -= 1; work(...given) }) }
  globalThis.setImmediate = Object.assign(counting, turn) as typeof setImmediate
  drain = async () => {
    for (let turns = 0, still = 0; still < 2 && turns < mostTurns; turns += 1) {
      await new Promise<void>((resolve) => turn(resolve))
      still = asked === 0 ? still + 1 : 0
    }
  }
}

export async function newWorld(seed: number, phones: number): Promise<World> {
  const chance = chanceOf(seed)
  const rooms = [...familyRooms, municipalityRoom, ...owners.map(meRoom), workerRoom(sofie), workerRoom(anders)]
  const state: State = { epoch: person(90), rooms: new Map(rooms.map((room) => [room, emptyRoom])), intents: new Map(), parts: cast }
  const world: World = { phones: [], parcels: [], held: [], sleepers: [], nowMs: starts[seed % starts.length]!, isCalm: false, chance, reference: newReference(), backup: undefined, minted: 0, number: (worlds += 1), hasRestored: false, opened: [] } as unknown as World
  world.reference.parts.push(cast)
  world.server = openMemoryServer(state, { pause: () => pause(world), onCommit: (commit) => { noteCommit(world, commit); ring(world) } })
  for (let place = 0; place < phones; place += 1) {
    const phone: Phone = { name: `phone ${place}`, person: owners[place]!, tabs: [], skewMs: 0, isExcused: false, isSpoiled: false, age: (seed >>> (4 + place * 2)) % 4 }
    world.phones.push(phone)
    await openTab(world, phone)
  }
  return world
}

/** A transaction may be held up at any statement, so that others come between. */
function pause(world: World): Promise<void> | undefined {
  if (world.isCalm || world.chance() > 0.04) return undefined
  return new Promise((resolve) => world.held.push(resolve))
}

/** The bell: it may not be heard. */
function ring(world: World): void {
  for (const phone of world.phones) for (const tab of phone.tabs) if (world.isCalm || world.chance() < 0.5) tab.courier.wake()
}

/** Opens the app on a phone. The disk is named by person, and each phone has its own. */
export async function openTab(world: World, phone: Phone): Promise<Tab | undefined> {
  const opening = openDevice(diskName(world, phone))
  const device = { ...(await opening), person: phone.person }
  const tab: Tab = { device, isAlive: true, courier: undefined as never }
  tab.courier = startCourier({
    device, wire: (body) => carry(world, phone, tab, body), now: () => world.nowMs + phone.skewMs, chance: world.chance, onState: () => {},
    wait: (ms, woken) => Promise.race([new Promise<void>((wake) => world.sleepers.push({ at: world.nowMs + ms, wake })), woken]),
  })
  phone.tabs.push(tab)
  world.opened.push(device)
  return tab
}
export const diskName = (world: World, phone: Phone) => `${world.number} ${phone.name}`

function carry(world: World, phone: Phone, tab: Tab, body: SyncRequest): Promise<Reply> {
  if (!tab.isAlive) return new Promise(() => {})
  return new Promise((tell) => world.parcels.push({ phone, body: JSON.stringify({ ...body, protocol: protocol - phone.age }), stage: 'up', answer: '', tell }))
}

/** The server takes a request in; its answer, or the fault it met, is then on its way down. */
export async function serve(world: World, parcel: Parcel): Promise<void> {
  parcel.stage = 'there'
  const part = cast.find((one) => one.person === parcel.phone.person)!
  const who = { municipality: person(1), person: part.person, name: part.name, staff: part.role !== 'parent', leader: false }
  let reply: Reply
  try {
    // Both ways of the server, mixed: what is usual at once, and by transactions.
    const { inTenant, atOnce } = world.server
    const answer = await answerSync(JSON.parse(parcel.body) as SyncRequest, { database: { inTenant: inTenant as never, epoch: async () => world.server.state.epoch, ...(world.chance() < 0.6 && { atOnce }) }, clock: () => new Date(world.nowMs), who, onFault: () => {} })
    reply = !('none' in answer) ? { kind: 'answer', answer } : { kind: answer.none === 'too-old' ? 'update-first' : 'not-now' }
  } catch {
    reply = { kind: 'not-now' }
  }
  parcel.stage = 'down'
  parcel.answer = JSON.stringify(reply)
}

/** The phone's process dies: nothing of it goes on, its disk stays. */
export function crash(world: World, phone: Phone): void {
  for (const tab of phone.tabs) {
    tab.isAlive = false
    tab.courier.stop()
    const fuse = (tab.device.db as unknown as { fuse?: { left: number } }).fuse
    if (fuse) fuse.left = 0
  }
  for (const parcel of world.parcels) if (parcel.phone === phone) parcel.tell = undefined
  phone.tabs = []
}

/** Time goes on; couriers whose wait is over try again. */
export function pass(world: World, ms: number): void {
  world.nowMs += ms
  const due = world.sleepers.filter((sleeper) => sleeper.at <= world.nowMs)
  world.sleepers = world.sleepers.filter((sleeper) => sleeper.at > world.nowMs)
  for (const { wake } of due) wake()
}

/** A part in the family ends, or begins anew. */
export function turnPart(world: World, of: string): void {
  const parts = world.server.state.parts.map((part) => (part.person === of ? { ...part, isOver: !part.isOver } : part))
  world.server.state = { ...world.server.state, parts }
  world.reference.parts.push(parts)
}

/** The server comes back from an older copy: another history, in which the rights of today hold. */
export function restore(world: World): void {
  const copy = world.backup
  if (!copy) return
  world.server.end()
  const { parts } = world.server.state
  world.minted += 1
  world.server.state = { ...copy, parts, epoch: person(90).slice(0, -4) + String(1_000 + world.minted) }
  world.backup = undefined
  world.hasRestored = true
}

export const actsOf = (world: World, phone: Phone): Act[] => world.reference.acts.filter((act) => act.phone === phone)
