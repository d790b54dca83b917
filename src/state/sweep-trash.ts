import type { Annotation } from '../core/annotation/annotation.ts';
import { sweep } from '../core/annotation/trash.ts';
import { firstSeen, keepFirstSeen } from '../storage/trash-seen.ts';
import { commit, now } from './commit.ts';

/** Removes what of the trash has lain there for 30 days; run once at start. Nothing brings it back. */
export async function sweepTrash(trash: readonly Annotation[]): Promise<void> {
  const { due, firstSeen: seen } = sweep(trash, firstSeen(), now());
  keepFirstSeen(seen);
  if (due.length === 0) return;
  const deletedAt = new Map(due.map((mark) => [mark.id, mark.deletedAt]));
  await commit(
    due.map(({ id }) => id),
    // Another tab may have taken it out of the trash meanwhile, or put it there again.
    (stored, id, at) =>
      stored?.deletedAt !== undefined && stored.deletedAt === deletedAt.get(id)
        ? { kind: 'remove', annotation: stored, at }
        : undefined,
    { remember: false },
  );
}
