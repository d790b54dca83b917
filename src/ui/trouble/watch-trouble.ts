import { keepWatch } from '../../state/keep-watch.ts';
import { useSession } from '../../state/session-store.ts';

let isShowing = false;

/** Watches over the database once the page stands, and explains what goes wrong with it, now or later. */
export function watchTrouble(): void {
  const explain = async (): Promise<void> => {
    if (isShowing || !useSession.getState().trouble) return;
    isShowing = true;
    const { mountTrouble } = await import('./mount-trouble.tsx');
    mountTrouble();
  };
  useSession.subscribe(explain);
  void explain();
  void keepWatch();
}
