import { nextTick, watch } from 'vue'

/** Brings what an address points at into view, once it is there: a page's own scroller the router knows nothing of. */
export function useHash(hash: () => string, isReady: () => boolean): void {
  watch([hash, isReady], async () => {
    if (!isReady() || hash().length < 2) return
    await nextTick()
    document.getElementById(hash().slice(1))?.scrollIntoView({ block: 'start' })
  }, { immediate: true })
}
