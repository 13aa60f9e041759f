import { liveQuery } from 'dexie'
import type { Kind, RecordOf } from '../../contract/records/kinds.ts'
import type { Device } from './device.ts'
import { type HeldRows, holdRows } from './held-rows.ts'
import { type Ask, paintedFrom } from './read.ts'

/** Runs a query now and whenever what it read has changed, in this tab or another; returns how to stop it. */
export function watchQuery<T>(query: () => Promise<T>, onValue: (value: T) => void, onFault: (fault: unknown) => void): () => void {
  const subscription = liveQuery(query).subscribe({ next: onValue, error: onFault })
  return () => subscription.unsubscribe()
}

/** One memory for all that is watched on a phone, for as long as anything is. */
const held = new WeakMap<Device, { rows: HeldRows; watchers: number }>()

function share(device: Device): { rows: HeldRows; release: () => void } {
  const mine = held.get(device) ?? { rows: holdRows(device.db), watchers: 0 }
  held.set(device, mine)
  mine.watchers += 1
  const release = () => {
    mine.watchers -= 1
    if (mine.watchers > 0) return
    mine.rows.close()
    held.delete(device)
  }
  return { rows: mine.rows, release }
}

/** Forgets what is in memory: the disk was emptied by somebody who tells nobody. */
export const readAnew = (device: Device): void => held.get(device)?.rows.forgetAll()

const isSame = (one: readonly unknown[] | undefined, other: readonly unknown[]) =>
  one !== undefined && one.length === other.length && one.every((row, place) => row === other[place])

/** Reads records as they shall be seen, now and whenever one of their rooms has changed; tells only what is another. */
export function watchPainted<K extends Kind>(device: Device, ask: Ask<K>, onValue: (rows: RecordOf<K>[]) => void, onFault: (fault: unknown) => void): () => void {
  const { rows, release } = share(device)
  let last: RecordOf<K>[] | undefined
  let asked = 0
  const read = async () => {
    const mine = (asked += 1)
    try {
      const found = await paintedFrom(rows, ask)
      if (mine !== asked || isSame(last, found)) return
      last = found
      onValue(found)
    } catch (fault) {
      if (mine === asked) onFault(fault)
    }
  }
  const stop = rows.onChange((changed) => { if (!changed || ask.rooms.some((room) => changed.has(room))) void read() })
  void read()
  return () => { asked = -1; stop(); release() }
}
