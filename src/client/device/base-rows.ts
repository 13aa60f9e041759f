import { Dexie } from 'dexie'
import { type Kind, latestOf, type RecordOf } from '../../contract/records/kinds.ts'
import type { BaseRow, PhoneDatabase } from './database.ts'

const growing = Object.keys(latestOf).sort()
const after = (kind: string) => `${kind}\u0000`
/** The stretches of kinds between those that grow, by name: from, to. */
const stretches = ['', ...growing].map((kind, place) => [kind && after(kind), growing[place] ?? Dexie.maxKey] as const)

/** All records of a room but those of the growing kinds; those of one kind stand in their order. */
export async function planOf(db: PhoneDatabase, room: string): Promise<RecordOf[]> {
  const index = db.records.where('[room+kind+first]')
  const found = await Promise.all(stretches.map(([from, to]) => index.between([room, from], [room, to]).toArray()))
  return found.flat() as RecordOf[]
}

/** The records of one kind in a room, oldest first: all, or the latest so many and whatever is live. */
export async function rowsOf(db: PhoneDatabase, room: string, kind: Kind, latest?: number): Promise<RecordOf[]> {
  const all = db.records.where('[room+kind+first]').between([room, kind, Dexie.minKey], [room, kind, Dexie.maxKey])
  if (latest === undefined) return (await all.toArray()) as RecordOf[]
  const window = (await all.reverse().limit(latest).toArray()).reverse()
  return [...(await liveBefore(db, room, kind, window[0]?.first)), ...window] as RecordOf[]
}

/** Those that are live though older than the window: an unanswered question is never out of sight. */
async function liveBefore(db: PhoneDatabase, room: string, kind: Kind, first = 0): Promise<BaseRow[]> {
  const live = await db.records.where('[room+live]').equals([room, 1]).toArray()
  return live.filter((row) => row.kind === kind && row.first < first)
}
