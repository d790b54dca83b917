import type { Instant } from '../annotation/annotation.ts';
import type { ArticleId } from '../article/article.ts';

/** How far an article has come, in the order in which it is offered. */
export const READING_STATES = ['new', 'reading', 'finished', 'archived'] as const;

export type ReadingState = (typeof READING_STATES)[number];

/** What the reader has made of an article, bundled or own: where it stands in the library, and under what. */
export interface Shelved {
  readonly articleId: ArticleId;
  /** Set by hand; absent where it follows from the reading place ({@link stateOf}). */
  readonly state?: ReadingState;
  /** When `state` was set. */
  readonly stateAt?: Instant;
  /** When its end was last reached; of the reading place itself, which may have moved on since. */
  readonly finishedAt?: Instant;
  readonly pinnedAt?: Instant;
  /** Each once, whatever its case. */
  readonly tags: readonly string[];
  readonly collections: readonly string[];
  /** When the reader last changed it by hand; absent where they have not. The later of two copies wins. */
  readonly modifiedAt?: Instant;
}

export const unshelved = (articleId: ArticleId): Shelved => ({ articleId, tags: [], collections: [] });

/** Where a reader is, as far as the state depends on it. */
interface PlaceRead {
  /** 0 to 1. */
  readonly progress: number;
  readonly at: Instant;
}

/** From here on an article is read to its end: it is shown as 100 %. */
const END = 0.995;

export const isAtEnd = ({ progress }: Pick<PlaceRead, 'progress'>): boolean => progress >= END;

/**
 * The state of an article. What was set by hand stands; but "new" and "reading" only until the reader reads on. Without
 * it an article that was opened is being read, and one whose end was once reached is finished, wherever its place is now.
 */
export function stateOf(row: Shelved | undefined, place: PlaceRead | undefined): ReadingState {
  const { state, stateAt, finishedAt } = row ?? {};
  if (state === 'finished' || state === 'archived') return state;
  const isSince = (at: Instant | undefined): boolean =>
    at !== undefined && (stateAt === undefined || at > stateAt);
  if (isSince(finishedAt) || (place && isAtEnd(place) && isSince(place.at))) return 'finished';
  if (state !== undefined && !isSince(place?.at)) return state;
  return place ? 'reading' : 'new';
}

/** The row once the article's end was reached; itself where that is known, or was undone by hand later. */
export function finishedBy(row: Shelved, at: Instant): Shelved {
  const { finishedAt = '', stateAt = '' } = row;
  return finishedAt > stateAt || stateAt >= at ? row : { ...row, finishedAt: at };
}

/** Of two copies of a row what the reader did later, and the later end that was reached. */
export function joinShelved(ours: Shelved, theirs: Shelved): Shelved {
  const { finishedAt: _, ...later } = (theirs.modifiedAt ?? '') > (ours.modifiedAt ?? '') ? theirs : ours;
  const finishedAt = [ours.finishedAt, theirs.finishedAt]
    .filter((at) => at !== undefined)
    .sort()
    .at(-1);
  return { ...later, ...(finishedAt && { finishedAt }) };
}
