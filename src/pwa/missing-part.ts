import { offerUpdate, useSession } from '../state/session-store.ts';

const KEY = 'quandian.reloaded';

/**
 * A page without a worker (a first visit, or one whose worker another tab has replaced) asks for the parts of its own
 * build; where a newer one has been deployed since, they are gone. Then the page is loaded anew, and is the newer
 * build: what is typed is in the journal. While a note is written, it is offered instead.
 */
export function followDeployment(): void {
  addEventListener('vite:preloadError', () => void follow().catch(Boolean)); // no network: the screen says so
}

async function follow(): Promise<void> {
  const entry = document.querySelector('script[type=module]')?.getAttribute('src') ?? '';
  const response = await fetch(document.baseURI, { cache: 'no-store' });
  // Loaded anew for the same build once, it would be again and again.
  if (!response.ok || (await response.text()).includes(entry) || sessionStorage[KEY] === entry) return;
  const reload = (): void => {
    sessionStorage[KEY] = entry;
    location.reload();
  };
  if (useSession.getState().editing) offerUpdate(reload);
  else reload();
}
