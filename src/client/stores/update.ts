import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { Workbox } from 'workbox-window'

const hourMs = 3_600_000

/** A newer app: registered after the first paint, offered when it waits, taken only when the person says so. */
export const useUpdate = defineStore('update', () => {
  const isOffered = ref(false)
  let workbox: Workbox | undefined

  async function register(): Promise<void> {
    const { Workbox } = await import('workbox-window')
    workbox = new Workbox('/worker.js')
    workbox.addEventListener('waiting', () => { isOffered.value = true })
    await workbox.register()
    setInterval(() => void workbox?.update().catch(() => undefined), hourMs)
  }

  /** Takes the newer app. Drafts and the outbox lie on the phone, so that nothing being written is lost. */
  function take(): void {
    isOffered.value = false
    workbox?.addEventListener('controlling', () => location.reload())
    workbox?.messageSkipWaiting()
  }

  if (import.meta.env.PROD && 'serviceWorker' in navigator) addEventListener('load', () => void register().catch(() => undefined), { once: true })
  return { isOffered, take }
})
