import type { Instant } from '../core/annotation/annotation.ts';
import { type BackupTimes, isBackupDue, oldestWithout } from '../core/exchange/backup-due.ts';
import { annotationSlices } from '../storage/annotations.ts';
import { readLedger } from '../storage/ledger.ts';
import { remindedAt } from '../storage/reminders.ts';
import { now } from './commit.ts';
import { remind } from './remind.ts';

/** Offers a backup where one is due, once, and not while one reads; whether it is taken up or let be, not again until as much has changed. */
export async function remindOfBackup(): Promise<void> {
  let changedAt: Instant[] = [];
  const times = (): BackupTimes => {
    const [backedUpAt, offeredAt] = [readLedger()?.backup?.at, remindedAt('backup')];
    return { ...(backedUpAt && { backedUpAt }), ...(offeredAt && { offeredAt }) };
  };
  const isDue = (): boolean => isBackupDue(changedAt, times(), now());
  for await (const slice of annotationSlices()) {
    changedAt = oldestWithout([...changedAt, ...slice.map(({ modifiedAt }) => modifiedAt)], times());
    // Of very many the first slice says enough.
    if (isDue()) break;
  }
  await remind('backup', isDue, { what: (m) => m.reminder, lead: (m) => m.toBackup });
}
