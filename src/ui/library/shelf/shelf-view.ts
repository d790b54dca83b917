import { tagKey } from '../../../core/annotation/tags.ts';
import type { ReadingState } from '../../../core/shelf/shelved.ts';
import { isFiltered, type LibraryFilter, type LibraryOrder } from '../../../state/library-filter.ts';
import type { Slices } from '../../../state/slices.ts';
import { type GuessHeight, ListRows } from '../../kit/list-rows.ts';
import type { RowHeights } from '../../kit/row-heights.ts';
import { sortInSlices } from '../../kit/sort-in-slices.ts';
import { ShelfEntries, type ShelfEntry, type ShelfInput } from './shelf-entry.ts';

/** What articles stand under. Bundled ones stand by their pages. */
export type GroupKind = 'continue' | 'pinned' | 'own' | 'page' | 'single' | 'all' | 'removed';

export interface ShelfGroup {
  readonly key: string;
  readonly kind: GroupKind;
  readonly entries: readonly ShelfEntry[];
}

export interface Counted {
  readonly key: string;
  readonly label: string;
  readonly count: number;
}

export type StateCounts = Readonly<Record<ReadingState | 'removed' | 'listed', number>>;

/** What is shown for a filter. */
export interface ShelfView {
  readonly filter: LibraryFilter;
  readonly rows: ListRows<ShelfEntry, ShelfGroup>;
  readonly heights: RowHeights;
  readonly found: number;
  /** How many articles there are, those taken out left aside. */
  readonly all: number;
  /** How many each state would show, with the filter's other wishes. */
  readonly states: StateCounts;
  /** What all articles are under, those that most are under first. */
  readonly tags: readonly Counted[];
  readonly collections: readonly Counted[];
  readonly languages: readonly Counted[];
}

/** So many of those that are being read come first. */
const CONTINUED = 4;

/** Makes views, and keeps what the next one can use. */
export class ShelfViews {
  private readonly made = new ShelfEntries();
  private last: { readonly input: ShelfInput; readonly entries: readonly ShelfEntry[] } | undefined;
  private collator: { readonly language: string; readonly compare: Intl.Collator['compare'] } | undefined;

  /** @throws the slices' reason, once nobody waits for it. */
  async make(
    input: ShelfInput,
    filter: LibraryFilter,
    language: string,
    guess: GuessHeight<ShelfGroup, ShelfEntry>,
    slices: Slices,
  ): Promise<ShelfView> {
    const entries = this.last?.input === input ? this.last.entries : await this.made.make(input, slices);
    this.last = { input, entries };
    const [states, tags, collections, languages] = [
      { new: 0, reading: 0, finished: 0, archived: 0, removed: 0, listed: 0 },
      new Counts(),
      new Counts(),
      new Counts(),
    ];
    const isWanted = this.wish(filter);
    const found: ShelfEntry[] = [];
    let all = 0;
    await slices.each(entries.length, (n) => {
      const entry = entries[n];
      if (!entry) return;
      const isRemoved = entry.own?.deletedAt !== undefined;
      if (!isRemoved) {
        all++;
        for (const tag of entry.row?.tags ?? []) tags.add(tag);
        for (const name of entry.row?.collections ?? []) collections.add(name);
        languages.add(entry.article.language);
      }
      if (!isWanted(entry)) return;
      const state = isRemoved ? 'removed' : entry.state;
      states[state]++;
      const isListed = state !== 'removed' && state !== 'archived';
      if (isListed) states.listed++;
      if (filter.state === undefined ? isListed : state === filter.state) found.push(entry);
    });
    const rows = new ListRows<ShelfEntry, ShelfGroup>(
      await this.grouped(found, filter, input, language, slices),
    );
    return {
      filter,
      rows,
      heights: await rows.heights(guess, slices),
      found: found.length,
      all,
      states,
      tags: tags.inOrder(),
      collections: collections.inOrder(),
      languages: languages.inOrder(),
    };
  }

  private async grouped(
    found: readonly ShelfEntry[],
    filter: LibraryFilter,
    { pages }: ShelfInput,
    language: string,
    slices: Slices,
  ): Promise<ShelfGroup[]> {
    if (filter.state === 'removed') {
      const byRemoval = (a: ShelfEntry, b: ShelfEntry): number =>
        later(a.own?.deletedAt, b.own?.deletedAt) || compareIds(a, b);
      return nonEmpty([
        { key: 'removed', kind: 'removed', entries: await sortInSlices(found, byRemoval, slices) },
      ]);
    }
    const ordered = filter.sort
      ? await sortInSlices(found, this.order(filter.sort, language), slices)
      : found;
    const continued = isFiltered(filter) || filter.sort ? [] : this.continued(found);
    const isTaken = new Set(continued);
    const pinned: ShelfEntry[] = [];
    const rest: ShelfEntry[] = [];
    await slices.each(ordered.length, (n) => {
      const entry = ordered[n];
      if (!entry || isTaken.has(entry)) return;
      if (entry.row?.pinnedAt) pinned.push(entry);
      else rest.push(entry);
    });
    if (!filter.sort) pinned.sort((a, b) => later(a.row?.pinnedAt, b.row?.pinnedAt) || compareIds(a, b));
    const first: ShelfGroup[] = [
      { key: 'continue', kind: 'continue', entries: continued },
      { key: 'pinned', kind: 'pinned', entries: pinned },
    ];
    if (filter.sort) return nonEmpty([...first, { key: 'all', kind: 'all', entries: rest }]);
    const onPage = new Map<string, ShelfEntry[]>();
    for (const entry of rest) {
      const key = entry.page ?? 'own';
      const those = onPage.get(key);
      if (those) those.push(entry);
      else onPage.set(key, [entry]);
    }
    return nonEmpty([
      ...first,
      { key: 'own', kind: 'own', entries: onPage.get('own') ?? [] },
      ...pages.flatMap(({ id, isOwn, source }): ShelfGroup[] =>
        isOwn ? [] : [{ key: `page ${id}`, kind: source ? 'page' : 'single', entries: onPage.get(id) ?? [] }],
      ),
    ]);
  }

  /** Those read last that are not finished, the latest first. */
  private continued(found: readonly ShelfEntry[]): ShelfEntry[] {
    const latest: ShelfEntry[] = [];
    for (const entry of found) {
      if (entry.state !== 'reading' || !entry.place) continue;
      if (latest.length === CONTINUED && later(entry.place.at, latest.at(-1)?.place?.at) > 0) continue;
      latest.push(entry);
      latest.sort((a, b) => later(a.place?.at, b.place?.at) || compareIds(a, b));
      latest.length = Math.min(latest.length, CONTINUED);
    }
    return latest;
  }

  /** A test of all that a filter wishes but the state. */
  private wish({ tag, collection, lang }: LibraryFilter): (entry: ShelfEntry) => boolean {
    const [tagged, collected] = [tag && tagKey(tag), collection && tagKey(collection)];
    return (entry) =>
      (!lang || entry.article.language === lang) &&
      (!tagged || (entry.row?.tags ?? []).some((own) => tagKey(own) === tagged)) &&
      (!collected || (entry.row?.collections ?? []).some((own) => tagKey(own) === collected));
  }

  /** A total order. What lacks a time comes last. */
  private order(sort: LibraryOrder, language: string): (a: ShelfEntry, b: ShelfEntry) => number {
    switch (sort) {
      case 'added':
        return (a, b) => later(a.own?.addedAt, b.own?.addedAt) || compareIds(a, b);
      case 'read':
        return (a, b) => later(a.place?.at, b.place?.at) || compareIds(a, b);
      case 'short':
        return (a, b) => a.article.length - b.article.length || compareIds(a, b);
      case 'long':
        return (a, b) => b.article.length - a.article.length || compareIds(a, b);
      case 'title': {
        if (this.collator?.language !== language)
          this.collator = { language, compare: new Intl.Collator(language, { numeric: true }).compare };
        const { compare } = this.collator;
        return (a, b) => compare(a.article.front.headline, b.article.front.headline) || compareIds(a, b);
      }
    }
  }
}

/** The later instant first, none last. */
const later = (a = '', b = ''): number => (a < b ? 1 : a > b ? -1 : 0);

const compareIds = (a: ShelfEntry, b: ShelfEntry): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

const nonEmpty = (groups: readonly ShelfGroup[]): ShelfGroup[] =>
  groups.filter(({ entries }) => entries.length > 0);

/** How often each name occurs, whatever its case. */
class Counts {
  private readonly counts = new Map<string, { label: string; count: number }>();

  add(label: string): void {
    const key = tagKey(label);
    const known = this.counts.get(key);
    if (known) known.count++;
    else this.counts.set(key, { label, count: 1 });
  }

  inOrder(): Counted[] {
    return [...this.counts]
      .map(([key, counted]) => ({ key, ...counted }))
      .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
  }
}
