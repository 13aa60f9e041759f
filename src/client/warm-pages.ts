import type { Router } from 'vue-router'
import { places } from './components/base/places.ts'

const idle = () => new Promise<unknown>((resolve) => { 'requestIdleCallback' in globalThis ? requestIdleCallback(resolve) : setTimeout(resolve, 200) })

/**
 * Reads the code of the bar's places, one after the other while nothing else is done, so that a tap finds it read. Only where
 * the service worker has it: nothing is downloaded for it. Somebody in the workspace has another bar.
 */
export async function warmPages(router: Router): Promise<void> {
  if (!navigator.serviceWorker?.controller || location.pathname.startsWith('/arbejde')) return
  for (const { to } of places) {
    await idle()
    const page = router.resolve(to).matched[0]?.components?.default
    if (typeof page === 'function') await (page as () => Promise<unknown>)()
  }
}
