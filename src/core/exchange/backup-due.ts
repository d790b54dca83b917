import type { Instant } from '../annotation/annotation.ts';

/** Changed annotations without a backup, from which on one is offered. */
export const CHANGES = 30;
/** How long the oldest of these changes has been without one, in ms: seven days. */
const AGE = 7 * 24 * 60 * 60 * 1000;

/**
 * Whether a backup is to be offered: enough was changed since the last one, or since it was last offered, and not just
 * now. `changedAt` says of each annotation when it was last changed.
 */
export function isBackupDue(
  changedAt: readonly Instant[],
  { backedUpAt = '', offeredAt = '' }: { readonly backedUpAt?: string; readonly offeredAt?: string },
  now: Instant,
): boolean {
  const since = backedUpAt > offeredAt ? backedUpAt : offeredAt;
  const changes = changedAt.filter((at) => at > since);
  const oldest = Math.min(...changes.map((at) => Date.parse(at)));
  return changes.length >= CHANGES && Date.parse(now) - oldest >= AGE;
}
