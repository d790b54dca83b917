import { toAnnotationId, toInstant } from '../../core/annotation/annotation.ts';
import { toArticleId } from '../../core/article/article.ts';
import { foldWords } from '../../core/search/search-folding.ts';
import { type HubEntry, hubEntry } from '../../state/hub-entry.ts';

const AT = toInstant('2026-11-24T08:00:00.000Z');

/** A mark in the list that is called, and reads, `name`. */
export function entryOf(name: string, of: Partial<Omit<HubEntry, 'folded'>> = {}): HubEntry {
  const row = {
    id: toAnnotationId(name),
    articleId: toArticleId('b'),
    style: { color: 'yellow', line: 'fill' } as const,
    note: '',
    tags: [],
    createdAt: AT,
    modifiedAt: AT,
    ...of,
  };
  const place = { status: 'exact' as const, quote: name, start: 0, end: 4, canReattach: false, ...of };
  return hubEntry(row, place, foldWords);
}

export const namesOf = (entries: readonly HubEntry[]): string[] => entries.map(({ id }) => id);
