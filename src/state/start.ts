import { onDatabaseEvent } from '../storage/database.ts';
import { attempt } from './attempt.ts';
import { recoverDrafts } from './note-commands.ts';
import { notify, showTrouble } from './session-store.ts';
import { recoverSteps } from './undo-store.ts';

/**
 * What is done at once when a tab opens: half-written notes and what can be undone come back. What can wait until the
 * page stands is `keep-watch.ts`.
 */
export async function start(): Promise<void> {
  onDatabaseEvent((event) => {
    if (event === 'superseded')
      notify((m) => m.errors.otherTab, 'failed', {
        say: (m) => m.errors.reload,
        run: () => location.reload(),
      });
    else if (event !== 'closed') showTrouble(event);
  });
  recoverSteps();
  await attempt(recoverDrafts);
}
