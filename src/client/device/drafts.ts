import { type Device, steady } from './device.ts'

/** The draft under a key, or undefined; where the storage was cleared and is not mended yet, what this tab holds. */
export const draftIn = ({ db, generation, drafts }: Device, key: string): Promise<unknown> => db.transaction('r', db.meta, db.drafts, async () => {
  if ((await db.meta.get('generation'))?.value !== generation) return drafts.get(key)
  const row = await db.drafts.get(key)
  if (row) drafts.set(key, row.value)
  else drafts.delete(key)
  return row?.value
})

/** Reads a draft once. */
export const readDraft = (device: Device, key: string): Promise<unknown> => steady(device, () => draftIn(device, key))

/** Keeps a draft as it is typed; resolves when it is on the phone. */
export const keepDraft = async (device: Device, key: string, value: unknown): Promise<void> => {
  await steady(device, () => device.db.drafts.put({ key, value }))
  device.drafts.set(key, value)
}

/** Drops a draft that was sent another way or emptied. */
export const dropDraft = async (device: Device, key: string): Promise<void> => {
  await steady(device, () => device.db.drafts.delete(key))
  device.drafts.delete(key)
}
