import { useEffect } from 'react';
import { create } from 'zustand';
import type { PageId, PageSource } from '../core/article/article.ts';
import { type Loadable, loadBundled } from './catalog-store.ts';
import { fetchJson } from './fetch-json.ts';

export const usePageSources = create<Readonly<Record<PageId, Loadable<PageSource>>>>(() => ({}));

const LOADING = { status: 'loading' } as const;

/** Fetches the lines of a page as they came. */
export async function loadPageSource(id: PageId): Promise<void> {
  const known = usePageSources.getState()[id]?.status;
  if (known === 'ready' || known === 'loading') return;
  const put = (source: Loadable<PageSource>): void => usePageSources.setState({ [id]: source });
  put(LOADING);
  try {
    const url = (await loadBundled()).pages.find((page) => page.id === id)?.source;
    put(url ? { status: 'ready', value: await fetchJson<PageSource>(url) } : { status: 'failed' });
  } catch {
    put({ status: 'failed' });
  }
}

/** The lines of a page, fetched when first asked for. */
export function usePageSource(id: PageId): Loadable<PageSource> {
  useEffect(() => void loadPageSource(id), [id]);
  return usePageSources((sources) => sources[id] ?? LOADING);
}
