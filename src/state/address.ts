import { type AnnotationId, LOOKS, type Look, toAnnotationId } from '../core/annotation/annotation.ts';
import { type ArticleId, toArticleId } from '../core/article/article.ts';
import { type Day, parseDay } from '../core/calendar/day.ts';
import type { TextRange } from '../core/text/offset.ts';

/** What the marks are arranged by, where it is not the article. */
export const NOTE_GROUPINGS = ['tag', 'color', 'day'] as const;
/** Their order by when they were made, where it is not that of the text. */
export const NOTE_ORDERS = ['newest', 'oldest'] as const;

/** Which marks the Notes screen shows, and how they are arranged. */
export interface NotesFilter {
  readonly query: string;
  /** A mark with a line instead of a filling goes by its line. */
  readonly color?: Look;
  readonly tag?: string;
  readonly article?: ArticleId;
  readonly has?: 'note' | 'tag' | 'orphan';
  readonly group?: (typeof NOTE_GROUPINGS)[number];
  readonly sort?: (typeof NOTE_ORDERS)[number];
  /** The day that marks were made on, where the reader is. */
  readonly day?: Day;
}

/** Where one is. Hash routes, so that any static host serves them. */
export type Address =
  /** `shelf`: what else stands in its query, which the library itself reads (library-filter.ts). */
  | { readonly screen: 'library'; readonly query: string; readonly shelf?: string | undefined }
  | {
      readonly screen: 'read';
      readonly articleId: ArticleId;
      /** `?h=`: a mark to open and show. */
      readonly mark?: AnnotationId;
      /** `&reattach=1`: that mark is to be put on a passage which the reader selects. */
      readonly reattach?: true;
      /** `?at=START-END`: a stretch of the projection to show. */
      readonly at?: TextRange;
    }
  | { readonly screen: 'notes'; readonly filter: NotesFilter }
  /** Marks that are due, to be looked at again one by one. */
  | { readonly screen: 'look' }
  | { readonly screen: 'settings' }
  /** An article in the repair room. */
  | { readonly screen: 'mend'; readonly articleId: ArticleId }
  | { readonly screen: 'unknown'; readonly hash: string };

const HAS = ['note', 'tag', 'orphan'] as const;

const oneOf = <T extends string>(values: readonly T[], value: string | null): T | undefined =>
  values.find((known) => known === value);

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function parseAt(value: string | null): TextRange | undefined {
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(value ?? '') ?? [];
  const range = { start: Number(start), end: Number(end) };
  return start && end && range.start < range.end ? range : undefined;
}

/** What a browser that knows text directives keeps to itself, and another leaves in the address. */
const DIRECTIVE = /:~:.*$/s;

/** Reads `location.hash`. */
export function parseAddress(hash: string): Address {
  const [path = '', search = ''] = hash
    .replace(/^#/, '')
    .replace(DIRECTIVE, '')
    .split(/\?(.*)/s);
  const query = new URLSearchParams(search);
  const [screen, id, ...rest] = path.split('/').filter(Boolean).map(decode);
  const text = (name: string): string => query.get(name) ?? '';
  if (screen === undefined) {
    const q = text('q');
    query.delete('q');
    return { screen: 'library', query: q, shelf: `${query}` || undefined };
  }
  if (screen === 'read' && id && rest.length === 0) {
    const mark = text('h');
    const at = parseAt(query.get('at'));
    return {
      screen: 'read',
      articleId: toArticleId(id),
      ...(mark && { mark: toAnnotationId(mark) }),
      ...(mark && query.get('reattach') === '1' && { reattach: true }),
      ...(at && { at }),
    };
  }
  if (screen === 'mend' && id && rest.length === 0) return { screen, articleId: toArticleId(id) };
  if (screen === 'notes' && id === undefined) {
    const color = oneOf(LOOKS, query.get('color'));
    const has = oneOf(HAS, query.get('has'));
    const group = oneOf(NOTE_GROUPINGS, query.get('group'));
    const sort = oneOf(NOTE_ORDERS, query.get('sort'));
    const day = parseDay(text('day'));
    return {
      screen: 'notes',
      filter: {
        query: text('q'),
        ...(color && { color }),
        ...(text('tag') && { tag: text('tag') }),
        ...(text('article') && { article: toArticleId(text('article')) }),
        ...(has && { has }),
        ...(group && { group }),
        ...(sort && { sort }),
        ...(day && { day }),
      },
    };
  }
  if (screen === 'look' && id === undefined) return { screen: 'look' };
  if (screen === 'settings' && id === undefined) return { screen: 'settings' };
  return { screen: 'unknown', hash };
}

const withQuery = (path: string, entries: Record<string, string | undefined>): string => {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(entries)) if (value) query.set(name, value);
  return query.size > 0 ? `${path}?${query}` : path;
};

/** Writes a hash that {@link parseAddress} reads back. */
export function formatAddress(address: Address): string {
  switch (address.screen) {
    case 'library': {
      const { query, shelf } = address;
      return withQuery('#/', { q: query }) + (shelf ? (query ? '&' : '?') + shelf : '');
    }
    case 'read': {
      const at = address.at && `${address.at.start}-${address.at.end}`;
      return withQuery(`#/read/${encodeURIComponent(address.articleId)}`, {
        h: address.mark,
        reattach: address.mark && address.reattach && '1',
        at,
      });
    }
    case 'notes': {
      const { query, ...rest } = address.filter;
      return withQuery('#/notes', { q: query, ...rest });
    }
    case 'mend':
      return `#/mend/${encodeURIComponent(address.articleId)}`;
    case 'look':
      return '#/look';
    case 'settings':
      return '#/settings';
    case 'unknown':
      return address.hash;
  }
}
