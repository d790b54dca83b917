import { startTransition, useEffect, useMemo, useState } from 'react';
import type { PageSummary } from '../../../core/article/article.ts';
import type { LibraryFilter } from '../../../state/library-filter.ts';
import { useLibraryRows } from '../../../state/shelf.ts';
import { Slices } from '../../../state/slices.ts';
import { guessHeight } from './guess-height.ts';
import type { ShelfInput } from './shelf-entry.ts';
import { type ShelfView, ShelfViews } from './shelf-view.ts';

/** As library-screen.module.css has it, in px. */
const WIDEST = 796;
const widthNow = (): number => Math.min(WIDEST, document.documentElement.clientWidth - 40);

/** What the list shows for a filter, made anew with every change, in slices; the view before it until then. */
export function useShelfView(
  pages: readonly PageSummary[],
  filter: LibraryFilter,
  language: string,
): ShelfView | undefined {
  const rows = useLibraryRows();
  const input = useMemo((): ShelfInput | undefined => rows && { pages, ...rows }, [pages, rows]);
  const [views] = useState(() => new ShelfViews());
  const [view, setView] = useState<ShelfView>();
  const [width, setWidth] = useState(widthNow);
  useEffect(() => {
    const onResize = (): void => setWidth(widthNow());
    addEventListener('resize', onResize);
    return () => removeEventListener('resize', onResize);
  }, []);
  useEffect(() => {
    if (!input) return;
    const controller = new AbortController();
    const { signal } = controller;
    views
      .make(input, filter, language, guessHeight(width), new Slices(signal))
      .then((next) => signal.aborted || startTransition(() => setView(next)))
      .catch((error: unknown) => {
        if (!signal.aborted) throw error;
      });
    return () => controller.abort();
  }, [views, input, filter, language, width]);
  return view;
}
