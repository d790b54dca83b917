import type { Annotation, AnnotationId } from '../core/annotation/annotation.ts';
import { database } from './database.ts';
import { onAnnotationsChanged } from './watch-annotations.ts';

/** Rows read at once: 500 take some 10 ms of the main thread, what is made of them included. */
const SLICE = 500;
/** Read first, so that there is something to see. */
const FIRST = 100;

export interface AnnotationsListener {
  /** All is read from the beginning: what has not been given again by `onWhole` is no longer there. */
  onBegin(): void;
  /** Rows as they are stored now, trash included; article by article at first. */
  onRows(rows: readonly Annotation[]): void;
  /** Annotations that are stored no more. */
  onGone(ids: readonly AnnotationId[]): void;
  /** All that is stored has been given; from now on only what is written. */
  onWhole(): void;
  onFault(error: unknown): void;
}

/**
 * Follows the annotations of all articles, over all tabs, in slices: first each of them, then those that a write has
 * touched. Gives a way to stop. After a fault of storage the next write begins it all again.
 */
export function watchAllAnnotations(listener: AnnotationsListener): () => void {
  const changed = new Set<AnnotationId>();
  let isAllChanged = true;
  let isRunning = false;
  let stopped = false;

  const readAll = async (): Promise<void> => {
    listener.onBegin();
    let slice = readSlice(undefined);
    for (;;) {
      const rows = await slice;
      if (stopped) return;
      const last = rows.at(-1);
      // The database is at work on the next while these are taken in.
      if (last) slice = readSlice(last);
      listener.onRows(rows);
      if (!last) return listener.onWhole();
    }
  };
  const readChanged = async (): Promise<void> => {
    const ids = [...changed].slice(0, SLICE);
    for (const id of ids) changed.delete(id);
    const rows = await database.annotations.bulkGet(ids);
    if (stopped) return;
    listener.onRows(rows.flatMap((row) => row ?? []));
    const gone = ids.filter((_, i) => rows[i] === undefined);
    if (gone.length > 0) listener.onGone(gone);
  };
  const follow = async (): Promise<void> => {
    if (isRunning) return;
    isRunning = true;
    try {
      while (!stopped && (isAllChanged || changed.size > 0)) {
        if (!isAllChanged) {
          await readChanged();
          continue;
        }
        isAllChanged = false;
        changed.clear();
        await readAll();
      }
    } catch (error) {
      isAllChanged = true;
      if (!stopped) listener.onFault(error);
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

/** The rows after one, by article and id; none after the last. */
function readSlice(after: Annotation | undefined): Promise<Annotation[]> {
  const { annotations } = database;
  const rest = after
    ? annotations.where('[articleId+id]').above([after.articleId, after.id])
    : annotations.orderBy('[articleId+id]');
  return rest.limit(after ? SLICE : FIRST).toArray();
}
