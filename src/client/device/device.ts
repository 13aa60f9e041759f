import { type OutboxRow, PhoneDatabase, type PictureRow, type UnsentRow } from './database.ts'
import { newId } from './ids.ts'
import { answered } from './in-time.ts'
import { keepPictures } from './pictures.ts'
import { timesLetGo } from './running.ts'

/** What befell the phone's storage or the server's history, for the screen to tell: words were put back, or offered again. */
export type Event = 'cleared' | 'restored'

/**
 * An open phone. `generation` marks the storage it was opened on: Dexie silently reopens an empty database after the
 * browser cleared it under a running app, and the marker tells. `waiting`, `tray` and `drafts` mirror this tab's
 * unanswered intents, what was refused and what is being written, `pictures` those that only this phone has, so that they
 * survive such a clearing while the app runs. `known`: what lay in `meta` at the opening. `heals` counts the reopenings.
 */
export type Device = {
  person: string; db: PhoneDatabase; generation: string
  waiting: Map<string, OutboxRow>; tray: Map<string, UnsentRow>; drafts: Map<string, unknown>; pictures: Map<string, PictureRow>
  known: ReadonlyMap<string, unknown>; heals: number; healing?: Promise<unknown>; tell?: (event: Event) => void
}

/**
 * Opens a person's phone. Throws Dexie's error where the browser gives no storage. `onBlocked`: an older tab is in the way;
 * `onMade`: from now on readings may be asked for, and are answered as soon as it is open.
 */
export async function openDevice(person: string, onBlocked: () => void = () => {}, onMade: (db: PhoneDatabase) => void = () => {}): Promise<Device> {
  const db = new PhoneDatabase(person)
  db.on('blocked', onBlocked)
  onMade(db)
  await db.open()
  const [meta, rows, tray, pictures] = await readAtOpening(db)
  const known = new Map(meta.map(({ key, value }) => [key, value]))
  const generation = (known.get('generation') as string | undefined) ?? await markGeneration(db)
  return { person, db, generation, waiting: byId(rows), tray: byId(tray), drafts: new Map(), pictures: byId(pictures), known, heals: 0 }
}

/** In one transaction: on a slow phone each costs more than what is read in it. */
const readAtOpening = (db: PhoneDatabase) => db.transaction('r', db.meta, db.outbox, db.unsent, db.pictures, () => Promise.all([
  db.meta.toArray(), db.outbox.orderBy('order').toArray(), db.unsent.toArray(), db.pictures.where('up').equals(0).toArray(),
]))

const byId = <T extends { id: string }>(rows: readonly T[]) => new Map(rows.map((row) => [row.id, row]))

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
  const { outbox, unsent, drafts, pictures } = device.db
  await device.db.transaction('rw', outbox, unsent, drafts, pictures, async () => {
    const since = (await outbox.orderBy('order').toArray()).filter((row) => !device.waiting.has(row.id))
    await outbox.clear()
    await outbox.bulkAdd([...device.waiting.values(), ...since].map(({ order: _order, ...row }) => row))
    await unsent.bulkPut([...device.tray.values()])
    const typed = new Set(await drafts.toCollection().primaryKeys())
    await drafts.bulkPut([...device.drafts].filter(([key]) => !typed.has(key)).map(([key, value]) => ({ key, value })))
    await keepPictures(device, [...[...device.waiting.values(), ...device.tray.values()].map(({ payload }) => payload), ...device.drafts.values()])
  })
  device.generation = generation
  device.tell?.('cleared')
  return true
}

const lost = new Set(['UnknownError', 'InvalidStateError', 'DatabaseClosedError', 'OpenFailedError'])
const mostHeals = 3

/** Whether the connection is to blame. One that ends under a transaction aborts it; a full disk aborts too, with a name of its own. */
function isLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { inner } = error as { inner?: unknown }
  return lost.has(error.name) || (error.name === 'AbortError' && inner instanceof Error && (inner.name === 'AbortError' || lost.has(inner.name)))
}

/**
 * Runs work over the database; a connection that the browser lost is healed by reopening, three times at most
 * (WebKit bug 197050: "Connection to Indexed Database server lost" after a time in the background).
 */
export async function steady<T>(device: Device, work: () => Promise<T>): Promise<T> {
  const went = timesLetGo()
  for (let heals = 0; ; heals += 1) {
    const seen = device.heals
    try {
      return await work()
    } catch (error) {
      if (heals >= mostHeals || went !== timesLetGo() || !isLost(error)) throw error
      await answered(reopen(device, seen))
    }
  }
}

/** Once for all who lost the same connection: a second reopening would take it from those who already work on the first. */
async function reopen(device: Device, seen: number): Promise<void> {
  if (device.heals === seen) {
    device.heals += 1
    device.db.close({ disableAutoOpen: false })
    device.healing = device.db.open()
  }
  await device.healing
}

/**
 * Looks after the storage from now on: when the browser has closed the connection it is reopened, and if it was cleared
 * the words are put back at once, in each tab those that it holds.
 */
export function watchOver(device: Device): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const check = () => void steady(device, () => mendCleared(device)).catch(() => undefined)
  device.db.on('close', () => { clearTimeout(timer); timer = setTimeout(check, 100) })
}
