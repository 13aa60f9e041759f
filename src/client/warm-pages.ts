import type { Router } from 'vue-router'
import { useUpdate } from './stores/update.ts'

const idle = () => new Promise<unknown>((resolve) => { (globalThis.requestIdleCallback ?? setTimeout)(resolve) })

/**
 * Reads the code of a parent's pages, one after the other while nothing else is done, so that a tap finds it read. Only where
 * the service worker has it: nothing is downloaded for it. The workspace's is read when it is opened.
 */
export async function warmPages(router: Router): Promise<void> {
  if (!navigator.serviceWorker?.controller || location.pathname.startsWith('/arbejde')) return
  const { readAhead } = useUpdate()
  for (const { components, meta } of router.getRoutes()) {
    await idle()
    const page = !meta.isWork && components?.default
    if (typeof page === 'function') await readAhead(page as () => Promise<unknown>)
  }
}
