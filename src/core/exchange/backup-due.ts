import type { Instant } from '../annotation/annotation.ts';

/** Changed annotations without a backup, from which on one is offered. */
export const CHANGES = 30;
/** How long the oldest of these changes has been without one, in ms: seven days. */
const AGE = 7 * 24 * 60 * 60 * 1000;

/** When a backup was last made, and when one was last offered. */
export interface BackupTimes {
  readonly backedUpAt?: string;
  readonly offeredAt?: string;
}

/** Of the moments at which annotations were last changed, the oldest that no backup or offer has followed: as many as count. */
export function oldestWithout(
  changedAt: readonly Instant[],
  { backedUpAt = '', offeredAt = '' }: BackupTimes,
): Instant[] {
  const since = backedUpAt > offeredAt ? backedUpAt : offeredAt;
  return changedAt
    .filter((at) => at > since)
    .sort()
    .slice(0, CHANGES);
}

/**
 * Whether a backup is to be offered: enough was changed since the last one, or since it was last offered, and not just
 * now. `changedAt` says of annotations when they were last changed: of all, or of what {@link oldestWithout} has left.
 */
export function isBackupDue(changedAt: readonly Instant[], times: BackupTimes, now: Instant): boolean {
  const changes = oldestWithout(changedAt, times);
  const [oldest] = changes;
  return oldest !== undefined && changes.length >= CHANGES && Date.parse(now) - Date.parse(oldest) >= AGE;
}
