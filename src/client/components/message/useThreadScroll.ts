import { onBeforeUnmount, onMounted, type ShallowRef } from 'vue'

const near = 64

type Watched = { scroller: Readonly<ShallowRef<HTMLElement | null>>; top: Readonly<ShallowRef<HTMLElement | null>>; bottom: Readonly<ShallowRef<HTMLElement | null>> }

/**
 * Tells when the thread's start comes near, so that older messages are fetched, and when its end is really looked at.
 * The thread itself stays at its end by CSS: a scroller in reversed column order keeps its distance to the end.
 */
export function useThreadScroll(watched: Watched, heard: { start: () => void; end: () => void }): { checkEnd: () => void; checkStart: () => void } {
  let observer: IntersectionObserver | undefined
  let isAtEnd = false
  // Measured when asked: what the observer said last is from before the rows that just came.
  const checkStart = () => {
    const [scroller, top] = [watched.scroller.value, watched.top.value]
    if (scroller && top && top.getBoundingClientRect().bottom >= scroller.getBoundingClientRect().top - near) heard.start()
  }
  const checkEnd = () => { if (isAtEnd && document.visibilityState === 'visible') heard.end() }
  const seen = (entries: IntersectionObserverEntry[]) => {
    for (const { target, isIntersecting } of entries) {
      if (target === watched.top.value && isIntersecting) checkStart()
      if (target === watched.bottom.value) isAtEnd = isIntersecting
    }
    checkEnd()
  }
  onMounted(() => {
    document.addEventListener('visibilitychange', checkEnd)
    if (typeof IntersectionObserver === 'undefined') return
    observer = new IntersectionObserver(seen, { root: watched.scroller.value, rootMargin: `${near}px 0px` })
    for (const edge of [watched.top.value, watched.bottom.value]) if (edge) observer.observe(edge)
  })
  onBeforeUnmount(() => {
    document.removeEventListener('visibilitychange', checkEnd)
    observer?.disconnect()
  })
  return { checkEnd, checkStart }
}
