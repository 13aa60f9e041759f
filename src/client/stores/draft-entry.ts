import { watch } from 'vue'
import { type Open, usePhone } from './phone.ts'
import { unkept } from './unkept.ts'

/**
 * A draft in hand: `isKept` once what is shown is on the phone's disk, `hasFailed` when it could not be put there.
 * `typed` counts what was typed here.
 */
export type Entry = { value: unknown; empty: unknown; typed: number; isReady: boolean; isKept: boolean; hasFailed: boolean; isDirty: boolean; isHeld: boolean; saving: Promise<void> | undefined }

export const newEntry = (empty: unknown): Entry =>
  ({ value: structuredClone(empty), empty, typed: 0, isReady: false, isKept: true, hasFailed: false, isDirty: false, isHeld: false, saving: undefined })

const retryMs = 1_000

/** The phone, as soon as it is open. */
const opened = (): Promise<Open> => new Promise((resolve) => {
  const phone = usePhone()
  watch(() => phone.open, (open) => { if (open) resolve(open) }, { immediate: true })
})

const isAtRest = (entry: Entry) => !entry.isDirty && !entry.isHeld && !entry.saving
export const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/**
 * Brings what was kept before into the field, and from then on what another tab writes or sends of it: two tabs show one
 * draft, or its words would be sent twice. Unless somebody has typed here meanwhile: then that is kept.
 */
export async function followEntry(key: string, entry: Entry): Promise<void> {
  const { engine, device } = await opened()
  const read = async () => ({ wasAtRest: isAtRest(entry), typed: entry.typed, kept: await engine.draftIn(device, key) })
  const take = ({ wasAtRest, typed, kept }: Awaited<ReturnType<typeof read>>) => {
    const value: unknown = kept ?? JSON.parse(JSON.stringify(entry.empty))
    // What was read before the last letter was typed is older than the field.
    if (wasAtRest && isAtRest(entry) && typed === entry.typed && !isSame(value, entry.value)) entry.value = value
    if (entry.isReady) return
    entry.isReady = true
    if (entry.isDirty) saveEntry(key, entry)
  }
  engine.watch(read, take, () => setTimeout(() => void engine.readDraft(device, key).catch(() => undefined).then(() => followEntry(key, entry)), retryMs))
}

/** One save at a time; what was typed meanwhile is saved next. */
export function saveEntry(key: string, entry: Entry): void {
  unkept.add(key)
  entry.saving ??= saveAll(key, entry).finally(() => {
    entry.saving = undefined
    if (!entry.isDirty) unkept.delete(key)
  })
}

async function saveAll(key: string, entry: Entry): Promise<void> {
  const { engine, device } = await opened()
  while (entry.isDirty && !entry.isHeld) {
    entry.isDirty = false
    try {
      await engine.keepDraft(device, key, JSON.parse(JSON.stringify(entry.value)))
      Object.assign(entry, { isKept: !entry.isDirty, hasFailed: false })
    } catch {
      // The words stand in the field; they are put on the disk as soon as there is room.
      Object.assign(entry, { isDirty: true, hasFailed: true })
      setTimeout(() => { if (entry.isDirty && !entry.isHeld) saveEntry(key, entry) }, retryMs)
      return
    }
  }
}
