import { startTransition, useEffect, useMemo, useState } from 'react';
import type { NotesFilter } from '../../state/address.ts';
import type { HubIndex } from '../../state/hub-index.ts';
import { Slices } from '../../state/slices.ts';
import { guessHeight } from './guess-height.ts';
import type { HubArticles } from './hub-articles.ts';
import { type HubView, HubViews } from './hub-view.ts';

/**
 * The view for a filter, made anew when the index changes; the one before it until then. While the index is being
 * read a view is made each time that it has doubled.
 */
export function useHubView(
  index: HubIndex | undefined,
  articles: HubArticles,
  filter: NotesFilter,
  width: number,
): HubView | undefined {
  const [view, setView] = useState<HubView>();
  const views = useMemo(() => index && new HubViews(index, articles), [index, articles]);
  useEffect(() => {
    if (!index || !views) return;
    const controller = new AbortController();
    const { signal } = controller;
    const guess = guessHeight(width);
    let made = 0;
    let isChanged = true;
    let isMaking = false;
    const make = async (): Promise<void> => {
      if (isMaking) return;
      isMaking = true;
      while (isChanged && !signal.aborted) {
        isChanged = false;
        made = index.entries.size;
        const next = await views.make(filter, guess, new Slices(signal)).catch((error: unknown) => {
          if (!signal.aborted) throw error;
        });
        if (next && !signal.aborted) startTransition(() => setView(next));
      }
      isMaking = false;
    };
    const unsubscribe = index.subscribe(() => {
      if (!index.isWhole && index.entries.size < 2 * made) return;
      isChanged = true;
      void make();
    });
    void make();
    return () => {
      unsubscribe();
      controller.abort();
    };
  }, [index, views, filter, width]);
  return view;
}
