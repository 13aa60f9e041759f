import type { OutboxRow } from './database.ts'
import { type Device, steady } from './device.ts'
import { inTime } from './in-time.ts'
import { keepPictures } from './pictures.ts'

/** What shall be kept together with an intent: the draft it came from goes in the same transaction. The pictures it names are kept with it. */
export type QueueOptions = { dropDraft?: string | undefined; dropUnsent?: string | undefined }

/**
 * Puts intents in the outbox. Resolves when the transaction has completed, so that "Gemt på telefonen" is true; rejects
 * when nothing was saved (over quota `add()` resolves and the transaction then aborts), or not in time.
 */
export async function queueIntents(device: Device, rows: OutboxRow[], options: QueueOptions = {}): Promise<void> {
  const { db } = device
  await steady(device, () => inTime(db, [db.outbox, db.drafts, db.unsent, db.pictures], async () => {
    // A lost connection may hide that the first try was kept (see steady): the same ids are never put in twice.
    const held = new Set((await db.outbox.where('id').anyOf(rows.map((row) => row.id)).toArray()).map((row) => row.id))
    await db.outbox.bulkAdd(rows.filter((row) => !held.has(row.id)).map((row) => ({ ...row })))
    await keepPictures(device, rows.map(({ payload }) => payload))
    if (options.dropDraft) await db.drafts.delete(options.dropDraft)
    if (options.dropUnsent) await db.unsent.delete(options.dropUnsent)
  }))
  for (const row of rows) device.waiting.set(row.id, row)
  if (options.dropDraft) device.drafts.delete(options.dropDraft)
  if (options.dropUnsent) device.tray.delete(options.dropUnsent)
}

/** The oldest waiting intents, in the order they were made. */
export const oldestWaiting = (device: Device, most: number): Promise<OutboxRow[]> => device.db.outbox.orderBy('order').limit(most).toArray()

/** The intents that a room waits for, oldest first. */
export const waitingIn = (device: Device, rooms: readonly string[]): Promise<OutboxRow[]> =>
  device.db.outbox.where('room').anyOf([...rooms]).sortBy('order')

/** Takes a row from the tray once the person has dealt with it. */
export const dropUnsent = async (device: Device, id: string): Promise<void> => {
  await steady(device, () => inTime(device.db, [device.db.unsent], () => device.db.unsent.delete(id)))
  device.tray.delete(id)
}
