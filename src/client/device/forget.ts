import { figuresPrefix } from './figures.ts'
import { type Device, steady } from './device.ts'

/** Deletes what can be fetched again: records, cursors, memberships. What this person wrote and nobody has yet stays. */
export async function forgetReadings(device: Device): Promise<void> {
  const { db } = device
  await steady(device, () => db.transaction('rw', db.records, db.cursors, db.meta, async () => {
    await db.records.clear()
    await db.cursors.clear()
    await db.meta.bulkDelete(['memberships', 'contact'])
    await db.meta.where('key').startsWith(figuresPrefix).delete()
  }))
}
