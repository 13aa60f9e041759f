import { Dexie } from 'dexie'
import type { Kind, RecordOf } from '../../contract/records/kinds.ts'
import type { Need } from '../../contract/intents/intent.ts'
import type { BaseRow, OutboxRow } from './database.ts'
import type { Device } from './device.ts'
import { intentOf } from './effects.ts'
import { waitingIn } from './outbox.ts'
import { type Actor, canvasOf, needsOf, paintRoom } from './paint.ts'

/** Which records are asked for: a kind in some rooms, all of them or the latest so many and whatever is live. */
export type Ask<K extends Kind> = { rooms: readonly string[]; kind: K; latest?: number | undefined; actorIn: (room: string) => Actor }

/** The records of a kind as the person shall see them: base rows with the outbox replayed over them, oldest first. */
export async function readPainted<K extends Kind>(device: Device, ask: Ask<K>): Promise<RecordOf<K>[]> {
  const waiting = await waitingIn(device, ask.rooms)
  const rooms = await Promise.all(ask.rooms.map(async (room) => {
    const base = await baseOf(device, room, ask.kind, ask.latest)
    const mine = waiting.filter((row) => row.room === room)
    return mine.length === 0 ? base : painted(device, ask, { room, base, mine })
  }))
  return rooms.flat().sort((one, other) => one.first - other.first) as RecordOf<K>[]
}

async function baseOf(device: Device, room: string, kind: Kind, latest?: number): Promise<RecordOf[]> {
  const all = device.db.records.where('[room+kind+first]').between([room, kind, Dexie.minKey], [room, kind, Dexie.maxKey])
  if (latest === undefined) return (await all.toArray()) as RecordOf[]
  const window = (await all.reverse().limit(latest).toArray()).reverse()
  return [...(await liveBefore(device, room, kind, window[0]?.first)), ...window] as RecordOf[]
}

/** Those that are live though older than the window: an unanswered question is never out of sight. */
async function liveBefore(device: Device, room: string, kind: Kind, first = 0): Promise<BaseRow[]> {
  const live = await device.db.records.where('[room+live]').equals([room, 1]).toArray()
  return live.filter((row) => row.kind === kind && row.first < first)
}

async function painted<K extends Kind>(device: Device, ask: Ask<K>, given: { room: string; base: RecordOf[]; mine: OutboxRow[] }) {
  const actor = ask.actorIn(given.room)
  const needs = needsOf(given.mine, actor, intentOf)
  const needed = (await Promise.all(needs.map((need) => neededOf(device, given.room, need)))).flat()
  const canvas = paintRoom(canvasOf([...needed, ...given.base]), given.mine, actor, intentOf)
  const shown = new Set(given.base.map((row) => row.id))
  // A needed record outside the asked window is read for its effect and not shown, unless the effect made it new.
  return [...canvas.values()].filter((row) => row.kind === ask.kind && (ask.latest === undefined || shown.has(row.id) || row.number === Infinity))
}

async function neededOf(device: Device, room: string, need: Need): Promise<RecordOf[]> {
  if (need.id === undefined) return baseOf(device, room, need.kind)
  const row = await device.db.records.get([room, need.kind, need.id])
  return row ? [row as RecordOf] : []
}
