import { useEffect, useSyncExternalStore } from 'react';
import { loadBundled, useCatalogStore } from './catalog-store.ts';
import { oneAnswer } from './one-answer.ts';
import { SearchClient, type Searched } from './search-client.ts';
import type { Sounds } from './search-messages.ts';

/** How long, in ms, the texts are kept when nobody searches: coming back from a place finds them as they were. */
const LINGER = 5 * 60_000;

const openSounds = () => new Worker(new URL('./sounds-worker.ts', import.meta.url), { type: 'module' });

const client = new SearchClient({
  open: () => new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' }),
  bundled: async () =>
    (await loadBundled()).pages
      .flatMap(({ articles }) => articles)
      .map(({ id, language, revision, url }) => ({
        id,
        language,
        revision,
        url: new URL(url, document.baseURI).href,
      })),
  titles: () => {
    const { catalog } = useCatalogStore.getState();
    return catalog.status === 'ready' ? catalog.value.pages.flatMap(({ articles }) => articles) : [];
  },
  sounds: async (titles) => {
    const said = await oneAnswer<string>(openSounds, JSON.stringify(titles)).catch(() => '[]');
    return JSON.parse(said) as Sounds[];
  },
});

let leaving: ReturnType<typeof setTimeout> | undefined;

/** What is found in all texts and notes; asked anew whenever the query, or how many are wanted, changes. */
export function useSearch(query: string, articles: number, notes: number): Searched {
  useEffect(() => client.ask(query, articles, notes), [query, articles, notes]);
  useEffect(() => {
    clearTimeout(leaving);
    return () => {
      client.rest();
      leaving = setTimeout(() => client.close(), LINGER);
    };
  }, []);
  return useSyncExternalStore(client.subscribe, () => client.searched);
}

/** Asks the same once more, where no worker could be had. */
export const searchAgain = (query: string, articles: number, notes: number): void =>
  client.ask(query, articles, notes);
