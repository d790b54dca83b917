import { LOOKS } from '../../core/annotation/annotation.ts';
import { compareStrings } from '../../core/annotation/order.ts';
import { tagKey } from '../../core/annotation/tags.ts';
import type { ArticleId } from '../../core/article/article.ts';
import { dayAt } from '../../core/calendar/day.ts';
import type { NotesFilter } from '../../state/address.ts';
import type { HubEntry } from '../../state/hub-entry.ts';
import { markLook } from '../kit/mark-look.ts';

/** Marks under one heading. */
export interface EntryGroup {
  /** What they have in common: an article's id, a tag as it is told from others, a look, a day as `YYYY-MM-DD`. */
  readonly key: string;
  /** A tag as it is first written; else empty. */
  readonly label: string;
  readonly entries: readonly HubEntry[];
}

/** The key of the marks without a tag: no tag is empty. */
export const UNTAGGED = '';

/** What marks are seen as, in their order; a note on a whole article is none. */
const ORDER: readonly string[] = ['article', ...LOOKS];

type By = NonNullable<NotesFilter['group']> | 'article';

/** Puts marks under headings, one after another: in each group they stay in the order in which they come. */
export class Grouping {
  private readonly by: By;
  private readonly groups = new Map<string, { label: string; entries: HubEntry[] }>();

  constructor(by: By) {
    this.by = by;
  }

  add(entry: HubEntry): void {
    const { articleId, about, style, tags, createdAt } = entry;
    if (this.by === 'article') this.put(articleId, '', entry);
    else if (this.by === 'color') this.put(about ?? markLook(style), '', entry);
    else if (this.by === 'day') this.put(dayAt(new Date(createdAt)), '', entry);
    else if (tags.length === 0) this.put(UNTAGGED, '', entry);
    else for (const tag of tags) this.put(tagKey(tag), tag, entry);
  }

  private put(key: string, label: string, entry: HubEntry): void {
    const group = this.groups.get(key);
    if (group) group.entries.push(entry);
    else this.groups.set(key, { label, entries: [entry] });
  }

  /**
   * The groups in their order. By place: articles as the library has them, days from the last. By time: whichever
   * has the newest (or oldest) mark first. Tags by how many they have, colours as they are offered, always.
   */
  inOrder(sort: NotesFilter['sort'], rankOf: (id: ArticleId) => number): EntryGroup[] {
    const groups = [...this.groups].map(([key, group]): EntryGroup => ({ key, ...group }));
    return groups.sort((a, b) => this.compare(a, b, sort, rankOf) || compareStrings(a.key, b.key));
  }

  private compare(
    a: EntryGroup,
    b: EntryGroup,
    sort: NotesFilter['sort'],
    rankOf: (id: ArticleId) => number,
  ): number {
    switch (this.by) {
      case 'color':
        return ORDER.indexOf(a.key) - ORDER.indexOf(b.key);
      case 'tag':
        return Number(a.key === UNTAGGED) - Number(b.key === UNTAGGED) || b.entries.length - a.entries.length;
      case 'day':
        return sort === 'oldest' ? compareStrings(a.key, b.key) : compareStrings(b.key, a.key);
      case 'article':
        // The group's first mark is its newest, or its oldest.
        return sort
          ? byTime(a.entries[0], b.entries[0], sort)
          : rankOf(a.key as ArticleId) - rankOf(b.key as ArticleId); // by article, a key is an article's id
    }
  }
}

const byTime = (a: HubEntry | undefined, b: HubEntry | undefined, sort: 'newest' | 'oldest'): number =>
  compareStrings(a?.createdAt ?? '', b?.createdAt ?? '') * (sort === 'newest' ? -1 : 1);

/** Orders marks for the list: as they are read, article by article, or by when they were made. A total order. */
export function entryOrder(
  sort: NotesFilter['sort'],
  rankOf: (id: ArticleId) => number,
): (a: HubEntry, b: HubEntry) => number {
  const byPlace = (a: HubEntry, b: HubEntry): number =>
    (a.articleId === b.articleId ? 0 : rankOf(a.articleId) - rankOf(b.articleId)) ||
    compareStrings(a.articleId, b.articleId) ||
    Number(!a.about) - Number(!b.about) ||
    Number(isPlaceless(a)) - Number(isPlaceless(b)) ||
    a.start - b.start ||
    b.end - a.end ||
    compareStrings(a.createdAt, b.createdAt) ||
    compareStrings(a.id, b.id);
  return sort ? (a, b) => byTime(a, b, sort) || byPlace(a, b) : byPlace;
}

/** A mark without a place comes after those that have one. */
const isPlaceless = ({ canReattach }: HubEntry): boolean => canReattach;
