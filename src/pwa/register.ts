import { offerUpdate } from '../state/session-store.ts';

/** A tab that comes back asks for a newer build at most this often, in ms. */
const CHECK_EVERY = 60 * 60 * 1000;

/** How long a build that was taken has to take over, in ms. */
const PATIENCE = 3000;

/** Until it does, a build that was taken is told to take over this often, in ms. */
const AGAIN = 500;

/** Set in a tab that is loaded anew because the build that it took did not take over. */
const TAKEN = 'quandian.taken';

/**
 * Installs the service worker. A newer build waits until the reader takes it; taking it loads this tab anew. The
 * other tabs keep what they show, are offered the same, and lose no draft.
 */
export function registerServiceWorker(): void {
  if (!('serviceWorker' in navigator)) return;
  const address = new URL('service-worker.js', document.baseURI);
  void navigator.serviceWorker
    .register(address)
    // Where workers are blocked by hand, some browsers answer with nothing at all.
    .then(
      (registration: ServiceWorkerRegistration | undefined) => registration && watch(registration),
      ignoreOffline,
    );
}

/**
 * Watches the registration itself: workbox-window hears of one newer build that this tab did not ask for at its
 * start, and when that one could not be installed, not of the next.
 */
function watch(registration: ServiceWorkerRegistration): void {
  let isAccepted = false;
  /** Gives whether there is still one to be waited for. */
  const take = (): boolean => {
    const taken = registration.waiting;
    if (!taken) {
      // Another tab has taken it already, or it took over while this page was loaded: there is only to follow.
      location.reload();
      return false;
    }
    isAccepted = true;
    // It is told while nothing is fetched: Chromium then sends the old worker away, once for a build, however often it
    // is told. What is fetched just then wakes the old one again, and it stays until it was asked for nothing for half
    // a minute, with developer tools at hand for five.
    const tell = (): void => {
      if (registration.waiting !== taken) clearInterval(telling);
      else if (isQuiet()) taken.postMessage({ type: 'SKIP_WAITING' });
    };
    const telling = setInterval(tell, AGAIN);
    tell();
    return true;
  };
  const accept = (): void => {
    if (!take()) return;
    // A worker that is kept busy goes with the tab that it serves.
    setTimeout(() => {
      sessionStorage.setItem(TAKEN, '');
      location.reload();
    }, PATIENCE);
  };

  const offerWaiting = (): void => {
    // The very first build waits too, for a moment, with none before it.
    if (registration.waiting && registration.active) offerUpdate(accept);
  };
  const follow = (worker: ServiceWorker | null): void =>
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed') offerWaiting();
    });
  if (sessionStorage.getItem(TAKEN) === null) offerWaiting();
  else {
    sessionStorage.removeItem(TAKEN);
    take();
    setTimeout(offerWaiting, PATIENCE);
  }
  follow(registration.installing);
  registration.addEventListener('updatefound', () => follow(registration.installing));

  const { serviceWorker } = navigator;
  let isInstalled = serviceWorker.controller !== null || registration.active?.state === 'activated';
  serviceWorker.addEventListener('controllerchange', () => {
    if (isAccepted) location.reload();
    // Another tab took the new build: what this one has still to fetch is the old build's, and gone.
    else if (isInstalled) offerUpdate(accept);
    isInstalled = true;
  });

  let checked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || Date.now() - checked < CHECK_EVERY) return;
    checked = Date.now();
    void registration.update().catch(ignoreOffline);
  });
}

/** Whether nothing was fetched for a second, as far as the browser tells. */
const isQuiet = (): boolean =>
  performance
    .getEntriesByType('resource')
    .slice(-1)
    .every((last) => performance.now() > last.startTime + last.duration + 1000);

/** Without a network there is nothing newer to be had; the installed build goes on. */
function ignoreOffline(): void {}
