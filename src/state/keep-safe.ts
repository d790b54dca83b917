import { onLedgerNoted, readLedger } from '../storage/ledger.ts';
import { keepEnds } from '../storage/shelf.ts';
import { sayFault } from './attempt.ts';
import { remindOfBackup } from './backup-reminder.ts';
import { keepFolders } from './keep-folders.ts';
import { remindOfRoom } from './room-reminder.ts';

/** Put here by the build, from package.json. */
declare const __QUANDIAN_VERSION__: string;

/**
 * What keeps the notes elsewhere, too, for as long as the page stands: folders in step, and a word about room and backups. And
 * what keeps the ends that are reached in reading, which the reading room need not wait for.
 */
export function keepSafe(): void {
  keepFolders(__QUANDIAN_VERSION__);
  keepEnds(sayFault);
  // It reads all that there is: once the page has nothing else to do. What storage says, the screens say.
  const remind = async (): Promise<void> => {
    if (!(await remindOfRoom())) await remindOfBackup();
  };
  const begin = (): void => void remind().catch(Boolean);
  if ('requestIdleCallback' in globalThis) requestIdleCallback(begin);
  else setTimeout(begin, 5_000);
  onLedgerNoted(() => {
    if (readLedger()?.copyFault === 'full') void remindOfRoom().catch(Boolean);
  });
}
