import { type Named, picturesIn } from '../../contract/rules/pictures.ts'
import { type Device, steady } from './device.ts'
import { inTime } from './in-time.ts'
import { heldPictures, keepPictures } from './pictures.ts'

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

/**
 * Keeps a draft as it is typed, with the pictures it names; resolves when they are on the phone. Where a picture finds no
 * room its words may: they are kept without it, and it is told all the same that not all is.
 */
export const keepDraft = async (device: Device, key: string, value: unknown): Promise<void> => {
  const { db, drafts } = device
  const keep = async (said: unknown) => {
    await steady(device, () => inTime(db, [db.drafts, db.pictures], async () => {
      await keepPictures(device, [said])
      await db.drafts.put({ key, value: said })
    }))
    drafts.set(key, said)
  }
  try {
    await keep(value)
  } catch (fault) {
    const named = picturesIn(value)
    const held = named.length > 0 ? await heldPictures(db, named) : named
    if (held.length < named.length) await keep({ ...(value as object), pictures: (value as Named).pictures.filter(({ id }) => held.includes(id)) })
    throw fault
  }
}

/** Drops a draft that was sent another way or emptied. */
export const dropDraft = async (device: Device, key: string): Promise<void> => {
  await steady(device, () => inTime(device.db, [device.db.drafts], () => device.db.drafts.delete(key)))
  device.drafts.delete(key)
}
