// As much of Dexie as the phone uses, in plain maps: a transaction works on copies and puts them in place at its end, so
// that a phone that dies before leaves nothing of it. The same histories run on the real one too (real-dexie.test.ts).
import { AsyncLocalStorage } from 'node:async_hooks'

type Row = Record<string, unknown>
type Rows = Map<string, Row>
type Shape = { name: string; key: string; isAuto: boolean; indexes: string[] }
/** What lies on one phone's disk. `version` counts commits; `queue` lets one transaction in at a time. */
export type Disk = { rows: Map<string, Rows>; next: number; version: number; queue: Promise<void>; isFull: boolean }
type Work = { disk: Disk; copies: Map<string, Rows>; next: number; leave: () => void }

export const disks = new Map<string, Disk>()
const current = new AsyncLocalStorage<Work>()
const blank = (): Disk => ({ rows: new Map(), next: 1, version: 0, queue: Promise.resolve(), isFull: false })
export const diskOf = (name: string): Disk => disks.get(name) ?? disks.set(name, blank()).get(name)!
/** The browser clears a phone's storage, under the running app too. */
export function clearDisk(name: string): void {
  const disk = diskOf(name)
  disk.rows = new Map()
  disk.next = 1
  disk.version += 1
}

/** What lies committed on a disk in a table, for those who judge it: they need no transaction. */
export const committedOn = (disk: Disk, table: string): Row[] => [...(disk.rows.get(table)?.values() ?? [])]

const rank = (value: unknown) => (Array.isArray(value) ? 3 : typeof value === 'string' ? 2 : 1)
/** IndexedDB's order of keys: numbers, texts, arrays. */
export function compare(one: unknown, other: unknown): number {
  if (typeof one === 'string' && typeof other === 'string') return one < other ? -1 : one === other ? 0 : 1
  if (rank(one) !== rank(other)) return rank(one) - rank(other)
  if (!Array.isArray(one) || !Array.isArray(other)) return (one as string) < (other as string) ? -1 : one === other ? 0 : 1
  for (let place = 0; place < Math.min(one.length, other.length); place += 1) {
    const order = compare(one[place], other[place])
    if (order !== 0) return order
  }
  return one.length - other.length
}

/** An index, read once from its text: its value in a row, and a row's place against a value, which allocates nothing. */
type Index = { valueOf: (row: Row) => unknown; against: (row: Row, value: unknown) => number; order: (one: Row, other: Row) => number }
const indexes = new Map<string, Index>()
const indexOf = (text: string): Index => indexes.get(text) ?? indexes.set(text, text.startsWith('[') ? compound(text.slice(1, -1).split('+')) : single(text)).get(text)!
const single = (name: string): Index => ({
  valueOf: (row) => row[name],
  against: (row, value) => compare(row[name], value),
  order: (one, other) => compare(one[name], other[name]),
})
const compound = (parts: readonly string[]): Index => ({
  valueOf: (row) => parts.map((part) => row[part]),
  against: (row, value) => {
    if (!Array.isArray(value)) return 3 - rank(value)
    for (let place = 0; place < Math.min(parts.length, value.length); place += 1) {
      const order = compare(row[parts[place]!], value[place])
      if (order !== 0) return order
    }
    return parts.length - value.length
  },
  order: (one, other) => {
    for (const part of parts) {
      const order = compare(one[part], other[part])
      if (order !== 0) return order
    }
    return 0
  },
})
const never = () => new Promise<never>(() => {})

/** How many more steps this handle lives; the phone's process dies in the middle of what it does. */
export type Fuse = { left: number }

export class Dexie {
  static minKey = -Infinity
  static maxKey = [[]]
  readonly name: string
  readonly disk: Disk
  readonly fuse: Fuse = { left: Infinity }
  tables: Table[] = []

  constructor(name: string) {
    this.name = name
    this.disk = diskOf(name)
  }

  version() { return { stores: (stores: Record<string, string>) => this.#declare(stores) } }
  #declare(stores: Record<string, string>): void {
    for (const [name, text] of Object.entries(stores)) {
      const [first = '', ...indexes] = text.split(/,\s*/)
      const shape = { name, key: first.replace(/^\+\+/, ''), isAuto: first.startsWith('++'), indexes: indexes.map((index) => index.replace(/^&/, '')) }
      const table = new Table(this, shape)
      this.tables.push(table)
      Object.assign(this, { [name]: table })
    }
  }
  use() {}
  on() {}
  async open() { return this }
  close() {}

  /** One transaction, alone on its disk; never ends when the phone dies in it. */
  async transaction<T>(_mode: string, ...given: unknown[]): Promise<T> {
    const work = given.at(-1) as () => Promise<T>
    if (current.getStore()) return work()
    return this.alone((own) => current.run(own, work))
  }

  async alone<T>(work: (own: Work) => T | Promise<T>): Promise<T> {
    const { disk } = this
    let leave = () => {}
    const before = disk.queue
    disk.queue = new Promise((resolve) => { leave = resolve })
    await before
    const own: Work = { disk, copies: new Map(), next: disk.next, leave }
    try {
      if (!this.lives()) return await dead(leave)
      const done = await work(own)
      if (own.copies.size > 0) this.#commit(own)
      return done
    } finally { leave() }
  }

  #commit({ disk, copies, next }: Work): void {
    if (disk.isFull) throw Object.assign(new Error('The quota has been exceeded.'), { name: 'QuotaExceededError' })
    for (const [name, rows] of copies) disk.rows.set(name, rows)
    disk.next = next
    disk.version += 1
  }

  /** One step of the phone's life; a dead phone never comes further. */
  lives(): boolean {
    if (this.fuse.left > 0) this.fuse.left -= 1
    return this.fuse.left > 0
  }
}

/** Where the phone dies inside a transaction its disk is free again: the browser rolls it back. */
function dead(leave: () => void): Promise<never> {
  leave()
  return never()
}

class Table {
  readonly db: Dexie
  readonly shape: Shape
  readonly primary: Index
  constructor(db: Dexie, shape: Shape) {
    this.db = db
    this.shape = shape
    this.primary = indexOf(shape.key)
  }

  /** Inside a transaction its own copies; outside, a transaction of its own. Async only so that what it throws rejects. */
  async run<T>(work: (rows: Rows, own: Work) => T, isWrite: boolean): Promise<T> {
    const own = current.getStore()
    return own ? this.#runIn(own, work, isWrite) : this.db.alone((alone) => this.#runIn(alone, work, isWrite))
  }

  #runIn<T>(own: Work, work: (rows: Rows, own: Work) => T, isWrite: boolean): T | Promise<never> {
    if (!this.db.lives()) return dead(own.leave)
    const held = own.copies.get(this.shape.name) ?? own.disk.rows.get(this.shape.name) ?? new Map()
    if (!isWrite) return work(held, own)
    const copy = own.copies.get(this.shape.name) ?? new Map(held)
    own.copies.set(this.shape.name, copy)
    return work(copy, own)
  }

  #key = (row: Row) => JSON.stringify(this.primary.valueOf(row))
  #add(rows: Rows, own: Work, row: Row, isNew: boolean): void {
    const kept = this.shape.isAuto && row[this.shape.key] === undefined ? { ...row, [this.shape.key]: own.next } : { ...row }
    own.next = Math.max(own.next, this.shape.isAuto ? Number(kept[this.shape.key]) + 1 : own.next)
    const key = this.#key(kept)
    const isTaken = rows.has(key) || (this.shape.name === 'outbox' && [...rows.values()].some((other) => other.id === kept.id))
    if (isNew && isTaken) throw Object.assign(new Error('Key already exists'), { name: 'ConstraintError' })
    rows.set(key, kept)
  }

  get(key: unknown) { return this.run((rows) => rows.get(JSON.stringify(key)), false) }
  bulkGet(keys: unknown[]) { return this.run((rows) => keys.map((key) => rows.get(JSON.stringify(key))), false) }
  put(row: Row) { return this.run((rows, own) => this.#add(rows, own, row, false), true) }
  add(row: Row) { return this.run((rows, own) => this.#add(rows, own, row, true), true) }
  bulkPut(all: Row[]) { return this.run((rows, own) => { for (const row of all) this.#add(rows, own, row, false) }, true) }
  bulkAdd(all: Row[]) { return this.run((rows, own) => { for (const row of all) this.#add(rows, own, row, true) }, true) }
  delete(key: unknown) { return this.run((rows) => void rows.delete(JSON.stringify(key)), true) }
  bulkDelete(keys: unknown[]) { return this.run((rows) => { for (const key of keys) rows.delete(JSON.stringify(key)) }, true) }
  clear() { return this.run((rows) => rows.clear(), true) }
  update(key: unknown, change: Row) {
    return this.run((rows) => { const held = rows.get(JSON.stringify(key)); if (held) rows.set(JSON.stringify(key), { ...held, ...change }) }, true)
  }

  toCollection() { return new Collection(this, this.shape.key, () => true) }
  orderBy(index: string) { return new Collection(this, index, () => true) }
  limit(most: number) { return this.toCollection().limit(most) }
  toArray() { return this.toCollection().toArray() }
  count() { return this.toCollection().count() }
  where(index: string) {
    const by = (fits: (row: Row) => boolean) => new Collection(this, index, fits)
    const { valueOf, against } = indexOf(index)
    return {
      equals: (wanted: unknown) => by((row) => against(row, wanted) === 0),
      anyOf: (wanted: unknown[]) => by((row) => wanted.includes(valueOf(row))),
      startsWith: (start: string) => by((row) => String(valueOf(row)).startsWith(start)),
      below: (most: unknown) => by((row) => against(row, most) < 0),
      between: (least: unknown, most: unknown) => by((row) => against(row, least) >= 0 && against(row, most) < 0),
    }
  }
}

class Collection {
  readonly table: Table
  readonly index: string
  readonly fits: (row: Row) => boolean
  most = Infinity
  isReverse = false
  constructor(table: Table, index: string, fits: (row: Row) => boolean) {
    this.table = table
    this.index = index
    this.fits = fits
  }

  limit(most: number) { this.most = most; return this }
  reverse() { this.isReverse = true; return this }
  #in(rows: Rows, index = this.index): Row[] {
    const found = [...rows.values()].filter(this.fits)
    if (found.length > 1) found.sort(indexOf(index).order)
    if (this.isReverse) found.reverse()
    return found.length > this.most ? found.slice(0, this.most) : found
  }
  toArray() { return this.table.run((rows) => this.#in(rows), false) }
  sortBy(index: string) { return this.table.run((rows) => this.#in(rows, index), false) }
  first() { return this.table.run((rows) => this.#in(rows)[0], false) }
  count() { return this.table.run((rows) => this.#in(rows).length, false) }
  primaryKeys() { return this.table.run((rows) => this.#in(rows).map(this.table.primary.valueOf), false) }
  delete() {
    return this.table.run((rows) => { for (const row of this.#in(rows)) rows.delete(JSON.stringify(this.table.primary.valueOf(row))) }, true)
  }
}

export const liveQuery = () => ({ subscribe: () => ({ unsubscribe: () => {} }) })
