import { Dexie, type Table } from 'dexie'
import type { RefusalCode, WireIntent } from '../../contract/protocol.ts'
import { followRunning } from './running.ts'

/**
 * A record as the server last told it. The optimistic result is never written here. `live` marks those of a growing kind
 * that count however old they are (a question without an answer), so that they are found without reading the history.
 */
export type BaseRow = { room: string; kind: string; id: string; first: number; number: number; body: unknown; live?: 1 }

/** An intent that waits for its outcome. `order` is the outbox's own running number, which orders what this phone did. */
export type OutboxRow = WireIntent & { order?: number }

/** What was refused: with its words and the reason, until the person has done something about it. */
export type UnsentRow = { id: string; name: string; room: string; payload: unknown; code: RefusalCode; at: string }

/**
 * A picture's bytes, under the id by which texts name it; `up` is 1 where the server has it too. An ArrayBuffer, since
 * WebKit has lost Blobs from IndexedDB.
 */
export type PictureRow = { id: string; room: string; type: string; bytes: ArrayBuffer; up: 0 | 1 }

/**
 * Where this phone stands in a room. `oldest`: every message from this number on is here; older ones come when scrolled
 * to (0: all are here). `reach` says the same of the other kinds that grow; a room read by an older app has none.
 */
export type Cursor = { room: string; number: number; oldest: number; reach?: Record<string, number> | undefined }
type Keyed = { key: string; value: unknown }

/** One person's database on this phone. Versions only ever add, so that an older tab can go on reading. */
export class PhoneDatabase extends Dexie {
  declare records: Table<BaseRow, [string, string, string]>
  declare outbox: Table<OutboxRow, number>
  declare sent: Table<OutboxRow, string>
  declare unsent: Table<UnsentRow, string>
  declare drafts: Table<Keyed, string>
  declare cursors: Table<Cursor, string>
  declare meta: Table<Keyed, string>
  declare pictures: Table<PictureRow, string>

  constructor(person: string) {
    // Strict: "saved" is said when the transaction has completed, so it must then be on the disk (Chrome's default is relaxed).
    super(`indgang-${person}`, { chromeTransactionDurability: 'strict' })
    this.version(1).stores({
      records: '[room+kind+id], [room+kind+first], [room+live]',
      outbox: '++order, &id, room',
      sent: 'id, at',
      unsent: 'id',
      drafts: 'key',
      cursors: 'room',
      meta: 'key',
    })
    this.version(2).stores({ pictures: 'id, room, up' })
    this.use(followRunning)
    this.on('versionchange', () => this.close({ disableAutoOpen: true }))
  }
}
