import { isToSay, lowRoom } from '../core/trust/room.ts';
import { byteSize } from '../i18n/dates.ts';
import { readLedger } from '../storage/ledger.ts';
import { remindedAt } from '../storage/reminders.ts';
import { now } from './commit.ts';
import { remind } from './remind.ts';

/**
 * Says that the browser has little room left for this site, once a day and not while one reads. A write that fails says
 * so by itself, at once. Gives whether it was said.
 */
export async function remindOfRoom(): Promise<boolean> {
  const isTime = (): boolean => isToSay(remindedAt('room'), Date.parse(now()));
  if (!isTime()) return false;
  // WebKitGTK and insecure contexts lack it.
  const storage: StorageManager | undefined = navigator.storage;
  const left = storage && lowRoom(await storage.estimate());
  if (left === undefined && readLedger()?.copyFault !== 'full') return false;
  return remind('room', isTime, {
    what: (m, language) => (left === undefined ? m.copyFull : m.roomLow(byteSize(language, left))),
    lead: (m) => m.toStorage,
  });
}
