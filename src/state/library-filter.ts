import { READING_STATES, type ReadingState } from '../core/shelf/shelved.ts';
import { type Address, formatAddress } from './address.ts';

/** The orders in which articles can be listed, where it is not the library's own. */
export const LIBRARY_ORDERS = ['added', 'read', 'title', 'short', 'long'] as const;
export type LibraryOrder = (typeof LIBRARY_ORDERS)[number];

/** Which articles the library shows: those of one state, those taken out, or all but the archived. */
const LIBRARY_STATES = [...READING_STATES, 'removed'] as const;
export type LibraryState = ReadingState | 'removed';

/** What is looked for by words is the search’s, not the list’s. */
export interface LibraryFilter {
  readonly state?: LibraryState;
  readonly tag?: string;
  readonly collection?: string;
  /** As articles name theirs, e.g. `zh-CN`. */
  readonly lang?: string;
  readonly sort?: LibraryOrder;
}

type LibraryAddress = Extract<Address, { readonly screen: 'library' }>;

/** What an address of the library asks for. */
export function filterOf(shelf: LibraryAddress['shelf']): LibraryFilter {
  const said = new URLSearchParams(shelf);
  const state = LIBRARY_STATES.find((known) => known === said.get('state'));
  const sort = LIBRARY_ORDERS.find((known) => known === said.get('sort'));
  const text = (name: string): string => said.get(name) ?? '';
  return {
    ...(state && { state }),
    ...(text('tag') && { tag: text('tag') }),
    ...(text('collection') && { collection: text('collection') }),
    ...(text('lang') && { lang: text('lang') }),
    ...(sort && { sort }),
  };
}

/** The address that asks for it. */
export function addressOf(filter: LibraryFilter): LibraryAddress {
  return { screen: 'library', query: '', shelf: `${new URLSearchParams({ ...filter })}` };
}

/** Names the list that a filter gives, for those who come back to it. */
export const listOf = (filter: LibraryFilter): string => formatAddress(addressOf(filter));

/** Whether a filter leaves anything out. */
export const isFiltered = ({ state, tag, collection, lang }: LibraryFilter): boolean =>
  Boolean(state ?? tag ?? collection ?? lang);
