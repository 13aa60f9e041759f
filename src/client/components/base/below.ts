import { computed, type Ref, ref, watch } from 'vue'

/** One comes back to where one was: the browser's history knows how far down that is. */
const isReturn = () => ((history.state as { scroll?: { top?: number } | null } | null)?.scroll?.top ?? 0) > 0

/**
 * Whether what lies below the first screen is made: as soon as that, `isReady`, is painted. On a slow phone a tap is answered
 * in half the time then. At once where one comes back to it, or where `isWhole`: the address points at something in it.
 */
export function useBelow(isReady: () => boolean, isWhole: () => boolean = () => false): Readonly<Ref<boolean>> {
  const isPainted = ref(isReturn())
  const begin = (is: boolean) => { if (is) requestAnimationFrame(() => setTimeout(() => { isPainted.value = true })) }
  watch(isReady, begin, { immediate: true, flush: 'post' })
  return computed(() => isPainted.value || isWhole())
}
