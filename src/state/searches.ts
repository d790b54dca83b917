import * as v from 'valibot';
import { DEFAULT_SEARCHES, SEARCH_LIMITS, type Search, searchFault } from '../core/lookup/search.ts';
import { allSettings, putSettings } from '../storage/settings.ts';
import { attempt } from './attempt.ts';
import { useLive } from './use-live.ts';

/** The key of the row that holds them; null in it stands for those one has at first. */
const KEY = 'searches';

const schema = v.array(v.object({ name: v.string(), url: v.string() }));

/** The searches in whatever was stored: those that are sound, each once. What is no list gives the first ones. */
export function readSearches(stored: unknown): readonly Search[] {
  const parsed = v.safeParse(schema, stored);
  if (!parsed.success) return DEFAULT_SEARCHES;
  const sound = parsed.output.filter((search) => searchFault(search) === undefined);
  return [...new Map(sound.map((search) => [keyOf(search), search])).values()].slice(0, SEARCH_LIMITS.count);
}

/** Names a search among the others. */
export const keyOf = ({ name, url }: Search): string => `${name} ${url}`;

const load = async (): Promise<readonly Search[]> =>
  readSearches((await allSettings()).find(({ key }) => key === KEY)?.value);

/** Where the reader looks words up, in their order, live; undefined until known. */
export const useSearches = (): readonly Search[] | undefined => useLive(load);

let last: Promise<unknown> = Promise.resolve();

/** Changes the searches as they are by then, one change after another; `undefined` brings back those one has at first. */
export async function changeSearches(
  edit: (searches: readonly Search[]) => readonly Search[] | undefined,
): Promise<void> {
  last = last.then(() =>
    attempt(async () => {
      const value = edit(await load())?.map(({ name, url }) => ({ name, url })) ?? null;
      await putSettings([{ key: KEY, value }]);
    }),
  );
  await last;
}

/** The list with one of its searches moved by one place; as it is, where there is no such place. */
export function moveSearch(searches: readonly Search[], moved: Search, by: 1 | -1): readonly Search[] {
  const from = searches.findIndex((search) => keyOf(search) === keyOf(moved));
  const to = from + by;
  if (from < 0 || to < 0 || to >= searches.length) return searches;
  const list = [...searches];
  list.splice(to, 0, ...list.splice(from, 1));
  return list;
}
