import type { Annotation, AnnotationId, Instant } from './annotation.ts';

/** How long a deleted mark is kept, in days. */
const KEPT_DAYS = 30;
/**
 * A deletion that a clock puts further back than this, in days, or into the future, is not taken at its word: either the
 * clock is wrong now, or it was wrong then, or the reader has been away. The mark then stays as if it were deleted now.
 */
const DOUBTED_DAYS = 60;
const DAY = 86_400_000;

/** When each mark whose deletion is doubted was first found in the trash. */
export type FirstSeen = ReadonlyMap<AnnotationId, Instant>;

interface Sweep {
  /** What has lain in the trash long enough, by every clock that can be believed. */
  readonly due: readonly Annotation[];
  readonly firstSeen: FirstSeen;
}

/** Which marks of the trash may go. A clock that leaps, ahead or back, makes some stay longer, and none go sooner. */
export function sweep(trash: readonly Annotation[], firstSeen: FirstSeen, now: Instant): Sweep {
  const daysSince = (moment: Instant): number => (Date.parse(now) - Date.parse(moment)) / DAY;
  const isBelieved = (moment: Instant | undefined): moment is Instant =>
    moment !== undefined && daysSince(moment) >= 0 && daysSince(moment) <= DOUBTED_DAYS;
  const seen = new Map<AnnotationId, Instant>();
  const due = trash.filter(({ id, deletedAt }) => {
    if (deletedAt === undefined) return false;
    if (isBelieved(deletedAt)) return daysSince(deletedAt) >= KEPT_DAYS;
    const first = firstSeen.get(id);
    const since = isBelieved(first) ? first : now;
    seen.set(id, since);
    return daysSince(since) >= KEPT_DAYS;
  });
  return { due, firstSeen: seen };
}
