import type { OlderMessages, Outcome, RoomPage, SyncAnswer, WireChange } from '../../contract/protocol.ts'
import { isLive, latestOf } from '../../contract/records/kinds.ts'
import type { BaseRow, OutboxRow, UnsentRow } from './database.ts'
import { type Device, steady } from './device.ts'

/** Intents that carry none of a person's words: a refusal of one is nothing to tell. */
const wordless = new Set(['message.read', 'seen.mark', 'need.postpone', 'page.visit', 'point.remove'])

/** How many days a sent intent is kept, so that it can be offered again after the server was restored. */
const keepSentDays = 60

/**
 * Takes one answer into the phone, all in one transaction: outcomes, rows and cursors stand or fall together. Another
 * epoch empties the cursors first, so that the rooms are read anew. Returns the rooms whose pages did not fit (a gap).
 */
export async function applyAnswer(device: Device, answer: SyncAnswer): Promise<string[]> {
  const { db } = device
  const gaps = await steady(device, () => db.transaction('rw', db.tables, async () => {
    await enterEpoch(device, answer.epoch)
    for (const outcome of answer.outcomes) await settle(device, outcome)
    for (const room of [...answer.closed, ...(await roomsThatEnded(device, answer))]) await closeRoom(device, room)
    const missed: string[] = []
    for (const page of answer.pages) if (!(await applyPage(device, page))) missed.push(page.room)
    if (answer.memberships) await db.meta.put({ key: 'memberships', value: answer.memberships })
    await db.meta.put({ key: 'contact', value: answer.now })
    return missed
  }))
  for (const { id, outcome } of answer.outcomes) if (outcome !== 'not-now') device.waiting.delete(id)
  return gaps
}

async function enterEpoch({ db }: Device, epoch: string): Promise<void> {
  const held = (await db.meta.get('epoch'))?.value
  if (held === epoch) return
  await db.meta.put({ key: 'epoch', value: epoch })
  if (held === undefined) return
  await db.cursors.clear()
  const sent = await db.sent.toArray()
  const waiting = await db.outbox.orderBy('order').toArray()
  const ids = new Set(waiting.map((row) => row.id))
  await db.outbox.clear()
  const again = sent.filter((row) => !ids.has(row.id)).sort((one, other) => (one.order ?? 0) - (other.order ?? 0))
  await db.outbox.bulkAdd([...again, ...waiting].map(({ order: _order, ...row }) => row))
  await db.sent.clear()
}

async function settle({ db }: Device, outcome: Outcome): Promise<void> {
  if (outcome.outcome === 'not-now') return
  const row = await db.outbox.where('id').equals(outcome.id).first()
  if (!row) return
  await db.outbox.delete(row.order as number)
  if (outcome.outcome === 'accepted') await keepSent({ db } as Device, row)
  else if (!wordless.has(row.name)) await db.unsent.put(unsentOf(row, outcome.code))
}

async function keepSent({ db }: Device, row: OutboxRow): Promise<void> {
  await db.sent.put(row)
  const oldest = new Date(Date.parse(row.at) - keepSentDays * 86_400_000).toISOString()
  await db.sent.where('at').below(oldest).delete()
}

const unsentOf = (row: OutboxRow, code: UnsentRow['code']): UnsentRow =>
  ({ id: row.id, name: row.name, room: row.room, payload: row.payload, code, at: row.at })

async function roomsThatEnded({ db }: Device, { memberships }: SyncAnswer): Promise<string[]> {
  if (!memberships) return []
  const open = new Set(memberships.rooms)
  return (await db.cursors.toCollection().primaryKeys()).filter((room) => !open.has(room))
}

async function closeRoom({ db }: Device, room: string): Promise<void> {
  await db.records.where('[room+kind+id]').between([room], [`${room}\u0000`]).delete()
  await db.cursors.delete(room)
}

const rowOf = (room: string, change: WireChange): BaseRow => ({ room, ...change })

async function applyPage(device: Device, page: RoomPage): Promise<boolean> {
  const { db } = device
  const cursor = await db.cursors.get(page.room)
  if (page.isWhole) await closeRoom(device, page.room)
  else if (cursor?.number !== page.from || !isGapless(page)) return false
  await applyChanges(device, page.room, [...page.records, ...page.entries.flatMap((entry) => entry.changes)])
  const oldest = page.isWhole ? oldestIn(page) : (cursor?.oldest ?? 0)
  await db.cursors.put({ room: page.room, number: page.to, oldest })
  return true
}

/** The messages of a whole page reach back to here: fewer than the most means all. Live ones may be older still. */
function oldestIn({ records }: RoomPage): number {
  const ended = records.filter((record) => record.kind === 'message' && !isLive('message', record.body))
  return ended.length < (latestOf.message ?? 0) ? 0 : Math.min(...ended.map((record) => record.first))
}

/** A page fits when it starts where this phone stands and its numbers have no gap. */
const isGapless = (page: RoomPage): boolean =>
  page.entries.every((entry, place) => entry.number === page.from + 1 + place) && page.from + page.entries.length === page.to

async function applyChanges({ db }: Device, room: string, changes: WireChange[]): Promise<void> {
  const latest = new Map(changes.map((change) => [`${change.kind} ${change.id}`, change]))
  const all = [...latest.values()]
  await db.records.bulkPut(all.filter((change) => change.body !== null).map((change) => rowOf(room, change)))
  await db.records.bulkDelete(all.filter((change) => change.body === null).map((change) => [room, change.kind, change.id]))
}

/** Older messages of a room, read when scrolled to: a row that the phone knows newer stays. */
export async function applyOlder(device: Device, room: string, older: OlderMessages): Promise<void> {
  const { db } = device
  await steady(device, () => db.transaction('rw', db.records, db.cursors, async () => {
    const held = await db.records.bulkGet(older.records.map((change) => [room, change.kind, change.id] as [string, string, string]))
    const newer = older.records.filter((change, place) => (held[place]?.number ?? -1) < change.number && change.body !== null)
    await db.records.bulkPut(newer.map((change) => rowOf(room, change)))
    await db.cursors.update(room, { oldest: older.hasMore ? Math.min(...older.records.map((change) => change.first)) : 0 })
  }))
}
