import type { Memberships, OlderMessages, Outcome, RoomPage, SyncAnswer, SyncRequest, WireChange } from '../../contract/protocol.ts'
import { isLive, type Kind, latestOf } from '../../contract/records/kinds.ts'
import { picturesIn } from '../../contract/rules/pictures.ts'
import type { BaseRow, OutboxRow, PhoneDatabase, UnsentRow } from './database.ts'
import { type Device, steady } from './device.ts'
import { dropPictures, heldPictures } from './pictures.ts'
import { writtenToTray } from './written.ts'

/** Intents that carry none of a person's words: a refusal of one is nothing to tell. */
const wordless = new Set(['message.read', 'seen.mark', 'need.postpone', 'page.visit', 'point.remove', 'point.drop', 'busy.remove', 'minutes.heed', 'meeting.close-ask', 'meeting.withdraw-times'])

/** How many days a sent intent is kept, so that it can be offered again after the server was restored. */
const keepSentDays = 60

/** What an answer did. `settled` are the ids whose outcome was taken; `hasMissed`: something did not fit, so ask again. */
export type Applied = { settled: string[]; hasMissed: boolean }
type Asked = Pick<SyncRequest, 'epoch' | 'membershipsTag' | 'cursors'>

/**
 * Takes one answer into the phone, all in one transaction: outcomes, rows and cursors stand or fall together. Another
 * epoch empties the cursors first, so that the rooms are read anew. An answer to a phone that has changed since (another
 * tab was faster, or somebody logged out) is let go: what it says may be of a history or of rights that are over.
 */
export async function applyAnswer(device: Device, asked: Asked, answer: SyncAnswer): Promise<Applied> {
  const { db } = device
  const { isRestored, written, ...applied } = await steady(device, () => db.transaction('rw', db.tables, async () => {
    if (!(await standsAsAsked(device, asked))) return { settled: [], hasMissed: true, isRestored: false, written: [] }
    const entered = await enterEpoch(device, answer.epoch)
    const cursors = entered === 'same' ? asked.cursors : {}
    for (const room of [...answer.closed, ...(await roomsThatEnded(device, answer))]) await endRoom(device, room)
    const fits = []
    for (const page of answer.pages) fits.push(await applyPage(device, page, cursors[page.room] ?? -1))
    // After the pages: an accepted act is painted until its own row is here.
    const settled = await settleAll(device, answer)
    if (answer.memberships) await db.meta.put({ key: 'memberships', value: answer.memberships })
    await db.meta.bulkPut([{ key: 'contact', value: answer.now }, { key: 'pulls', value: (((await db.meta.get('pulls'))?.value as number | undefined) ?? 0) + 1 }])
    if (answer.pages.some(namesPictures)) await db.meta.put({ key: picturesToFetch, value: answer.now })
    const written = await writtenToTray(device, { now: answer.now, hasChanged: answer.memberships !== null })
    return { settled, written, hasMissed: fits.includes(false) || entered === 'another', isRestored: entered === 'another' }
  }))
  if (isRestored) device.tell?.('restored')
  for (const id of applied.settled) device.waiting.delete(id)
  for (const row of written) device.tray.set(row.id, row)
  // An outcome that is no yes may have put words in the tray.
  const refused = answer.outcomes.filter(({ outcome }) => outcome !== 'accepted').map(({ id }) => id)
  if (refused.length > 0) for (const row of await steady(device, () => db.unsent.bulkGet(refused))) if (row) device.tray.set(row.id, row)
  return applied
}

/** Under this the phone keeps in mind when a page named pictures last, until they are here. */
export const picturesToFetch = 'pictures'
const namesPictures = ({ records, entries }: RoomPage): boolean => [...records, ...entries.flatMap(({ changes }) => changes)].some(({ kind, body }) => kind === 'told' && picturesIn(body).length > 0)

async function standsAsAsked({ db }: Device, asked: Asked): Promise<boolean> {
  const epoch = (await db.meta.get('epoch'))?.value ?? null
  const memberships = (await db.meta.get('memberships'))?.value as Memberships | undefined
  return epoch === asked.epoch && (memberships?.tag ?? null) === asked.membershipsTag
}

/** Enters the answer's history. Where it is another than before the rooms are read anew and what was sent is offered again. */
async function enterEpoch({ db }: Device, epoch: string): Promise<'same' | 'first' | 'another'> {
  const held = (await db.meta.get('epoch'))?.value
  if (held === epoch) return 'same'
  await db.meta.put({ key: 'epoch', value: epoch })
  if (held === undefined) return 'first'
  await db.cursors.clear()
  const sent = await db.sent.toArray()
  const waiting = await db.outbox.orderBy('order').toArray()
  const ids = new Set(waiting.map((row) => row.id))
  await db.outbox.clear()
  // An act whose row was still to come waits among those sent after it: the order they were made in holds for all.
  const again = [...sent.filter((row) => !ids.has(row.id)), ...waiting].sort((one, other) => (one.order ?? 0) - (other.order ?? 0))
  await db.outbox.bulkAdd(again.map(({ order: _order, ...row }) => row))
  await db.sent.clear()
  return 'another'
}

async function settleAll(device: Device, answer: SyncAnswer): Promise<string[]> {
  const settled: string[] = []
  for (const outcome of answer.outcomes) if (await settle(device, outcome, answer.now)) settled.push(outcome.id)
  if (settled.length > 0) await dropLongSent(device.db, answer.now)
  return settled
}

async function settle({ db }: Device, outcome: Outcome, now: string): Promise<boolean> {
  const row = await db.outbox.where('id').equals(outcome.id).first()
  if (outcome.outcome === 'not-now') {
    if (row && outcome.code === 'waits-for-earlier') return followToTray(db, row)
    return row !== undefined && outcome.code === 'waits-for-picture' && putUpAgain(db, row)
  }
  if (!row) return true
  if (outcome.outcome === 'accepted' && (await isAhead(db, outcome))) return false
  if (outcome.outcome === 'refused') return toTray(db, row, outcome.code)
  await db.outbox.delete(row.order as number)
  await db.sent.put({ ...row, at: now })
  return true
}

/**
 * What an act follows is neither waiting nor sent: it was refused, in a history that is over (a restore forgets refusals).
 * Nothing will ever come before it, so it goes to the tray as it would have then.
 */
async function followToTray(db: PhoneDatabase, row: OutboxRow): Promise<boolean> {
  const earlier = row.after ?? ''
  if ((await db.outbox.where('id').equals(earlier).count()) > 0 || (await db.sent.get(earlier))) return false
  return toTray(db, row, 'follows-refused')
}

async function toTray(db: PhoneDatabase, row: OutboxRow, code: UnsentRow['code']): Promise<boolean> {
  await db.outbox.delete(row.order as number)
  if (!wordless.has(row.name)) await db.unsent.put(unsentOf(row, code))
  return true
}

/**
 * The server lacks a picture that this act names: an older copy was put back. All of them that lie here go up again. Where
 * one does not lie here nobody will bring it, so the words go to the tray.
 */
async function putUpAgain(db: PhoneDatabase, row: OutboxRow): Promise<boolean> {
  const named = picturesIn(row.payload)
  const held = await heldPictures(db, named)
  if (held.length < named.length) return toTray(db, row, 'no-such-picture')
  for (const id of held) await db.pictures.update(id, { up: 0 })
  return false
}

/** The row of an accepted act is on a page to come: it stays in the outbox, and offering it again does no harm. */
async function isAhead(db: PhoneDatabase, { room, number }: { room: string; number: number }): Promise<boolean> {
  const cursor = await db.cursors.get(room)
  return cursor !== undefined && cursor.number < number
}

/** By the server's clock: the phone's may be a year wrong, and would then throw away all or nothing. */
async function dropLongSent(db: PhoneDatabase, now: string): Promise<void> {
  const oldest = new Date(Date.parse(now) - keepSentDays * 86_400_000).toISOString()
  await db.sent.where('at').below(oldest).delete()
}

export const unsentOf = (row: OutboxRow, code: UnsentRow['code']): UnsentRow =>
  ({ id: row.id, name: row.name, room: row.room, payload: row.payload, code, at: row.at })

async function roomsThatEnded({ db }: Device, { memberships }: SyncAnswer): Promise<string[]> {
  if (!memberships) return []
  const open = new Set(memberships.rooms)
  return (await db.cursors.toCollection().primaryKeys()).filter((room) => !open.has(room))
}

/** The room is not this person's any more. */
async function endRoom(device: Device, room: string): Promise<void> {
  await closeRoom(device, room)
  await dropPictures(device.db, room)
}

async function closeRoom({ db }: Device, room: string): Promise<void> {
  await db.records.where('[room+kind+id]').between([room], [`${room}\u0000`]).delete()
  await db.cursors.delete(room)
}

const isGrowing = (kind: string): kind is Kind => kind in latestOf
const rowOf = (room: string, change: WireChange): BaseRow =>
  ({ room, ...change, ...(isGrowing(change.kind) && isLive(change.kind, change.body) && { live: 1 as const }) })

/** Whether the page was taken. One with a gap makes the room be read whole; one for another cursor is let go. */
async function applyPage(device: Device, page: RoomPage, asked: number): Promise<boolean> {
  const { db } = device
  const cursor = await db.cursors.get(page.room)
  if ((cursor?.number ?? -1) !== asked) return false
  if (!page.isWhole && (page.from !== asked || !isGapless(page))) {
    await db.cursors.put({ room: page.room, number: -1, oldest: 0 })
    return false
  }
  if (page.isWhole) await closeRoom(device, page.room)
  await applyChanges(device, page.room, [...page.records, ...page.entries.flatMap((entry) => entry.changes)])
  const { message: oldest = 0, ...reach } = page.isWhole ? reachOf(page) : { ...cursor?.reach, message: cursor?.oldest ?? 0 }
  await db.cursors.put({ room: page.room, number: page.to, oldest, ...((page.isWhole || cursor?.reach) && { reach }) })
  return true
}

/** A whole page's records of a growing kind reach back to here: fewer than the most means all. Live ones may be older still. */
const reachOf = ({ records }: RoomPage): Record<string, number> => Object.fromEntries(Object.entries(latestOf).map(([kind, latest]) => {
  const ended = records.filter((record) => record.kind === kind && !isLive(kind as Kind, record.body))
  return [kind, ended.length < latest ? 0 : Math.min(...ended.map((record) => record.first))]
}))

/** Whole commits, their numbers without a gap. */
const isGapless = (page: RoomPage): boolean =>
  page.entries.every((entry, place) => entry.number === page.from + 1 + place) && page.from + page.entries.length === page.to

async function applyChanges({ db }: Device, room: string, changes: WireChange[]): Promise<void> {
  const latest = new Map(changes.map((change) => [`${change.kind} ${change.id}`, change]))
  const all = [...latest.values()]
  await db.records.bulkPut(all.filter((change) => change.body !== null).map((change) => rowOf(room, change)))
  await db.records.bulkDelete(all.filter((change) => change.body === null).map((change) => [room, change.kind, change.id]))
}

/**
 * Older messages of a room, read when scrolled to: those before `before`, the oldest held when it was asked. Let go when
 * the room was closed or read anew meanwhile: it would leave rows of a room that is over, or a hole. A row that the
 * phone knows newer stays.
 */
export async function applyOlder(device: Device, room: string, before: number, older: OlderMessages): Promise<void> {
  const { db } = device
  await steady(device, () => db.transaction('rw', db.records, db.cursors, async () => {
    const cursor = await db.cursors.get(room)
    if (cursor?.oldest !== before) return
    const held = await db.records.bulkGet(older.records.map((change) => [room, change.kind, change.id] as [string, string, string]))
    const newer = older.records.filter((change, place) => (held[place]?.number ?? -1) < change.number && change.body !== null)
    await db.records.bulkPut(newer.map((change) => rowOf(room, change)))
    await db.cursors.update(room, { oldest: older.hasMore ? Math.min(...older.records.map((change) => change.first)) : 0 })
  }))
}
