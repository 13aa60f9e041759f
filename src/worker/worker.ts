/// <reference lib="webworker" />
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: { url: string; revision: string | null }[] }

// What the server itself answers; all other addresses are the app's.
const SERVERS_OWN = [/^\/$/, /^\/api\//, /^\/login/, /^\/logout/, /^\/test-login/, /^\/openapi\.json/, /^\/(healthz|readyz)/]

// Without a directory index, or "/" would be answered with the app instead of the public page.
precacheAndRoute(self.__WB_MANIFEST, { directoryIndex: '', cleanURLs: false })
cleanupOutdatedCaches()
registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: SERVERS_OWN }))

// The public page is the server's. Without a network its address opens the app: that is why people typed it.
registerRoute(({ request, url }) => request.mode === 'navigate' && url.pathname === '/', async ({ request, event }) => {
  try {
    return await fetch(request)
  } catch {
    return createHandlerBoundToURL('/index.html')({ request, event, url: new URL(request.url) } as Parameters<ReturnType<typeof createHandlerBoundToURL>>[0])
  }
})

// The workspace is left out of the precache: a parent's phone never holds it. What a worker's browser asked for is kept, so
// that it opens without a network too. Names carry a hash, so the first answer stays right until the next version.
const workspace = 'workspace'
registerRoute(({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/assets/'), async ({ request }) => {
  const cache = await caches.open(workspace)
  const held = await cache.match(request)
  if (held) return held
  const answer = await fetch(request)
  // A full disk is no reason to withhold the page.
  if (answer.ok) await cache.put(request, answer.clone()).catch(() => undefined)
  return answer
})
self.addEventListener('activate', (event) => event.waitUntil(caches.delete(workspace)))

self.addEventListener('message', (event) => {
  if (event.data?.type === 'SKIP_WAITING') void self.skipWaiting()
})
