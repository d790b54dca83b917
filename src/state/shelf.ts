import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Instant } from '../core/annotation/annotation.ts';
import { LIMITS } from '../core/annotation/limits.ts';
import { tagKey, uniqueTags } from '../core/annotation/tags.ts';
import type { ArticleId } from '../core/article/article.ts';
import type { OwnArticle } from '../core/article/own-article.ts';
import type { Place } from '../core/exchange/backup.ts';
import type { ReadingState, Shelved } from '../core/shelf/shelved.ts';
import { changeShelf, type ShelfChange, watchPlaces, watchShelf } from '../storage/shelf.ts';
import { attempt, sayFault } from './attempt.ts';
import { now } from './commit.ts';
import { FollowedRows } from './followed-rows.ts';
import { ownArticles } from './own-articles.ts';
import { notify } from './session-store.ts';

const shelf = new FollowedRows(watchShelf, sayFault);
const places = new FollowedRows(watchPlaces, sayFault);

type ById<Row> = ReadonlyMap<ArticleId, Row>;

/** What is stored about the articles of the library, by their ids. */
export interface LibraryRows {
  /** Those that the reader has added, those taken out among them. */
  readonly own: ById<OwnArticle>;
  readonly places: ById<Place>;
  readonly shelf: ById<Shelved>;
}

/** So long, in ms, the library waits for the first of them: a database may never answer. */
const PATIENCE = 500;
const NONE = new Map<ArticleId, never>();

/** What is stored about the articles, live; undefined until read. */
export function useLibraryRows(): LibraryRows | undefined {
  const own = useSyncExternalStore(ownArticles.subscribe, ownArticles.snapshot);
  const read = useSyncExternalStore(places.subscribe, places.snapshot);
  const stand = useSyncExternalStore(shelf.subscribe, shelf.snapshot);
  const [isSilent, setSilent] = useState(false);
  useEffect(() => {
    const timer = setTimeout(
      () => setSilent(![ownArticles, places, shelf].some(({ isComing }) => isComing)),
      PATIENCE,
    );
    return () => clearTimeout(timer);
  }, []);
  return useMemo(() => {
    const isRead = own && read && stand;
    return isRead || isSilent ? { own: own ?? NONE, places: read ?? NONE, shelf: stand ?? NONE } : undefined;
  }, [own, read, stand, isSilent]);
}

/** What is said of so many articles once they are changed. */
export type SayCount = (count: number) => string;

/** Changes where articles stand, says of how many, and offers to take it back. Gives whether it is stored. */
async function change(
  ids: readonly ArticleId[],
  plan: (stored: Shelved, at: Instant) => Shelved,
  say: SayCount,
): Promise<boolean> {
  const at = now();
  const changes = await attempt(() =>
    changeShelf(ids, (stored) => {
      const planned = plan(stored, at);
      return planned === stored ? stored : { ...planned, modifiedAt: at };
    }),
  );
  if (!changes) return false;
  notify(
    () => say(changes.length),
    'done',
    changes.length > 0 ? { say: (m) => m.common.undo, run: () => void takeBack(changes, say) } : undefined,
  );
  return true;
}

/** Puts back what was before; an article that has been changed since stays as it is. */
async function takeBack(changes: readonly ShelfChange[], say: SayCount): Promise<void> {
  const changeOf = new Map(changes.map((one) => [one.after.articleId, one]));
  const at = now();
  const back = await attempt(() =>
    changeShelf([...changeOf.keys()], (stored) => {
      const { before, after } = changeOf.get(stored.articleId) ?? {};
      if (!before || stored.modifiedAt !== after?.modifiedAt) return stored;
      const { finishedAt } = stored;
      return { ...before, ...(finishedAt && { finishedAt }), modifiedAt: at };
    }),
  );
  if (back) notify(() => say(back.length));
}

export const setState = (ids: readonly ArticleId[], state: ReadingState, say: SayCount) =>
  change(ids, (stored, at) => ({ ...stored, state, stateAt: at }), say);

export const setPinned = (ids: readonly ArticleId[], isPinned: boolean, say: SayCount) =>
  change(
    ids,
    (stored, at) => {
      if ((stored.pinnedAt !== undefined) === isPinned) return stored;
      const { pinnedAt: _, ...rest } = stored;
      return isPinned ? { ...rest, pinnedAt: at } : rest;
    },
    say,
  );

/** What articles are kept under. */
export type Label = 'tags' | 'collections';

const hasLabel = (labels: readonly string[], label: string): boolean =>
  labels.some((known) => tagKey(known) === tagKey(label));

export const addLabels = (ids: readonly ArticleId[], kind: Label, added: readonly string[], say: SayCount) =>
  change(
    ids,
    (stored) =>
      added.every((label) => hasLabel(stored[kind], label))
        ? stored
        : { ...stored, [kind]: uniqueTags([...stored[kind], ...added]).slice(0, LIMITS.tags) },
    say,
  );

export const removeLabel = (ids: readonly ArticleId[], kind: Label, label: string, say: SayCount) =>
  change(
    ids,
    (stored) =>
      hasLabel(stored[kind], label)
        ? { ...stored, [kind]: stored[kind].filter((known) => tagKey(known) !== tagKey(label)) }
        : stored,
    say,
  );
