import Dexie, { type ObservabilitySet, RangeSet } from 'dexie';
import type { Annotation, AnnotationId } from '../core/annotation/annotation.ts';
import type { ArticleId } from '../core/article/article.ts';
import { database } from './database.ts';

/** Rows read at once: 1,000 take some 10 ms of the main thread, and 10,000 more than a frame of 100 ms. */
const SLICE = 1000;

/** The annotations of an article by their ids, trash included; another map after each change, the same objects within. */
export type AnnotationsById = ReadonlyMap<AnnotationId, Annotation>;

/** The rows that were shown last: all that is left of them where the browser takes the database from under the page. */
export const shown: { rows: AnnotationsById } = { rows: new Map() };

/**
 * Follows the annotations of an article, over all tabs. They are read once, in slices; then only what a write has
 * changed is read. Gives a way to stop. A fault of storage goes to `onFault`; the next write is followed all the same.
 */
export function watchAnnotations(
  articleId: ArticleId,
  onRows: (rows: AnnotationsById) => void,
  onFault: (error: unknown) => void,
): () => void {
  let rows: AnnotationsById | undefined;
  let stopped = false;
  const changed = new Set<AnnotationId>();
  let isAllChanged = true;
  let isRunning = false;

  const readChanges = async (): Promise<void> => {
    while (!stopped && (isAllChanged || changed.size > 0)) {
      const ids = [...changed];
      const isWhole = isAllChanged || rows === undefined;
      changed.clear();
      isAllChanged = false;
      const next: AnnotationsById = isWhole
        ? await readArticle(articleId, () => stopped)
        : withRows(rows, articleId, ids, await database.annotations.bulkGet(ids));
      if (stopped) return;
      rows = next;
      // What was written meanwhile is read before anything is shown: a slice may be older than the next.
      if (isAllChanged || changed.size > 0) continue;
      shown.rows = rows;
      onRows(rows);
    }
  };
  const follow = async (): Promise<void> => {
    if (isRunning) return;
    isRunning = true;
    try {
      await readChanges();
    } catch (error) {
      rows = undefined;
      if (!stopped) onFault(error);
    } finally {
      isRunning = false;
    }
  };
  const stop = onAnnotationsChanged((ids) => {
    if (ids === 'all') isAllChanged = true;
    else for (const id of ids) changed.add(id);
    void follow();
  });
  void follow();
  return () => {
    stopped = true;
    stop();
  };
}

async function readArticle(articleId: ArticleId, isStopped: () => boolean): Promise<AnnotationsById> {
  const rows = new Map<AnnotationId, Annotation>();
  let after: unknown = Dexie.minKey;
  while (!isStopped()) {
    const slice = await database.annotations
      .where('[articleId+id]')
      .between([articleId, after], [articleId, Dexie.maxKey], false, true)
      .limit(SLICE)
      .toArray();
    for (const row of slice) rows.set(row.id, row);
    const last = slice.at(-1);
    if (!last || slice.length < SLICE) break;
    after = last.id;
  }
  return rows;
}

function withRows(
  rows: AnnotationsById | undefined,
  articleId: ArticleId,
  ids: readonly AnnotationId[],
  found: readonly (Annotation | undefined)[],
): AnnotationsById {
  const next = new Map(rows);
  ids.forEach((id, i) => {
    const row = found[i];
    if (row?.articleId === articleId) next.set(id, row);
    else next.delete(id);
  });
  return next;
}

/** Tells of every write that touches annotations, in any tab: their ids, or `all`. Gives a way to stop. */
export const onAnnotationsChanged = (
  listener: (ids: readonly AnnotationId[] | 'all') => void,
): (() => void) => onRowsChanged(database.annotations, listener);

/** Tells of every write that touches rows of a table, in any tab: their primary keys, or `all`. Gives a way to stop. */
export function onRowsChanged<Key extends string>(
  { name }: { readonly name: string },
  listener: (keys: readonly Key[] | 'all') => void,
): () => void {
  const onMutation = (parts: ObservabilitySet): void => {
    const keys = changedKeys<Key>(parts, name);
    if (keys === 'all' || keys.length > 0) listener(keys);
  };
  Dexie.on.storagemutated.subscribe(onMutation);
  return () => Dexie.on.storagemutated.unsubscribe(onMutation);
}

/** The keys of the rows that a write touched, or `all` where it says only a range. */
function changedKeys<Key extends string>(parts: ObservabilitySet, table: string): Key[] | 'all' {
  if (parts.all) return 'all';
  const keys: Key[] = [];
  const prefix = `idb://${database.name}/${table}/`;
  for (const part of [prefix, `${prefix}:dels`]) {
    const tree = parts[part];
    if (!tree) continue;
    for (const { from, to } of RangeSet(tree)) {
      if (typeof from !== 'string' || from !== to) return 'all';
      keys.push(from as Key); // a table's primary keys
    }
  }
  return keys;
}
