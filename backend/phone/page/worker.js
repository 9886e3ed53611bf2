// Keeps the page itself, so that it opens without a network too. What the page asks is none of its business.
'use strict';

const kShelf = 'phone-1';
const kFiles = ['/phone', '/phone/page.css', '/phone/page.js', '/phone/words.js', '/phone/icon.svg'];

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(kShelf).then((shelf) => shelf.addAll(kFiles)).then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const path = new URL(event.request.url).pathname;
  if (event.request.method !== 'GET' || kFiles.indexOf(path) < 0) return;
  const fresh = fetch(event.request).then((answer) => {
    if (answer.ok && !answer.redirected) {
      const copy = answer.clone();
      event.waitUntil(caches.open(kShelf).then((shelf) => shelf.put(path, copy)));
    }
    return answer;
  });
  event.respondWith(fresh.catch(() => caches.match(path)));
});
