import type { Memberships, SyncRequest, WireIntent } from '../../contract/protocol.ts'
import { mostIntents, protocol } from '../../contract/protocol-numbers.ts'
import type { OutboxRow } from './database.ts'
import type { Device } from './device.ts'
import { newId } from './ids.ts'
import { oldestWaiting } from './outbox.ts'
import { goingNow, ownPictures } from './pictures.ts'

const metaOf = async <T>({ db }: Device, key: string): Promise<T | undefined> => (await db.meta.get(key))?.value as T | undefined

/** What this person may read, as last told. */
export const readMemberships = (device: Device): Promise<Memberships | undefined> => metaOf<Memberships>(device, 'memberships')

/** The moment of the last round, by the server's clock. */
export const readLastContact = (device: Device): Promise<string | undefined> => metaOf<string>(device, 'contact')

/** The id of this phone, made with its first round. */
async function nameDevice({ db }: Device): Promise<string> {
  const id = newId(Date.now())
  await db.meta.put({ key: 'device', value: id })
  return id
}

const wireOf = ({ order: _order, ...intent }: OutboxRow): WireIntent => intent

/** Adds rooms to those that are asked for: a mate opens a family. */
export async function wantRooms(device: Device, rooms: readonly string[]): Promise<void> {
  const held = new Set(await device.db.cursors.toCollection().primaryKeys())
  await device.db.cursors.bulkPut(rooms.filter((room) => !held.has(room)).map((room) => ({ room, number: -1, oldest: 0 })))
}

/** As many of the oldest as one request carries: the server takes 1 MB, and 50 long texts in some scripts are more. */
const mostBytes = 500_000

function fitting(rows: OutboxRow[]): WireIntent[] {
  const encoder = new TextEncoder()
  const wires = rows.map(wireOf)
  let bytes = 0
  const past = wires.findIndex((wire) => (bytes += encoder.encode(JSON.stringify(wire)).length) > mostBytes)
  return past < 0 ? wires : wires.slice(0, Math.max(1, past))
}

/**
 * What a round asks. `pulls`: rounds since the phone said what it holds; `hasPictures`: some are here alone; `isCleared`: the storage is not the one that was opened, so
 * none of it may go.
 */
export type RoundRequest = { body: SyncRequest; pulls: number; hasPictures: boolean; isCleared: boolean }

/**
 * The body of one round, read in one moment: the oldest waiting intents that can go and where this phone stands in each room.
 * In one transaction: on a slow phone each costs more than what is read in it.
 */
export async function requestOf(device: Device): Promise<RoundRequest> {
  const { db } = device
  const { id, ...request } = await db.transaction('r', db.outbox, db.cursors, db.meta, db.pictures, async () => {
    const [waiting, own, cursors, meta] = await Promise.all([
      oldestWaiting(device, mostIntents), ownPictures(db), db.cursors.toArray(), db.meta.bulkGet(['memberships', 'epoch', 'generation', 'pulls', 'device']),
    ])
    const [memberships, epoch, generation, pulls, id] = meta.map((row) => row?.value) as [Memberships?, string?, string?, number?, string?]
    const body: Omit<SyncRequest, 'device'> = {
      protocol, person: device.person, epoch: epoch ?? null, membershipsTag: memberships?.tag ?? null,
      intents: fitting(goingNow(waiting, own)), cursors: Object.fromEntries(cursors.map(({ room, number }) => [room, number])),
    }
    return { body, id, pulls: pulls ?? 0, hasPictures: own.size > 0, isCleared: generation !== device.generation }
  })
  return { ...request, body: { ...request.body, device: id ?? (await nameDevice(device)) } }
}
