import { onScopeDispose, readonly, ref, type Ref, shallowRef, type ShallowRef, watch } from 'vue'
import { type Open, usePhone } from './phone.ts'

const retryMs = 500

/**
 * A live view of the phone: `query` runs anew whenever what it read, or `key`, has changed. A fault (a lost handle) is
 * met by asking again.
 */
export function useWatched<T>(given: { key: () => string | undefined; query: (open: Open) => Promise<T>; empty: T }): { value: Readonly<ShallowRef<T>>; isReady: Readonly<Ref<boolean>> } {
  const phone = usePhone()
  const value = shallowRef(given.empty) as ShallowRef<T>
  const isReady = ref(false)
  let stop = () => {}
  let timer: ReturnType<typeof setTimeout> | undefined
  const take = (found: T) => { value.value = found; isReady.value = true }
  const start = () => {
    stop()
    const { open } = phone
    if (!open || given.key() === undefined) return
    stop = open.engine.watch(() => given.query(open), take, () => { timer = setTimeout(start, retryMs) })
  }
  watch([() => phone.open, given.key], start, { immediate: true })
  onScopeDispose(() => { stop(); clearTimeout(timer) })
  return { value, isReady: readonly(isReady) }
}
