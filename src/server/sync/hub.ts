import type { Database } from '../db/open.ts'

/** One open stream: how to ring its bell. `ringAll` says that something may have been missed. */
export type Stream = { ring: (room: string, number: number) => void; ringAll: () => void }

/** Hears every commit of every process and rings the streams of those who may read the room. */
export type Hub = {
  /** Rings a stream for these rooms from now on; returns how to end that. */
  join: (municipality: string, rooms: readonly string[], stream: Stream) => () => void
  size: () => number
  close: () => Promise<void>
}

/** The streams that hear of one room. Thousands of streams hear of the same few: each holds this, not the room's name again. */
type Listeners = { key: string; streams: Set<Stream> }

const keyOf = (municipality: string, room: string) => `${municipality}|${room}`

/** Opens the hub on the database's notifications. */
export async function openHub(database: Pick<Database, 'listen'>): Promise<Hub> {
  const rooms = new Map<string, Listeners>()
  const all = new Set<Stream>()
  const heard = (payload: string) => {
    const [municipality = '', room = '', number = ''] = payload.split('|')
    for (const stream of rooms.get(keyOf(municipality, room))?.streams ?? []) stream.ring(room, Number(number))
  }
  const stop = await database.listen('room', { heard, gap: () => { for (const stream of all) stream.ringAll() } })
  const join: Hub['join'] = (municipality, names, stream) => {
    const joined = names.map((room) => listenersOf(rooms, keyOf(municipality, room)))
    for (const { streams } of joined) streams.add(stream)
    all.add(stream)
    return () => { all.delete(stream); for (const one of joined) leave(rooms, one, stream) }
  }
  return { join, size: () => all.size, close: stop }
}

function listenersOf(rooms: Map<string, Listeners>, key: string): Listeners {
  const held = rooms.get(key) ?? { key, streams: new Set() }
  rooms.set(held.key, held)
  return held
}

function leave(rooms: Map<string, Listeners>, { key, streams }: Listeners, stream: Stream): void {
  streams.delete(stream)
  if (streams.size === 0) rooms.delete(key)
}
