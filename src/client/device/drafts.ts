import { type Device, steady } from './device.ts'

/** The draft under a key, or undefined. */
export const readDraft = async (device: Device, key: string): Promise<unknown> => (await device.db.drafts.get(key))?.value

/** Keeps a draft as it is typed; resolves when it is on the phone. */
export const keepDraft = async (device: Device, key: string, value: unknown): Promise<void> => {
  await steady(device, () => device.db.drafts.put({ key, value }))
}

/** Drops a draft that was sent another way or emptied. */
export const dropDraft = (device: Device, key: string): Promise<void> => steady(device, () => device.db.drafts.delete(key))
