// One history: its numbers read as steps, each judged against the plain model, then calm, and the end.
import { loadEffects } from '../../src/client/device/effects.ts'
import { type Device, openDevice } from '../../src/client/device/device.ts'
import { queueIntents } from '../../src/client/device/outbox.ts'
import { wantRooms } from '../../src/client/device/request.ts'
import { pullsPerDigest } from '../../src/contract/protocol-numbers.ts'
import { meRoom } from '../../src/contract/rooms.ts'
import { clearDisk, diskOf, disks } from './memory-dexie.ts'
import { checkEnd, checkKept, checkOrder, checkPainted, checkPrefix, faults, look, Violation } from './reference.ts'
import { crash, diskName, drain, familyRooms, newWorld, openTab, type Parcel, pass, type Phone, people, restore, serve, type Tab, tooOld, turnPart, type World } from './world.ts'

/** `isReal`: on the real Dexie, where a phone's disk cannot be filled or cleared from outside. */
export type Options = { isReal?: boolean }
const isVerbose = process.env.SIMULATOR_SAYS === '1'

// Ahead, so that it is there in the same turn when a phone asks for it.
await import('../../src/client/device/digest.ts')
await loadEffects(['message.send', 'contact.log', 'wish.submit', 'page.visit', 'seen.mark', 'busy.add'])

const mint = (world: World) => `019af000-0000-7000-8000-${String((world.minted += 1)).padStart(12, '0')}`
const pick = <T>(from: readonly T[], entropy: number): T | undefined => (from.length === 0 ? undefined : from[entropy % from.length])

type Draw = { name: string; room: string; payload: unknown; isValid: boolean }
const message = (room: string, given: object, isValid = true): Draw => ({ name: 'message.send', room, payload: { kind: 'hello', text: 'Hej', answerBy: null, replyTo: null, ...given }, isValid })

/** What a person might do on a phone: mostly write, sometimes what will be refused. */
function drawAct(world: World, phone: Phone, entropy: number): Draw {
  const isParent = phone.person === people.mette || phone.person === people.jonas
  const room = pick(familyRooms, entropy >>> 4)!
  const what = entropy % 12
  if (what === 0) return message(room, { text: '  ' }, false)
  if (what === 1) return message(room, { replyTo: '019af000-0000-7000-8000-ffffffffffff' }, false)
  if (what === 2) return { name: 'seen.mark', room: meRoom(phone.person), payload: { thread: room, upTo: entropy % 9 }, isValid: true }
  if (what === 3 && isParent) return { name: 'wish.submit', room: familyRooms[phone.person === people.mette ? 1 : 2]!, payload: { fields: { rhythm: 'weekly' } }, isValid: true }
  if (what === 3) return { name: 'page.visit', room: familyRooms[0]!, payload: {}, isValid: true }
  if (what === 4 && !isParent) return { name: 'message.read', room, payload: { upTo: entropy % 9 }, isValid: true }
  if (what === 5) return message(room, { kind: 'question' })
  if (what === 11 && isParent) return cannot(world, phone, entropy)
  // Not painted where the phone does not have what it answers.
  if (what === 6) return message(room, { kind: 'news', replyTo: world.reference.acts.findLast((act) => act.room === room && act.isValid)?.id ?? null }, false)
  return message(room, {})
}

/** A time that she cannot, or that she can after all: a record that is taken away leaves a tombstone. */
function cannot(world: World, phone: Phone, entropy: number): Draw {
  const room = familyRooms[phone.person === people.mette ? 1 : 2]!
  const earlier = pick(world.reference.acts.filter((act) => act.name === 'busy.add' && act.room === room), entropy >>> 6)
  if (earlier && entropy % 5 > 1) return { name: 'busy.remove', room, payload: { busy: earlier.id }, isValid: true }
  return { name: 'busy.add', room, payload: { from: '2030-01-01', to: '2030-01-02', hours: null }, isValid: true }
}

/** Somebody writes: the act is obliged to survive from the moment the phone has said "saved". */
function write(world: World, phone: Phone, tab: Tab, entropy: number): void {
  const draw = drawAct(world, phone, entropy)
  const after = entropy % 7 === 0 ? (world.reference.acts.findLast((act) => act.phone === phone && act.isSaved)?.id ?? null) : null
  const id = mint(world)
  const act = { ...draw, id, phone, after, isSaved: false }
  world.reference.acts.push(act)
  const at = new Date(world.nowMs + phone.skewMs).toISOString()
  const row = { id, name: draw.name, version: 1, room: draw.room, payload: draw.payload, after, at }
  const isOpen = () => tab.isAlive
  queueIntents(tab.device, [row]).then(() => { if (isOpen()) act.isSaved = true; tab.courier.wake() }, () => {})
}

function move(world: World, entropy: number): void {
  const parcel = pick(world.parcels.filter((one) => one.stage !== 'there'), entropy >>> 3)
  if (!parcel) return
  const what = entropy % 8
  const answer = (one: Parcel, text: string) => { one.tell?.(JSON.parse(text)); one.tell = undefined }
  if (what === 0 || (what === 1 && parcel.stage === 'down')) { answer(parcel, '{"kind":"not-now"}'); drop(world, parcel); return }
  if (parcel.stage === 'down') { answer(parcel, parcel.answer); drop(world, parcel); return }
  // The phone gives up, and the request arrives all the same, late.
  if (what === 1) { answer(parcel, '{"kind":"not-now"}'); return }
  if (what === 2) world.parcels.push({ ...parcel, tell: undefined })
  void serve(world, parcel)
}
const drop = (world: World, parcel: Parcel) => { world.parcels = world.parcels.filter((one) => one !== parcel) }

/** Something goes wrong with a phone. */
async function hurt(world: World, phone: Phone, entropy: number, { isReal }: Options): Promise<void> {
  const tab = phone.tabs.at(-1)
  const what = entropy % 8
  if (phone.isExcused) return
  if (what === 0) crash(world, phone)
  else if (what <= 2 && tab && !isReal) (tab.device.db as unknown as { fuse: { left: number } }).fuse.left = entropy % 40
  else if (what === 3 && tab && phone.tabs.length < 2) await openLater(world, phone)
  else if (what === 4) phone.skewMs = ((entropy % 5) - 2) * (entropy % 3 === 0 ? 1 : 400) * 86_400_000
  else if (what === 5 && !isReal) diskOf(diskName(world, phone)).isFull = !diskOf(diskName(world, phone)).isFull
  else if (what === 6 && entropy % 16 === 14) await upgrade(world, phone)
  else if (what === 6 && tab) tab.courier.wake()
  else if (what === 7 && !isReal && entropy % 64 === 7) clear(world, phone)
  else if (what === 7 && entropy % 16 === 15) await spoil(world, phone, entropy >>> 4)
}

/** The app is updated: this moment's process ends, and the next one is of today. */
async function upgrade(world: World, phone: Phone): Promise<void> {
  crash(world, phone)
  phone.age = 0
  await openLater(world, phone)
}

/** A row is lost from a phone's disk or is older than its cursor says: the digest must find it. */
async function spoil(world: World, phone: Phone, entropy: number): Promise<void> {
  const { db } = await eyesOn(world, phone)
  const row = pick(await db.records.toArray(), entropy >>> 1)
  if (!row) return
  phone.isSpoiled = true
  if (entropy % 2 === 0) await db.records.delete([row.room, row.kind, row.id])
  else await db.records.put({ ...row, number: row.number - 1 })
}

/** Storage cleared under the running app: what the open tab still holds must come back; the rest was the browser's to keep. */
function clear(world: World, phone: Phone): void {
  if (world.backup || phone.tabs.length !== 1) return
  const [tab] = phone.tabs
  const fuse = (tab!.device.db as unknown as { fuse: { left: number } }).fuse
  if (fuse.left <= 0) return
  fuse.left = Infinity
  phone.isExcused = true
  diskOf(diskName(world, phone)).isFull = false
  clearDisk(diskName(world, phone))
  for (const act of world.reference.acts) if (act.phone === phone && act.isSaved && !tab!.device.waiting.has(act.id)) act.isSaved = false
}

async function openLater(world: World, phone: Phone): Promise<void> {
  diskOf(diskName(world, phone)).isFull = false
  await openTab(world, phone)
}

async function step(world: World, entropy: number, options: Options): Promise<void> {
  const rest = entropy >>> 5
  const phone = pick(world.phones, rest)!
  const tab = pick(phone.tabs.filter((one) => one.isAlive && one.device), rest >>> 3)
  const what = entropy % 32
  if (what < 9) { if (tab) write(world, phone, tab, rest >>> 4); else await openLater(world, phone) }
  else if (what < 22) move(world, rest)
  else if (what < 24) pick(world.held, rest)?.()
  else if (what < 27) await hurt(world, phone, rest >>> 3, options)
  else if (what === 27) pass(world, rest % 60_000)
  else if (what === 28) turnPart(world, pick(Object.values(people), rest)!)
  else if (what === 29) world.server.kill()
  else if (what === 30 && tab) void wantRooms(tab.device, [pick(familyRooms, rest >>> 4)!]).catch(() => {})
  else if (what === 31) backUp(world, rest)
}

function backUp(world: World, entropy: number): void {
  if (entropy % 3 === 0) world.backup ??= world.server.state
  else restore(world)
}

const observers = new Map<string, Device>()
/** A second pair of eyes on a phone's disk: no tab, and it never dies. */
async function eyesOn(world: World, phone: Phone): Promise<Device> {
  const name = diskName(world, phone)
  const held = observers.get(name)
  if (held) return held
  const device = await openDevice(name)
  observers.set(name, { ...device, person: phone.person })
  return observers.get(name)!
}

const looked = new Map<Phone, string>()

async function check(world: World, phone: Phone): Promise<void> {
  // Nothing new to judge where neither the disk nor the history has changed.
  const version = disks.get(diskName(world, phone))?.version
  const moment = `${version} ${world.server.state.epoch} ${world.reference.acts.length}`
  if (version !== undefined && looked.get(phone) === moment) return
  looked.set(phone, moment)
  const device = await eyesOn(world, phone)
  const seen = await look(device)
  // After a clearing the open tab puts back what it holds; until then it is not on the disk.
  if (phone.isExcused) phone.isExcused = phone.tabs[0]?.device.generation !== seen.generation
  if (phone.isSpoiled) phone.isSpoiled = isOtherwise(() => checkPrefix(world, phone, seen))
  if (!phone.isSpoiled) checkPrefix(world, phone, seen)
  checkKept(world, phone, seen)
  if (!phone.isSpoiled) await checkPainted(world, phone, device, seen)
}

function isOtherwise(judge: () => void): boolean {
  try { judge(); return false } catch { return true }
}

/** All faults are over: what was under way arrives, and nothing may be waiting when 30 seconds have passed. */
async function calm(world: World, isLater = false): Promise<void> {
  world.isCalm = true
  for (const phone of world.phones) {
    diskOf(diskName(world, phone)).isFull = false
    if (phone.age === tooOld) phone.age = 0
    if (!phone.isExcused && !isLater) crash(world, phone)
    if (phone.tabs.length === 0) await openLater(world, phone)
    for (const tab of phone.tabs) tab.courier.wake()
  }
  await quiet(world)
}

async function quiet(world: World): Promise<void> {
  for (let turn = 0, still = 0; turn < 400; turn += 1) {
    for (const held of world.held.splice(0)) held()
    for (const parcel of [...world.parcels]) {
      if (parcel.stage === 'up') void serve(world, parcel)
      else if (parcel.stage === 'down') { parcel.tell?.(JSON.parse(parcel.answer)); drop(world, parcel) }
    }
    await drain()
    still = world.parcels.length === 0 && world.held.length === 0 ? still + 1 : 0
    if (still === 3) return
  }
  throw new Violation('it never becomes quiet')
}

/** Runs a history. @throws Violation with a sentence when the world does not agree with the plain model. */
export async function runHistory(steps: readonly number[], options: Options = {}): Promise<void> {
  disks.clear()
  observers.clear()
  looked.clear()
  faults.length = 0
  const world = await newWorld(steps[0] ?? 0, 2 + ((steps[1] ?? 0) % 4))
  for (const entropy of steps.slice(2)) {
    await step(world, entropy, options)
    await drain()
    if (faults[0]) throw faults[0]
    if (isVerbose) say(world, entropy)
    const phone = pick(world.phones, entropy >>> 5)!
    // On the real Dexie looking costs more than living.
    if (!options.isReal || entropy % 5 === 0) await check(world, phone)
  }
  await settleAll(world)
}

/** Where a row was spoiled: pulls until what the phones hold has been compared. */
async function compareAll(world: World): Promise<void> {
  const spoiled = world.phones.filter((phone) => phone.isSpoiled)
  for (let pull = 0; pull <= pullsPerDigest && spoiled.length > 0; pull += 1) {
    for (const phone of spoiled) for (const tab of phone.tabs) tab.courier.wake()
    await quiet(world)
  }
}

async function settleAll(world: World): Promise<void> {
  // Two rounds of calm: what one phone sends in the first, another has by the second.
  await calm(world)
  await calm(world, true)
  await compareAll(world)
  if (faults[0]) throw faults[0]
  checkOrder(world)
  for (const phone of world.phones) {
    phone.isSpoiled = false
    await check(world, phone)
    await checkEnd(world, phone, await look(await eyesOn(world, phone)))
    crash(world, phone)
  }
  for (const { db } of [...world.opened, ...observers.values()]) db.close()
}

const say = (world: World, entropy: number) =>
  console.log(entropy % 32, world.server.state.epoch.slice(-4), [...world.server.state.intents.keys()].map((id) => id.slice(-2)).join(), world.parcels.map((parcel) => `${parcel.phone.name} ${parcel.stage} ${parcel.tell ? '' : 'late '}${parcel.body.match(/"epoch":\S{0,3}.{0,40}/)?.[0].slice(30, 48)} ${[...parcel.body.matchAll(/"id":"019af[^"]*(..)"/g)].map((m) => m[1])} ${parcel.answer.match(/outcomes.{0,120}/)?.[0]}`).join(', '), '| held', world.held.length, '| acts', world.reference.acts.length)
