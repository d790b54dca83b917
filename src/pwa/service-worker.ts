import {
  addPlugins,
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  type PrecacheEntry,
  precacheAndRoute,
} from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { type Changes, TELL_CHANGES } from '../state/ask-news.ts';
import { keepShared } from '../state/shared-files.ts';

/** Put here by the build, from the changelogs. */
declare const __QUANDIAN_CHANGES__: Changes;

declare const self: ServiceWorkerGlobalScope & {
  readonly __WB_MANIFEST: readonly (PrecacheEntry | string)[];
};

// Hashed files are "immutable" to the browser's own cache. Once a host has answered one with something else (its
// error page, a cut-off file), that would be handed out for a year, and no later build that names the file could be
// installed. So each is asked for again, which costs a 304 where all is well.
addPlugins([{ requestWillFetch: async ({ request }) => new Request(request, { cache: 'no-cache' }) }]);

// The whole app, its articles and its faces, each file under the hash of its content.
precacheAndRoute([...self.__WB_MANIFEST]);
cleanupOutdatedCaches();

// Where the reader is stands after the "#": the app has one address. At another its relative links would lead
// nowhere, so that is the server's to answer.
const { pathname } = new URL(self.registration.scope);
const addresses = [pathname, `${pathname}index.html`];
registerRoute(
  ({ request, url }) => request.mode === 'navigate' && addresses.includes(url.pathname),
  createHandlerBoundToURL('index.html'),
);

// The whole face, where the reader has downloaded it (src/state/whole-face.ts).
registerRoute(
  ({ url }) => url.pathname.startsWith(`${pathname}assets/whole-face/`),
  async ({ request }) => (await caches.match(request.url)) ?? fetch(request),
);

// Files that another app shares with the installed one (the manifest's share_target): kept here, looked at in the library, which passes on
// what are notes to Settings.
registerRoute(
  ({ url }) => url.pathname === `${pathname}share`,
  async ({ request }) => {
    // What is no form has nothing to keep; the library opens all the same.
    const form = await request.formData().catch(() => undefined);
    if (form) await keepShared(pathname, form);
    return Response.redirect(`${self.registration.scope}#/`, 303);
  },
  'POST',
);

// A newer build takes over when the reader says so, never by itself; what is new in it, it can say before.
self.addEventListener('message', ({ data, ports: [port] }) => {
  if (data?.type === 'SKIP_WAITING') void self.skipWaiting();
  else if (data?.type === TELL_CHANGES) port?.postMessage(__QUANDIAN_CHANGES__);
});

// The first visit is to be the last that needs a network: its tab is served from the cache from now on.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
