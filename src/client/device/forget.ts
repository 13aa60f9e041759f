import { figuresPrefix } from './figures.ts'
import { type Device, steady } from './device.ts'
import { inTime } from './in-time.ts'
import { dropPictures } from './pictures.ts'

/** Deletes what can be fetched again: records, pictures, cursors, memberships. What this person wrote and nobody has yet stays. */
export async function forgetReadings(device: Device): Promise<void> {
  const { db } = device
  await steady(device, () => inTime(db, db.tables, async () => {
    await db.records.clear()
    await dropPictures(db)
    await db.cursors.clear()
    await db.meta.bulkDelete(['memberships', 'contact'])
    await db.meta.where('key').startsWith(figuresPrefix).delete()
  }))
}
