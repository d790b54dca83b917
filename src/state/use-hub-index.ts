import { useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import type { ArticleId, ArticleSummary, Catalog } from '../core/article/article.ts';
import { watchDrafts } from '../storage/drafts.ts';
import { watchAllAnnotations } from '../storage/watch-all-annotations.ts';
import { type Loadable, loadCatalog, useCatalogStore } from './catalog-store.ts';
import type { FoldText } from './hub-entry.ts';
import { HubIndex } from './hub-index.ts';
import { findPlaces } from './hub-places.ts';

/** How long the index is kept, in ms, when nobody shows it: coming back from a place finds the list as it was. */
const LINGER = 5 * 60_000;

interface Held {
  readonly index: HubIndex;
  readonly catalog: Loadable<Catalog>;
  readonly close: () => void;
}

let held: Held | undefined;
let users = 0;
let rest: ReturnType<typeof setTimeout> | undefined;

function articlesIn(catalog: Loadable<Catalog>): ReadonlyMap<ArticleId, ArticleSummary> | undefined {
  if (catalog.status !== 'ready') return undefined;
  return new Map(catalog.value.pages.flatMap(({ articles }) => articles).map((one) => [one.id, one]));
}

/** The index over this catalogue; another catalogue needs another index. */
function openIndex(fold: FoldText, catalog: Loadable<Catalog>): HubIndex {
  if (held?.catalog === catalog) return held.index;
  held?.close();
  const index = new HubIndex(fold, articlesIn(catalog), findPlaces);
  const stops = [watchAllAnnotations(index), watchDrafts(index.onDrafts, index.onFault)];
  const close = (): void => {
    for (const stop of stops) stop();
    index.close();
    held = undefined;
  };
  held = { index, catalog, close };
  return index;
}

/** All marks as the Notes screen needs them, live over all tabs; undefined until the catalogue is here, or known not to be. */
export function useHubIndex(fold: FoldText): HubIndex | undefined {
  const catalog = useCatalogStore((state) => state.catalog);
  const [index, setIndex] = useState(held?.index);
  useEffect(() => void loadCatalog(), []);
  useEffect(() => {
    clearTimeout(rest);
    users++;
    return () => {
      users--;
      if (users === 0) rest = setTimeout(() => held?.close(), LINGER);
    };
  }, []);
  // Before the frame: what is read then is there with the next, instead of the one after.
  useLayoutEffect(() => {
    if (catalog.status !== 'loading') setIndex(openIndex(fold, catalog));
  }, [fold, catalog]);
  // While all is being read the views follow it, not the screen.
  useSyncExternalStore(index?.subscribe ?? silent, () => (index?.isWhole ? index.version : undefined));
  return index;
}

const silent = (): (() => void) => () => undefined;
