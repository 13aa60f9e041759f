import { defineStore } from 'pinia'
import { computed, reactive, ref, type Ref, watch } from 'vue'
import { type Open, usePhone } from './phone.ts'
import type { Acted } from './verbs.ts'

/** A draft in hand: `isKept` once what is shown is on the phone's disk, `hasFailed` when it could not be put there. */
type Entry = { value: unknown; isReady: boolean; isKept: boolean; hasFailed: boolean; isDirty: boolean; isHeld: boolean; saving: Promise<void> | undefined }

/** All drafts in hand, so that the tray can put words back into an open field. */
export const useDrafts = defineStore('drafts', () => {
  const phone = usePhone()
  const entries = reactive(new Map<string, Entry>())

  function entryOf(key: string, empty: unknown): Entry {
    const held = entries.get(key)
    if (held) return held
    entries.set(key, { value: structuredClone(empty), isReady: false, isKept: true, hasFailed: false, isDirty: false, isHeld: false, saving: undefined })
    const entry = entries.get(key) as Entry
    void load(key, entry)
    return entry
  }

  async function load(key: string, entry: Entry): Promise<void> {
    const open = await opened()
    const kept = await open.engine.readDraft(open.device, key)
    if (kept !== undefined && !entry.isDirty) entry.value = kept
    entry.isReady = true
    if (entry.isDirty) save(key, entry)
  }

  const opened = () => new Promise<Open>((resolve) => {
    watch(() => phone.open, (open) => { if (open) resolve(open) }, { immediate: true })
  })

  function write(key: string, value: unknown): void {
    const entry = entryOf(key, value)
    Object.assign(entry, { value, isDirty: true, isKept: false })
    if (entry.isReady && !entry.isHeld) save(key, entry)
  }

  /** One save at a time; what was typed meanwhile is saved next. */
  function save(key: string, entry: Entry): void {
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

  /** Lets an act take the draft: nothing is saved meanwhile, and only when the act was saved is the field emptied. */
  async function take(key: string, empty: unknown, work: () => Promise<Acted>): Promise<Acted> {
    const entry = entryOf(key, empty)
    entry.isHeld = true
    await entry.saving
    const acted = await work()
    entry.isHeld = false
    if (acted.isSaved) Object.assign(entry, { value: structuredClone(empty), isDirty: false, isKept: true })
    else if (entry.isDirty) save(key, entry)
    return acted
  }

  return { entryOf, write, take }
})

/** A draft under a key: kept on the phone as it is typed, and back after anything. */
export function useDraft<T>(key: () => string, empty: T): { value: Ref<T>; isReady: Ref<boolean>; isKept: Ref<boolean>; failed: Ref<boolean>; take: (work: () => Promise<Acted>) => Promise<Acted> } {
  const drafts = useDrafts()
  const entry = ref(drafts.entryOf(key(), empty)) as Ref<Entry>
  watch(key, (next) => { entry.value = drafts.entryOf(next, empty) })
  return {
    value: computed({ get: () => entry.value.value as T, set: (value) => drafts.write(key(), value) }),
    isReady: computed(() => entry.value.isReady),
    isKept: computed(() => entry.value.isKept),
    failed: computed(() => entry.value.hasFailed),
    take: (work) => drafts.take(key(), empty, work),
  }
}
