import { defineStore } from 'pinia'
import { ref } from 'vue'
import { whenKept } from './unkept.ts'

const hourMs = 3_600_000
/** A worker with work left gives way late, in Chromium after minutes: then the page is loaded anew all the same. */
const giveWayMs = 10_000

/** A newer app: registered after the first paint, offered when it waits, taken only when the person says so. */
export const useUpdate = defineStore('update', () => {
  const isOffered = ref(false)
  let waiting: ServiceWorker | undefined
  let reading = Promise.resolve<unknown>(0)

  function offer(worker: ServiceWorker | null): void {
    // Without a controller it is the first one, which nobody has to be asked about.
    if (!worker || !navigator.serviceWorker.controller) return
    waiting = worker
    isOffered.value = true
  }

  async function register(): Promise<void> {
    const registration = await navigator.serviceWorker.register('/worker.js')
    offer(registration.waiting)
    registration.addEventListener('updatefound', () => {
      const coming = registration.installing
      coming?.addEventListener('statechange', () => { if (coming.state === 'installed') offer(coming) })
    })
    setInterval(() => void registration.update().catch(() => {}), hourMs)
  }

  /**
   * Reads code before it is asked for, unless a newer app waits. Where Chromium (156) is told to take a newer worker while it
   * reads through the one before, that one gives way only minutes later, and a page loaded meanwhile may never answer.
   */
  const readAhead = (read: () => Promise<unknown>): Promise<unknown> => (waiting ? reading : (reading = read()))

  /** Takes the newer app once the last letter is on the disk. Drafts and the outbox lie there, so that nothing is lost. */
  function take(): void {
    isOffered.value = false
    const leave = () => void whenKept().then(() => location.reload())
    navigator.serviceWorker.addEventListener('controllerchange', leave)
    setTimeout(leave, giveWayMs)
    const ask = () => waiting?.postMessage({ type: 'SKIP_WAITING' })
    void reading.then(ask, ask)
  }

  const begin = () => void register().catch(() => {})
  if (import.meta.env.PROD && 'serviceWorker' in navigator) {
    // What the page itself asks for comes first.
    if (document.readyState === 'complete') begin()
    else addEventListener('load', begin)
  }
  return { take, isOffered, readAhead }
})
