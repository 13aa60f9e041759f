import { onScopeDispose, readonly, ref, type Ref, shallowRef, type ShallowRef, watch } from 'vue'
import { type Open, usePhone } from './phone.ts'
import { settleMs } from './settle.ts'

const retryMs = 500

/** Reopens the phone's storage if its connection was lost; what else is wrong shows when it is asked again. */
const heal = ({ engine, device }: Open) => engine.steady(device, () => device.db.meta.count()).catch(() => undefined)

type Live<T> = { value: Readonly<ShallowRef<T>>; isReady: Readonly<Ref<boolean>> }

/** A live view of the phone: `query` runs anew whenever what it read, or `key`, has changed. `known`: what the opening knew. */
export const useWatched = <T>({ query, ...given }: { key: () => string | undefined; query: (open: Open) => Promise<T>; known?: (open: Open) => T | undefined; empty: T }): Live<T> =>
  useLive({ ...given, watch: (open, take, fault) => open.engine.watch(() => query(open), take, fault) })

/** A live view by a watch of its own, started anew when `key` has changed. A fault (a lost handle) is met by asking again. */
export function useLive<T>(given: { key: () => string | undefined; watch: (open: Open, take: (found: T) => void, fault: () => void) => () => void; known?: (open: Open) => T | undefined; empty: T }): Live<T> {
  const phone = usePhone()
  const value = shallowRef(given.empty) as ShallowRef<T>
  const isReady = ref(false)
  let stop = () => {}
  let timer: ReturnType<typeof setTimeout> | undefined
  const take = (found: T) => { value.value = found; isReady.value = true }
  const start = () => {
    stop()
    stop = () => {}
    clearTimeout(timer)
    const { open } = phone
    if (!open || given.key() === undefined) return
    const look = () => { stop = given.watch(open, take, () => { timer = setTimeout(() => void heal(open).then(start), retryMs) }) }
    const known = isReady.value ? undefined : given.known?.(open)
    if (known === undefined) return look()
    take(known)
    timer = setTimeout(look, settleMs)
  }
  watch([() => phone.open, given.key], start, { immediate: true })
  onScopeDispose(() => { stop(); clearTimeout(timer) })
  return { value, isReady: readonly(isReady) }
}
