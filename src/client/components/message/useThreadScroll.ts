import { onBeforeUnmount, onMounted, type ShallowRef } from 'vue'

type Watched = { scroller: Readonly<ShallowRef<HTMLElement | null>>; top: Readonly<ShallowRef<HTMLElement | null>>; bottom: Readonly<ShallowRef<HTMLElement | null>> }

/**
 * Tells when the thread's start comes near, so that older messages are fetched, and when its end is really looked at.
 * The thread itself stays at its end by CSS: a scroller in reversed column order keeps its distance to the end.
 */
export function useThreadScroll(watched: Watched, heard: { start: () => void; end: () => void }): { checkEnd: () => void; checkStart: () => void } {
  let observer: IntersectionObserver | undefined
  let isAtStart = false
  let isAtEnd = false
  const checkStart = () => { if (isAtStart) heard.start() }
  const checkEnd = () => { if (isAtEnd && document.visibilityState === 'visible') heard.end() }
  const seen = (entries: IntersectionObserverEntry[]) => {
    for (const { target, isIntersecting } of entries) {
      if (target === watched.top.value) isAtStart = isIntersecting
      if (target === watched.bottom.value) isAtEnd = isIntersecting
    }
    checkStart()
    checkEnd()
  }
  onMounted(() => {
    document.addEventListener('visibilitychange', checkEnd)
    if (typeof IntersectionObserver === 'undefined') return
    observer = new IntersectionObserver(seen, { root: watched.scroller.value, rootMargin: '64px 0px' })
    for (const edge of [watched.top.value, watched.bottom.value]) if (edge) observer.observe(edge)
  })
  onBeforeUnmount(() => {
    document.removeEventListener('visibilitychange', checkEnd)
    observer?.disconnect()
  })
  return { checkEnd, checkStart }
}
