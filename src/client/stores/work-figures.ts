import { onScopeDispose, readonly, type Ref, ref, shallowRef, type ShallowRef, watch } from 'vue'
import { keepFigures, readFigures } from '../device/figures.ts'
import { usePhone } from './phone.ts'

/** So often figures are fetched anew while they are shown. */
const everyMs = 3 * 60_000

/**
 * Figures that the server reckons: as they were last fetched at once, and anew when there is a network. `isOld` says that
 * the last attempt failed, so that what is shown is from before.
 */
export function useFigures<T>(name: string, url: string): { figures: Readonly<ShallowRef<T | undefined>>; isOld: Readonly<Ref<boolean>>; hasAsked: Readonly<Ref<boolean>>; refresh: () => Promise<void> } {
  const phone = usePhone()
  const figures = shallowRef<T>()
  const isOld = ref(false)
  const hasAsked = ref(false)

  async function refresh(): Promise<void> {
    try {
      const response = await fetch(url, { headers: { accept: 'application/json' } })
      if (!response.ok) throw new Error('the figures could not be fetched')
      figures.value = (await response.json()) as T
      isOld.value = false
      if (phone.open) await keepFigures(phone.open.device, name, figures.value)
    } catch {
      isOld.value = true
    } finally {
      hasAsked.value = true
    }
  }

  const whenSeen = () => { if (document.visibilityState === 'visible') void refresh() }
  watch(() => phone.open, async (open) => {
    if (!open) return
    figures.value ??= (await readFigures(open.device, name)) as T | undefined
    await refresh()
  }, { immediate: true })
  const timer = setInterval(whenSeen, everyMs)
  addEventListener('online', whenSeen)
  document.addEventListener('visibilitychange', whenSeen)
  onScopeDispose(() => { clearInterval(timer); removeEventListener('online', whenSeen); document.removeEventListener('visibilitychange', whenSeen) })
  return { figures, isOld: readonly(isOld), hasAsked: readonly(hasAsked), refresh }
}
