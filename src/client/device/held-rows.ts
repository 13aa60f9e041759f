import { type Kind, latestOf, type RecordOf } from '../../contract/records/kinds.ts'
import { planOf, rowsOf } from './base-rows.ts'
import type { OutboxRow, PhoneDatabase } from './database.ts'
import { hearMutations, kindKey, type Mutation } from './mutations.ts'

/** Where readings get base rows and waiting intents from: the disk, or memory that mirrors it. */
export type Source = {
  rows: (room: string, kind: Kind, latest?: number) => Promise<RecordOf[]>
  row: (room: string, kind: Kind, id: string) => Promise<RecordOf[]>
  waiting: () => Promise<OutboxRow[]>
}

/** Which rooms' painting has changed; `undefined` for all. */
export type Changed = ReadonlySet<string> | undefined

/**
 * The base rows of the rooms that are shown, held in memory and read again only where something was written. Without it
 * every message would make a contact person's phone read all her families anew: 75 rooms of ten kinds.
 */
export type HeldRows = Source & { onChange: (tell: (changed: Changed) => void) => () => void; forgetAll: () => void; close: () => void }

export const fromDisk = (db: PhoneDatabase): Source => ({
  rows: (room, kind, latest) => rowsOf(db, room, kind, latest),
  row: async (room, kind, id) => [await db.records.get([room, kind, id])].filter((row) => row !== undefined) as RecordOf[],
  waiting: () => db.outbox.orderBy('order').toArray(),
})

const isGrowing = (kind: string) => kind in latestOf
type Plan = ReadonlyMap<string, RecordOf[]>

function byKind(rows: readonly RecordOf[]): Plan {
  const plan = new Map<string, RecordOf[]>()
  for (const row of rows) plan.get(row.kind)?.push(row) ?? plan.set(row.kind, [row])
  return plan
}

/** Keeps what was asked for under its name until it is forgotten; what failed is not kept. */
function shelf<T>() {
  const held = new Map<string, Promise<T>>()
  const take = (name: string, read: () => Promise<T>): Promise<T> => {
    const known = held.get(name)
    if (known) return known
    const reading = read()
    held.set(name, reading)
    reading.catch(() => { if (held.get(name) === reading) held.delete(name) })
    return reading
  }
  const forget = (isGone: (name: string) => boolean) => { for (const name of [...held.keys()]) if (isGone(name)) held.delete(name) }
  return { take, forget }
}

/** Runs what is asked for in the same moment in one transaction: opening one costs more than most readings. */
function together(db: PhoneDatabase) {
  let batch: { tasks: (() => Promise<unknown>)[]; done: Promise<unknown[]> } | undefined
  const run = async (tasks: (() => Promise<unknown>)[]) => {
    await Promise.resolve()
    batch = undefined
    return db.transaction('r', db.records, () => Promise.all(tasks.map((task) => task())))
  }
  return async <T>(task: () => Promise<T>): Promise<T> => {
    if (!batch) { const tasks: (() => Promise<unknown>)[] = []; batch = { tasks, done: run(tasks) } }
    const place = batch.tasks.push(task) - 1
    return (await batch.done)[place] as T
  }
}

export function holdRows(db: PhoneDatabase): HeldRows {
  const plans = shelf<Plan>()
  const windows = shelf<RecordOf[]>()
  const outbox = shelf<OutboxRow[]>()
  const listeners = new Set<(changed: Changed) => void>()
  const read = together(db)
  const disk = fromDisk(db)
  const waiting = () => outbox.take('', disk.waiting)
  let waited: readonly OutboxRow[] = []
  void waiting().then((rows) => { waited = rows }, () => undefined)

  const tell = (changed: Changed) => { for (const listener of listeners) listener(changed) }
  const forget = ({ isAll, rooms, kinds }: Mutation) => {
    const planned = new Set([...kinds].filter((key) => !isGrowing(key.slice(key.indexOf(' ') + 1))).map(roomIn))
    plans.forget((room) => isAll || rooms.has(room) || planned.has(room))
    windows.forget((name) => isAll || rooms.has(roomIn(name)) || kinds.has(name.slice(0, name.lastIndexOf(' '))))
  }
  const hear = (mutation: Mutation) => {
    forget(mutation)
    const changed = new Set([...mutation.rooms, ...[...mutation.kinds].map(roomIn)])
    if (!mutation.isOutbox) return tell(mutation.isAll ? undefined : changed)
    outbox.forget(() => true)
    const before = waited
    void waiting().then((rows) => {
      waited = rows
      tell(mutation.isAll ? undefined : new Set([...changed, ...[...before, ...rows].map((row) => row.room)]))
    }, () => tell(undefined))
  }
  const stop = hearMutations(db.name, hear)

  return {
    waiting,
    row: disk.row,
    rows: async (room, kind, latest) => {
      if (isGrowing(kind)) return windows.take(`${kindKey(room, kind)} ${latest ?? ''}`, () => read(() => rowsOf(db, room, kind, latest)))
      return (await plans.take(room, async () => byKind(await read(() => planOf(db, room))))).get(kind) ?? []
    },
    onChange: (listener) => { listeners.add(listener); return () => listeners.delete(listener) },
    forgetAll: () => hear({ isAll: true, rooms: new Set(), kinds: new Set(), isOutbox: true }),
    close: stop,
  }
}

/** The room of a key `room kind` or `room kind latest`: a room's name holds no space. */
const roomIn = (key: string) => key.slice(0, key.indexOf(' '))
