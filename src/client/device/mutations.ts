import { Dexie } from 'dexie'

/** What was written: whole rooms, or `room kind`; `all` when it cannot be told. `isOutbox`: the outbox, whatever the room. */
export type Mutation = { isAll: boolean; rooms: Set<string>; kinds: Set<string>; isOutbox: boolean }

/** A node of the tree of key ranges in which Dexie tells what a transaction wrote. */
type Ranges = { from?: unknown; to?: unknown; l?: Ranges | null; r?: Ranges | null }

export const kindKey = (room: string, kind: string) => `${room} ${kind}`

function note(found: Mutation, { from, to, l, r }: Ranges): void {
  const [start, end] = [from, to].map((key) => (Array.isArray(key) ? (key as unknown[]) : []))
  const [room, kind] = start ?? []
  if (from === undefined) return
  if (typeof room !== 'string' || end?.[0] !== room) found.isAll = true
  else if (typeof kind === 'string' && end[1] === kind) found.kinds.add(kindKey(room, kind))
  else found.rooms.add(room)
  if (l) note(found, l)
  if (r) note(found, r)
}

/**
 * Hears what is written to a phone's records and outbox, in this tab or another, once it is on the disk. Returns how to
 * stop.
 */
export function hearMutations(name: string, tell: (mutation: Mutation) => void): () => void {
  const hear = (parts: Record<string, unknown>) => {
    const records = parts[`idb://${name}/records/`] as Ranges | undefined
    // Dexie's word on the way back to a page that was laid aside: anything may have been written meanwhile.
    const isAll = 'all' in parts
    const isOutbox = isAll || [`idb://${name}/outbox/`, `idb://${name}/outbox/:dels`].some((part) => part in parts)
    if (!records && !isOutbox) return
    const mutation: Mutation = { isAll, rooms: new Set(), kinds: new Set(), isOutbox }
    if (records) note(mutation, records)
    tell(mutation)
  }
  Dexie.on('storagemutated', hear)
  return () => Dexie.on.storagemutated.unsubscribe(hear)
}
