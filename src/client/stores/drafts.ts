import { defineStore } from 'pinia'
import { computed, effectScope, reactive, type Ref, watch } from 'vue'
import { type Entry, followEntry, isSame, newEntry, saveEntry } from './draft-entry.ts'
import type { Field } from './refill.ts'
import { unkept } from './unkept.ts'
import type { Acted } from './verbs.ts'

/** Counts what was typed, and keeps it. */
function typedInto(key: string, entry: Entry): void {
  Object.assign(entry, { typed: entry.typed + 1, isDirty: true, isKept: false })
  if (entry.isReady && !entry.isHeld) saveEntry(key, entry)
}

/** A form may write into a draft's fields one by one: that is kept as it is typed too. For as long as the app runs. */
function followTyping(key: string, entry: Entry): void {
  const keep = (now: unknown, before: unknown) => { if (now === before) typedInto(key, entry) }
  effectScope(true).run(() => watch(() => entry.value, keep, { deep: true, flush: 'sync' }))
}

/** Resolves when it is known what the phone keeps of a draft. */
const whenRead = (entry: Entry): Promise<void> =>
  new Promise((resolve) => { watch(() => entry.isReady, (isReady) => { if (isReady) resolve() }, { immediate: true }) })

/** Saves what was typed since an act took the draft; what was on its way to the disk then has left with the act. */
function saveRest(key: string, entry: Entry): void {
  if (entry.isDirty) saveEntry(key, entry)
  else unkept.delete(key)
}

/** All drafts in hand, so that the tray can put words back into an open field. */
export const useDrafts = defineStore('drafts', () => {
  const entries = reactive(new Map<string, Entry>())

  function entryOf(key: string, empty: unknown): Entry {
    const held = entries.get(key)
    if (held) return held
    entries.set(key, newEntry(empty))
    const entry = entries.get(key) as Entry
    followTyping(key, entry)
    void followEntry(key, entry)
    return entry
  }

  function write(key: string, value: unknown): void {
    const entry = entryOf(key, value)
    entry.value = value
    typedInto(key, entry)
  }

  /**
   * Lets an act take the draft: nothing is saved meanwhile, and only when the act was saved is the field emptied, but for
   * what was typed since.
   */
  async function take(key: string, empty: unknown, work: () => Promise<Acted>): Promise<Acted> {
    const entry = entryOf(key, empty)
    const taken: unknown = JSON.parse(JSON.stringify(entry.value))
    entry.isHeld = true
    await entry.saving
    const acted = await work()
    entry.isHeld = false
    if (acted.isSaved) Object.assign(entry, leftOf(taken, entry.value, empty))
    saveRest(key, entry)
    return acted
  }

  /**
   * Puts words back into a field, once it is known what the phone keeps there: `put` says what stands there then, or
   * nothing where it holds something else. Resolves to whether they are on the phone there.
   */
  async function refill({ key, empty, put }: Field): Promise<boolean> {
    const entry = entryOf(key, empty)
    await whenRead(entry)
    const value = put(entry.value)
    if (value !== undefined) write(key, value)
    await entry.saving
    return value !== undefined && !entry.hasFailed
  }

  return { entryOf, write, take, refill }
})

/** What stands in the field when `taken` is gone from it: nothing, or the words that came behind it. */
function leftOf(taken: unknown, now: unknown, empty: unknown): Partial<Entry> {
  if (isSame(taken, now)) return { value: structuredClone(empty), isDirty: false, isKept: true }
  const [before, after] = [taken, now].map((value) => (value as { text?: string } | null)?.text)
  // Only if nothing else was changed: a picture that was chosen meanwhile stays, though the words are there twice then.
  const isLonger = before !== undefined && after !== undefined && after.startsWith(before) && isSame({ ...(taken as object), text: '' }, { ...(now as object), text: '' })
  return { value: isLonger ? { ...structuredClone(empty as object), text: after.slice(before.length) } : now, isDirty: true, isKept: false }
}

/** A draft under a key: kept on the phone as it is typed, and back after anything. */
export function useDraft<T>(key: () => string, empty: T): { value: Ref<T>; isReady: Ref<boolean>; isKept: Ref<boolean>; failed: Ref<boolean>; take: (work: () => Promise<Acted>) => Promise<Acted> } {
  const drafts = useDrafts()
  const entry = computed(() => drafts.entryOf(key(), empty))
  return {
    value: computed({ get: () => entry.value.value as T, set: (value) => drafts.write(key(), value) }),
    isReady: computed(() => entry.value.isReady),
    isKept: computed(() => entry.value.isKept),
    failed: computed(() => entry.value.hasFailed),
    take: (work) => drafts.take(key(), empty, work),
  }
}
