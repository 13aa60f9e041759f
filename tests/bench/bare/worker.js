// Keeps the files that the build puts into the list, and answers from them.
self.addEventListener('install', (event) => event.waitUntil(caches.open('bare').then((cache) => cache.addAll(__FILES__)).then(() => self.skipWaiting())))
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
self.addEventListener('fetch', (event) => {
  const asked = event.request.mode === 'navigate' ? '/index.html' : event.request
  event.respondWith(caches.match(asked).then((kept) => kept ?? fetch(event.request)))
})
