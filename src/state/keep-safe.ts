import { keepEnds } from '../storage/shelf.ts';
import { sayFault } from './attempt.ts';
import { remindOfBackup } from './backup-reminder.ts';
import { keepFolders } from './keep-folders.ts';

/** Put here by the build, from package.json. */
declare const __QUANDIAN_VERSION__: string;

/**
 * What keeps the notes elsewhere, too, for as long as the page stands: folders in step, and a word about backups. And
 * what keeps the ends that are reached in reading, which the reading room need not wait for.
 */
export function keepSafe(): void {
  keepFolders(__QUANDIAN_VERSION__);
  keepEnds(sayFault);
  // It reads all that there is: once the page has nothing else to do. What storage says, the screens say.
  const remind = (): void => void remindOfBackup().catch(Boolean);
  if ('requestIdleCallback' in globalThis) requestIdleCallback(remind);
  else setTimeout(remind, 5_000);
}
