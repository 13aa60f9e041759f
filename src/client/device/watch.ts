import { liveQuery } from 'dexie'
import type { Kind, RecordOf } from '../../contract/records/kinds.ts'
import type { PhoneDatabase } from './database.ts'
import { type Device, openDevice } from './device.ts'
import { type HeldRows, holdRows } from './held-rows.ts'
import { type Ask, paintedFrom } from './read.ts'

/** Runs a query now and whenever what it read has changed, in this tab or another; returns how to stop it. */
export function watchQuery<T>(query: () => Promise<T>, onValue: (value: T) => void, onFault: (fault: unknown) => void): () => void {
  const subscription = liveQuery(query).subscribe({ next: onValue, error: onFault })
  return () => subscription.unsubscribe()
}

/** One memory for all that is watched on a phone, for as long as anything is. */
const held = new WeakMap<PhoneDatabase, { rows: HeldRows; watchers: number }>()

function share(db: PhoneDatabase): { rows: HeldRows; release: () => void } {
  const mine = held.get(db) ?? { rows: holdRows(db), watchers: 0 }
  held.set(db, mine)
  mine.watchers += 1
  const release = () => {
    mine.watchers -= 1
    if (mine.watchers > 0) return
    mine.rows.close()
    held.delete(db)
  }
  return { rows: mine.rows, release }
}

/** Opens a person's phone to be looked at: what waits is read while it opens, and in memory for as long as it is open. */
export const openToWatch = (person: string, onBlocked: () => void = () => {}): Promise<Device> => openDevice(person, onBlocked, (db) => void share(db))

/** Forgets what is in memory: the disk was emptied by somebody who tells nobody. */
export const readAnew = ({ db }: Device): void => held.get(db)?.rows.forgetAll()

const isSame = (one: readonly unknown[] | undefined, other: readonly unknown[]) =>
  one !== undefined && one.length === other.length && one.every((row, place) => row === other[place])

/** Reads records as they shall be seen, now and whenever one of their rooms has changed; tells only what is another. */
export function watchPainted<K extends Kind>(device: Device, ask: Ask<K>, onValue: (rows: RecordOf<K>[]) => void, onFault: (fault: unknown) => void): () => void {
  const { rows, release } = share(device.db)
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
