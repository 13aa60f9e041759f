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

self.addEventListener('message', (event) => {
  if (event.data?.type === 'SKIP_WAITING') void self.skipWaiting()
})
