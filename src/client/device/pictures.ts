import { picturesIn } from '../../contract/rules/pictures.ts'
import type { OutboxRow, PhoneDatabase } from './database.ts'
import type { Device } from './device.ts'

/** The pictures that are this phone's alone: the server does not have them yet. */
export const ownPictures = async ({ pictures }: PhoneDatabase): Promise<Set<string>> => new Set(await pictures.where('up').equals(0).primaryKeys())

/** Which of these lie on the phone's disk. */
export const heldPictures = ({ pictures }: PhoneDatabase, ids: readonly string[]): Promise<string[]> => pictures.where('id').anyOf([...ids]).primaryKeys()

/**
 * Puts the pictures that these drafts or acts name on the disk, where this tab has them in hand and the disk has not. Runs
 * in the transaction that keeps what names them: both are kept, or neither.
 */
export async function keepPictures({ db, pictures }: Device, said: readonly unknown[]): Promise<void> {
  const ids = said.flatMap(picturesIn).filter((id) => pictures.has(id))
  if (ids.length === 0) return
  const held = new Set(await heldPictures(db, ids))
  await db.pictures.bulkPut(ids.filter((id) => !held.has(id)).map((id) => pictures.get(id)!))
}

/** The pictures that something names which nobody has yet: they are never deleted. */
export async function unsentPictures({ outbox, unsent, drafts }: PhoneDatabase): Promise<Set<string>> {
  const [waiting, tray, written] = await Promise.all([outbox.toArray(), unsent.toArray(), drafts.toArray()])
  return new Set([...[...waiting, ...tray].map(({ payload }) => payload), ...written.map(({ value }) => value)].flatMap(picturesIn))
}

/** Deletes what can be fetched again, of one room or of all. */
export async function dropPictures(db: PhoneDatabase, room?: string): Promise<void> {
  const unsent = await unsentPictures(db)
  const ids = await (room === undefined ? db.pictures.toCollection() : db.pictures.where('room').equals(room)).primaryKeys()
  await db.pictures.bulkDelete(ids.filter((id) => !unsent.has(id)))
}

/**
 * The acts that can go now. One whose picture is still to be put up waits, and with it what was written of the same noun in
 * the same room after it, or follows it: their order stands, and a message does not wait for a picture on a bad network.
 */
export function goingNow(waiting: readonly OutboxRow[], own: ReadonlySet<string>): OutboxRow[] {
  const held = new Set<string | null>()
  return waiting.filter((row) => {
    const page = `${row.room} ${row.name.split('.')[0]}`
    if (!held.has(page) && !held.has(row.after) && !picturesIn(row.payload).some((id) => own.has(id))) return true
    held.add(page).add(row.id)
    return false
  })
}
