import * as v from 'valibot';
import type { Layout } from '../core/exchange/format.ts';
import { MAX_TEMPLATE } from '../core/exchange/markdown-template.ts';
import { allSettings, putSettings } from '../storage/settings.ts';
import { attempt } from './attempt.ts';
import { useLive } from './use-live.ts';

/** The key of the row that holds them. */
const KEY = 'export';

export interface ExportSettings {
  /** The format last chosen. */
  readonly format: string;
  /** The layouts chosen, by format. */
  readonly layouts: Readonly<Record<string, Layout>>;
  /** The reader's own template of Markdown files; null where it is the default one. */
  readonly template: string | null;
}

const schema = v.object({
  format: v.fallback(v.pipe(v.string(), v.maxLength(40)), 'markdown'),
  layouts: v.fallback(v.record(v.pipe(v.string(), v.maxLength(40)), v.picklist(['articles', 'one'])), {}),
  template: v.fallback(v.nullable(v.pipe(v.string(), v.maxLength(MAX_TEMPLATE))), null),
});

/** The settings in whatever was stored. */
export const readExportSettings = (stored: unknown): ExportSettings =>
  v.parse(schema, typeof stored === 'object' && stored !== null ? stored : {});

const load = async (): Promise<ExportSettings> =>
  readExportSettings((await allSettings()).find(({ key }) => key === KEY)?.value);

/** How the reader exports, live; undefined until known. */
export const useExportSettings = (): ExportSettings | undefined => useLive(load);

let last: Promise<unknown> = Promise.resolve();

/** Changes them as they are by then, one change after another; gives whether it is stored. */
export function changeExportSettings(change: Partial<ExportSettings>): Promise<boolean> {
  const next = last.then(() =>
    attempt(async () => {
      const { layouts, ...rest } = { ...(await load()), ...change };
      await putSettings([{ key: KEY, value: { ...rest, layouts: { ...layouts } } }]);
      return true;
    }),
  );
  last = next;
  return next.then((stored) => stored === true);
}
