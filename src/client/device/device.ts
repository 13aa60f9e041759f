import { type OutboxRow, PhoneDatabase } from './database.ts'
import { newId } from './ids.ts'

/**
 * An open phone. `generation` marks the storage it was opened on: Dexie silently reopens an empty database after the
 * browser cleared it under a running app, and the marker tells. `waiting` mirrors this tab's unanswered intents, so
 * that words survive such a clearing while the app runs.
 */
export type Device = { person: string; db: PhoneDatabase; generation: string; waiting: Map<string, OutboxRow> }

/** Opens a person's phone. Throws Dexie's error where the browser gives no storage. */
export async function openDevice(person: string): Promise<Device> {
  const db = new PhoneDatabase(person)
  await db.open()
  const generation = await markGeneration(db)
  const rows = await db.outbox.orderBy('order').toArray()
  return { person, db, generation, waiting: new Map(rows.map((row) => [row.id, row])) }
}

async function markGeneration(db: PhoneDatabase): Promise<string> {
  return db.transaction('rw', db.meta, async () => {
    const marked = await db.meta.get('generation')
    if (marked) return marked.value as string
    const generation = newId(Date.now())
    await db.meta.add({ key: 'generation', value: generation })
    return generation
  })
}

/**
 * Checks the marker; after a clearing it puts back what this tab still holds, before what was written since. Returns
 * whether the storage was cleared.
 */
export async function mendCleared(device: Device): Promise<boolean> {
  if ((await device.db.meta.get('generation'))?.value === device.generation) return false
  const generation = await markGeneration(device.db)
  const { outbox } = device.db
  await device.db.transaction('rw', outbox, async () => {
    const since = (await outbox.orderBy('order').toArray()).filter((row) => !device.waiting.has(row.id))
    await outbox.clear()
    await outbox.bulkAdd([...device.waiting.values(), ...since].map(({ order: _order, ...row }) => row))
  })
  device.generation = generation
  return true
}

const lost = new Set(['UnknownError', 'InvalidStateError', 'DatabaseClosedError', 'OpenFailedError'])
const mostHeals = 3

/**
 * Runs work over the database; a connection that the browser lost is healed by reopening, three times at most
 * (WebKit bug 197050: "Connection to Indexed Database server lost" after a time in the background).
 */
export async function steady<T>(device: Device, work: () => Promise<T>): Promise<T> {
  for (let heals = 0; ; heals += 1) {
    try {
      return await work()
    } catch (error) {
      if (heals >= mostHeals || !(error instanceof Error) || !lost.has(error.name)) throw error
      device.db.close({ disableAutoOpen: false })
      await device.db.open()
    }
  }
}
