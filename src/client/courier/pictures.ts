import type { RefusalCode } from '../../contract/protocol.ts'
import { mostIntents } from '../../contract/protocol-numbers.ts'
import { familyRoom } from '../../contract/rooms.ts'
import { picturesIn } from '../../contract/rules/pictures.ts'
import { picturesToFetch, unsentOf } from '../device/apply.ts'
import { rowsOf } from '../device/base-rows.ts'
import type { OutboxRow, PhoneDatabase, PictureRow } from '../device/database.ts'
import { type Device, steady } from '../device/device.ts'
import { oldestWaiting } from '../device/outbox.ts'
import { heldPictures, ownPictures, unsentPictures } from '../device/pictures.ts'
import { readMemberships } from '../device/request.ts'
import { ask } from './wire.ts'

/** What carrying a picture needs from outside. */
export type PictureGiven = { device: Device; fetcher: typeof fetch; network?: EventTarget | undefined }

/** Two hundred kilobytes on a bad network. */
const patienceMs = 60_000

const askFor = <T>({ fetcher, network }: PictureGiven, [room, id]: readonly [room: string, id: string], init: RequestInit, read: (response: Response) => Promise<T>): Promise<T> =>
  ask({ fetcher, network, patienceMs }, `/api/rooms/${encodeURIComponent(room)}/files/${id}`, init, read)

/** The server's own words for what it will never take. Whatever else comes back, a portal's page too, is "not now". */
const refusals: Record<string, RefusalCode> = { 'too-large': 'picture-too-large', 'wrong-type': 'picture-unreadable', full: 'pictures-full', conflict: 'id-taken' }

/** The next picture to put up, and the act that waits for it; nothing where a draft alone names them. */
export async function nextPicture(device: Device): Promise<{ row: OutboxRow; id: string } | undefined> {
  const own = await steady(device, () => ownPictures(device.db))
  const waiting = await oldestWaiting(device, mostIntents)
  return waiting.flatMap((row) => picturesIn(row.payload).map((id) => ({ row, id }))).find(({ id }) => own.has(id))
}

/** What became of a picture that was offered: it is there, the server will never take it (by which code), or another time. */
type Put = 'up' | 'not-now' | 'not-you' | { refused: RefusalCode }

async function putOf(response: Response, id: string): Promise<Put> {
  if (response.status === 401) return 'not-you'
  const said = (await response.json()) as { id?: string; error?: string }
  const refused = refusals[said.error ?? '']
  if (!response.ok && refused) return { refused }
  // A room that is not hers any more, or a server of yesterday: the act itself goes, and is judged.
  const isNone = response.status === 404 && said.error === 'not-found'
  return isNone || (response.ok && said.id === id) ? 'up' : 'not-now'
}

/** Puts a picture up for an act that waits for it. `done`: it is there, or its act went to the tray with the reason. */
export async function putUp(given: PictureGiven, { row, id }: { row: OutboxRow; id: string }): Promise<'done' | 'not-now' | 'not-you'> {
  const { device } = given
  const picture = await steady(device, () => device.db.pictures.get(id))
  if (!picture) return 'done'
  const init = { method: 'PUT', headers: { 'content-type': picture.type }, body: picture.bytes }
  const put = await askFor(given, [row.room, id], init, (response) => putOf(response, id)).catch(() => 'not-now' as const)
  if (typeof put === 'object') await toTray(device, row, put.refused)
  else if (put === 'up') await isUp(device, id)
  else return put
  return 'done'
}

async function isUp(device: Device, id: string): Promise<void> {
  await steady(device, () => device.db.pictures.update(id, { up: 1 }))
  device.pictures.delete(id)
}

/** The act goes to the tray with its words; its pictures stay on the phone, since the tray names them. */
async function toTray(device: Device, row: OutboxRow, code: RefusalCode): Promise<void> {
  const { outbox, unsent } = device.db
  const refused = unsentOf(row, code)
  await steady(device, () => device.db.transaction('rw', outbox, unsent, async () => {
    await outbox.delete(row.order as number)
    await unsent.put(refused)
  }))
  device.waiting.delete(row.id)
  device.tray.set(row.id, refused)
}

async function pictureOf(response: Response, room: string, id: string): Promise<PictureRow | 'gone' | 'not-now'> {
  const type = response.headers.get('content-type') ?? ''
  if (response.status === 404 && type.includes('json')) return 'gone'
  return response.ok && type.startsWith('image/') ? { id, room, type, bytes: await response.arrayBuffer(), up: 1 } : 'not-now'
}

/** Fetches a picture and keeps it, so that it is there without a network; on a full phone it is only shown. */
export async function fetchPicture(given: PictureGiven, room: string, id: string): Promise<PictureRow | 'gone' | 'not-now'> {
  const found = await askFor(given, [room, id], {}, (response) => pictureOf(response, room, id)).catch(() => 'not-now' as const)
  if (typeof found === 'object') await keepFetched(given.device, found).catch(() => undefined)
  return found
}

/** Not where the room was closed while it was on its way, nor over one's own that waits to go up. */
const keepFetched = (device: Device, row: PictureRow): Promise<void> => steady(device, () => device.db.transaction('rw', device.db.cursors, device.db.pictures, async () => {
  if ((await device.db.cursors.get(row.room)) && !(await device.db.pictures.get(row.id))) await device.db.pictures.add(row)
}))

const fetching = new WeakMap<Device, Promise<void>>()

/**
 * Fetches what a parent's own pages show and this phone lacks, one picture at a time, and lets go of what nothing names any
 * more. One run at a time; what did not come is looked for again at the next calm round.
 */
export function fetchMissing(given: PictureGiven): Promise<void> {
  const { device } = given
  const running = fetching.get(device) ?? fetchAll(given).finally(() => fetching.delete(device))
  fetching.set(device, running)
  return running
}

/** Whoever has asked her phone to spare data gets a picture when she looks at it. */
const isSparing = (): boolean => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true

async function fetchAll(given: PictureGiven): Promise<void> {
  if (isSparing()) return
  const { db } = given.device
  const news = await db.meta.get(picturesToFetch)
  const memberships = await readMemberships(given.device)
  // A worker's come when she opens the page.
  const rooms = memberships?.person.isStaff ? [] : (memberships?.families ?? []).map(({ family }) => familyRoom(family))
  const [shown, earlier] = await Promise.all([namedBy(db, rooms, 'told'), namedBy(db, rooms, 'told-version')])
  if (rooms.length > 0) await tidy(given.device, new Set([...shown.keys(), ...earlier.keys()]))
  const held = new Set(await heldPictures(db, [...shown.keys()]))
  for (const [id, room] of shown) if (!held.has(id) && (await fetchPicture(given, room, id)) === 'not-now') return
  // Unless a page named more of them meanwhile.
  await steady(given.device, () => db.transaction('rw', db.meta, async () => {
    if ((await db.meta.get(picturesToFetch))?.value === news?.value) await db.meta.delete(picturesToFetch)
  }))
}

/** The pictures of a kind's records, each with its room. */
async function namedBy(db: PhoneDatabase, rooms: readonly string[], kind: 'told' | 'told-version'): Promise<Map<string, string>> {
  const rows = await Promise.all(rooms.map((room) => rowsOf(db, room, kind)))
  return new Map(rows.flat().flatMap(({ room, body }) => picturesIn(body).map((id) => [id, room] as const)))
}

/** A picture that was chosen and taken off again, before anybody saw it. What was sent keeps its own as long as it is kept: it may be offered again. */
const tidy = (device: Device, seen: ReadonlySet<string>): Promise<void> => steady(device, () => device.db.transaction('rw', device.db.tables, async () => {
  const { db } = device
  const named = await unsentPictures(db)
  const sent = new Set((await db.sent.toArray()).flatMap(({ payload }) => picturesIn(payload)))
  const all = await db.pictures.toCollection().primaryKeys()
  await db.pictures.bulkDelete(all.filter((id) => !seen.has(id) && !named.has(id) && !sent.has(id)))
}))
