import type { ArticleId } from '../core/article/article.ts';
import type { Setting } from '../core/exchange/backup.ts';
import { allSettings } from '../storage/settings.ts';
import { useLive } from './use-live.ts';

const PREFIX = 'source:';
/** The longest key of a setting, in UTF-16 code units (backup-rows.ts). */
const LONGEST = 200;
/** The longest title kept, in UTF-16 code units. */
const LONGEST_NAME = 1000;

/** The row that keeps what an article that is not here is called; a backup holds it as it holds all settings. */
export function rowOfSource(id: ArticleId, name: string): Setting | undefined {
  const key = PREFIX + id;
  return key.length <= LONGEST && name.trim() !== ''
    ? { key, value: name.trim().slice(0, LONGEST_NAME) }
    : undefined;
}

export function namesFromRows(rows: readonly Setting[]): ReadonlyMap<string, string> {
  return new Map(
    rows.flatMap(({ key, value }) =>
      key.startsWith(PREFIX) && typeof value === 'string' ? [[key.slice(PREFIX.length), value] as const] : [],
    ),
  );
}

const load = async (): Promise<ReadonlyMap<string, string>> => namesFromRows(await allSettings());

/** What articles are called that are known only from imported notes, by their ids; undefined until known. */
export const useSourceNames = (): ReadonlyMap<string, string> | undefined => useLive(load);
