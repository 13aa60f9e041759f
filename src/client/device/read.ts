import type { Kind, RecordOf } from '../../contract/records/kinds.ts'
import type { Need } from '../../contract/intents/intent.ts'
import { contactPersonRoom, workerRoom } from '../../contract/rooms.ts'
import type { OutboxRow } from './database.ts'
import type { Device } from './device.ts'
import { intentOf } from './effects.ts'
import { fromDisk, type Source } from './held-rows.ts'
import { type Actor, canvasOf, needsOf, paintRoom } from './paint.ts'

/** Which records are asked for: a kind in some rooms, all of them or the latest so many and whatever is live. */
export type Ask<K extends Kind> = { rooms: readonly string[]; kind: K; latest?: number | undefined; actorIn: (room: string) => Actor }

/** The records of a kind as the person shall see them: base rows with the outbox replayed over them, oldest first. */
export const readPainted = <K extends Kind>(device: Device, ask: Ask<K>): Promise<RecordOf<K>[]> => paintedFrom(fromDisk(device.db), ask)

/** The same from a source of rows: waiting intents first, so that an act is seen twice over rather than not at all. */
export async function paintedFrom<K extends Kind>(source: Source, ask: Ask<K>): Promise<RecordOf<K>[]> {
  const waiting = await source.waiting()
  const rooms = await Promise.all(ask.rooms.map(async (room) => {
    const base = await source.rows(room, ask.kind, ask.latest)
    const mine = waiting.filter((row) => row.room === room)
    return mine.length === 0 ? base : painted(source, ask, { room, base, mine })
  }))
  return rooms.flat().sort((one, other) => one.first - other.first) as RecordOf<K>[]
}

async function painted<K extends Kind>(source: Source, ask: Ask<K>, given: { room: string; base: RecordOf[]; mine: OutboxRow[] }) {
  const actor = ask.actorIn(given.room)
  const needs = needsOf(given.mine, actor, intentOf)
  const needed = (await Promise.all(needs.map((need) => neededOf(source, given.room, need)))).flat()
  const canvas = paintRoom(canvasOf([...needed, ...given.base]), given.mine, actor, intentOf)
  const shown = new Set(given.base.map((row) => row.id))
  // A needed record outside the asked window is read for its effect and not shown, unless the effect made it new.
  return [...canvas.values()].filter((row) => row.kind === ask.kind && row.room === given.room && (ask.latest === undefined || shown.has(row.id) || row.number === Infinity))
}

async function neededOf(source: Source, own: string, need: Need): Promise<RecordOf[]> {
  const room = need.room === contactPersonRoom ? await workerRoomOf(source, own) : (need.room ?? own)
  if (room === undefined) return []
  return need.id === undefined ? source.rows(room, need.kind) : source.row(room, need.kind, need.id)
}

/** The room of the family's contact person, as the family's room knows her; her mate's where there is none. */
async function workerRoomOf(source: Source, room: string): Promise<string | undefined> {
  const members = ((await source.rows(room, 'member')) as RecordOf<'member'>[]).map(({ body }) => body).filter(({ until }) => until === null)
  const worker = members.find(({ role }) => role === 'contact-person') ?? members.find(({ role }) => role === 'mate')
  return worker && workerRoom(worker.person)
}
