import * as v from 'valibot';
import { allSettings, putSettings } from '../storage/settings.ts';
import { attempt } from './attempt.ts';
import { LIBRARY_ORDERS, type LibraryOrder } from './library-filter.ts';
import { useLive } from './use-live.ts';

/** The key of the row that holds them. */
const KEY = 'library';

interface LibrarySettings {
  /** The order chosen last; none is the library's own. */
  readonly sort: LibraryOrder | undefined;
}

const schema = v.object({ sort: v.fallback(v.optional(v.picklist(LIBRARY_ORDERS)), undefined) });

const NONE: LibrarySettings = { sort: undefined };

const read = (stored: unknown): LibrarySettings => {
  const parsed = v.safeParse(schema, stored);
  return parsed.success ? { sort: parsed.output.sort } : NONE;
};

const load = async (): Promise<LibrarySettings> => {
  const rows = await allSettings().catch(() => []); // what storage says, the screens say
  return read(rows.find(({ key }) => key === KEY)?.value);
};

/** How the reader has the library arranged, live; undefined until known. */
export const useLibrarySettings = (): LibrarySettings | undefined => useLive(load);

/** Keeps the order that was chosen. */
export async function keepOrder(sort: LibraryOrder | undefined): Promise<void> {
  await attempt(() => putSettings([{ key: KEY, value: { ...(sort && { sort }) } }]));
}
