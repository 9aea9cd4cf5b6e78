// Keeps the app itself (page, scripts, styles, fonts) on the device, so that it opens without a
// network. What the server answers never comes here: that holds people's words.
// The build fills in the two lines below.
const version = '';
const files = [];

const shell = 'groundswell-shell-';
const page = '/index.html';
const notPages = /^\/(api|live|notes|livez|readyz)(\/|$)/;

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(shell + version).then((cache) => cache.addAll(files)));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOthers().then(() => self.clients.claim()));
});

// A newer version waits until people agree, or until no page of the old one is open.
self.addEventListener('message', ({ data }) => {
  if (data?.type === 'SKIP_WAITING') self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== location.origin) return;
  if (mode === 'navigate' && !notPages.test(pathname)) event.respondWith(kept(page, event.request));
  else if (files.includes(pathname)) event.respondWith(kept(pathname, event.request));
});

async function kept(name, request) {
  const cache = await caches.open(shell + version);
  return (await cache.match(name)) ?? fetch(request);
}

async function forgetOthers() {
  const names = await caches.keys();
  const others = names.filter((name) => name.startsWith(shell) && name !== shell + version);
  await Promise.all(others.map((name) => caches.delete(name)));
}
