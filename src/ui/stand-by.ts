import { keepWatch } from '../state/keep-watch.ts';
import { useSession } from '../state/session-store.ts';

type Session = ReturnType<typeof useSession.getState>;

/**
 * Once the page stands: watches over the database, and fetches what stands beside the app when there is something to
 * say: what went wrong with the database, that a newer build waits.
 */
export function standBy(): void {
  showOnce(
    ({ trouble }) => trouble !== undefined,
    async () => (await import('./trouble/mount-trouble.tsx')).mountTrouble(),
  );
  showOnce(
    ({ acceptUpdate }) => acceptUpdate !== undefined,
    async () => (await import('./update/mount-update.tsx')).mountUpdate(),
  );
  void keepWatch();
}

/** What has been mounted follows the session by itself. */
function showOnce(isDue: (session: Session) => boolean, mount: () => Promise<void>): void {
  const show = (session: Session): void => {
    if (!isDue(session)) return;
    stop();
    void mount();
  };
  const stop = useSession.subscribe(show);
  show(useSession.getState());
}
