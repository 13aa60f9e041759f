import { watch } from 'vue'
import { type Open, usePhone } from './phone.ts'

/** A draft in hand: `isKept` once what is shown is on the phone's disk, `hasFailed` when it could not be put there. */
export type Entry = { value: unknown; isReady: boolean; isKept: boolean; hasFailed: boolean; isDirty: boolean; isHeld: boolean; saving: Promise<void> | undefined }

export const newEntry = (empty: unknown): Entry =>
  ({ value: structuredClone(empty), isReady: false, isKept: true, hasFailed: false, isDirty: false, isHeld: false, saving: undefined })

/** The phone, as soon as it is open. */
const opened = (): Promise<Open> => new Promise((resolve) => {
  const phone = usePhone()
  watch(() => phone.open, (open) => { if (open) resolve(open) }, { immediate: true })
})

/** Brings what was kept before into the field, unless somebody has typed already: then that is kept. */
export async function loadEntry(key: string, entry: Entry): Promise<void> {
  const open = await opened()
  const kept = await open.engine.readDraft(open.device, key)
  if (kept !== undefined && !entry.isDirty) entry.value = kept
  entry.isReady = true
  if (entry.isDirty) saveEntry(key, entry)
}

/** One save at a time; what was typed meanwhile is saved next. */
export function saveEntry(key: string, entry: Entry): void {
  entry.saving ??= saveAll(key, entry).finally(() => { entry.saving = undefined })
}

async function saveAll(key: string, entry: Entry): Promise<void> {
  const { engine, device } = await opened()
  while (entry.isDirty && !entry.isHeld) {
    entry.isDirty = false
    try {
      await engine.keepDraft(device, key, JSON.parse(JSON.stringify(entry.value)))
      Object.assign(entry, { isKept: !entry.isDirty, hasFailed: false })
    } catch {
      entry.hasFailed = true
    }
  }
}
