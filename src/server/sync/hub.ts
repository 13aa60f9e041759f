import type { Database } from '../db/open.ts'

/** One open stream: which rooms ring its bell, and how to ring it. `ringAll` says that something may have been missed. */
export type Stream = { municipality: string; rooms: ReadonlySet<string>; ring: (room: string, number: number) => void; ringAll: () => void }

/** Hears every commit of every process and rings the streams of those who may read the room. */
export type Hub = { join: (stream: Stream) => () => void; size: () => number; close: () => Promise<void> }

const keyOf = (municipality: string, room: string) => `${municipality}|${room}`

/** Opens the hub on the database's notifications. */
export async function openHub(database: Pick<Database, 'listen'>): Promise<Hub> {
  const streams = new Map<string, Set<Stream>>()
  const all = new Set<Stream>()
  const heard = (payload: string) => {
    const [municipality = '', room = '', number = ''] = payload.split('|')
    for (const stream of streams.get(keyOf(municipality, room)) ?? []) stream.ring(room, Number(number))
  }
  const stop = await database.listen('room', { heard, gap: () => { for (const stream of all) stream.ringAll() } })
  return { join: (stream) => joinStream(streams, all, stream), size: () => all.size, close: stop }
}

function joinStream(streams: Map<string, Set<Stream>>, all: Set<Stream>, stream: Stream): () => void {
  const keys = [...stream.rooms].map((room) => keyOf(stream.municipality, room))
  for (const key of keys) streams.set(key, (streams.get(key) ?? new Set()).add(stream))
  all.add(stream)
  return () => {
    all.delete(stream)
    for (const key of keys) {
      const rung = streams.get(key)
      rung?.delete(stream)
      if (rung?.size === 0) streams.delete(key)
    }
  }
}
