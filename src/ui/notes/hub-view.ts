import { LOOKS, type Look } from '../../core/annotation/annotation.ts';
import { tagKey } from '../../core/annotation/tags.ts';
import type { ArticleId } from '../../core/article/article.ts';
import type { NotesFilter } from '../../state/address.ts';
import { type HubEntry, isLost, lastNote } from '../../state/hub-entry.ts';
import type { HubIndex } from '../../state/hub-index.ts';
import type { Slices } from '../../state/slices.ts';
import { type GuessHeight, ListRows } from '../kit/list-rows.ts';
import { markLook } from '../kit/mark-look.ts';
import type { RowHeights } from '../kit/row-heights.ts';
import { sortInSlices } from '../kit/sort-in-slices.ts';
import { kindTest, scopeTest } from './filter-entries.ts';
import { type EntryGroup, entryOrder, Grouping } from './group-entries.ts';
import type { HubArticles } from './hub-articles.ts';

/** How many marks are under an article or a tag. */
export interface Counted<Key extends string = string> {
  readonly key: Key;
  readonly label: string;
  readonly count: number;
}

/** What there is, whatever the filter. */
export interface HubTotals {
  readonly marks: number;
  /** In the order of the library. */
  readonly articles: readonly Counted<ArticleId>[];
  /** Those that most marks bear first. */
  readonly tags: readonly Counted[];
}

/** How many marks each of the chips would show beside the rest of the filter. */
export interface ChipCounts {
  readonly looks: Readonly<Record<Look, number>>;
  readonly note: number;
  readonly orphan: number;
}

/** What the screen shows of the index: made for one filter, of one state of it. */
export interface HubView {
  readonly filter: NotesFilter;
  readonly rows: ListRows<HubEntry, EntryGroup>;
  readonly heights: RowHeights;
  /** Marks that fit; one under two headings counts once. */
  readonly found: number;
  readonly chips: ChipCounts;
  readonly totals: HubTotals;
}

/** Makes views of one index, and keeps between them what only a change of the index makes anew. */
export class HubViews {
  private readonly index: HubIndex;
  private readonly articles: HubArticles;
  private ordered: { version: number; sort: NotesFilter['sort']; entries: readonly HubEntry[] } | undefined;
  private counted: { version: number; totals: HubTotals } | undefined;

  constructor(index: HubIndex, articles: HubArticles) {
    this.index = index;
    this.articles = articles;
  }

  /** @throws the slices' reason, once nobody waits for the view. */
  async make(
    filter: NotesFilter,
    guess: GuessHeight<EntryGroup, HubEntry>,
    slices: Slices,
  ): Promise<HubView> {
    const entries = await this.inOrder(filter.sort, slices);
    const { headlineOf, rankOf } = this.articles;
    const [isInScope, isOfKind] = [scopeTest(filter, headlineOf), kindTest(filter)];
    const grouping = new Grouping(filter.group ?? 'article');
    const looks = Object.fromEntries(LOOKS.map((look) => [look, 0])) as Record<Look, number>;
    let [found, note, orphan] = [0, 0, 0];
    await slices.each(entries.length, (n) => {
      const entry = entries[n];
      if (!entry || !isInScope(entry)) return;
      if (!entry.about) looks[markLook(entry.style)]++;
      if (lastNote(entry)) note++;
      if (isLost(entry)) orphan++;
      if (!isOfKind(entry)) return;
      found++;
      grouping.add(entry);
    });
    const rows = new ListRows<HubEntry, EntryGroup>(grouping.inOrder(filter.sort, rankOf));
    const heights = await rows.heights(guess, slices);
    const totals = await this.totals(slices);
    return { filter, rows, heights, found, chips: { looks, note, orphan }, totals };
  }

  private async inOrder(sort: NotesFilter['sort'], slices: Slices): Promise<readonly HubEntry[]> {
    const { version } = this.index;
    if (this.ordered?.version === version && this.ordered.sort === sort) return this.ordered.entries;
    const all = [...this.index.entries.values()];
    const entries = await sortInSlices(all, entryOrder(sort, this.articles.rankOf), slices);
    this.ordered = { version, sort, entries };
    return entries;
  }

  private async totals(slices: Slices): Promise<HubTotals> {
    const { version } = this.index;
    if (this.counted?.version === version) return this.counted.totals;
    const all = [...this.index.entries.values()];
    const articles = new Map<ArticleId, number>();
    const tags = new Map<string, { label: string; count: number }>();
    await slices.each(all.length, (n) => {
      const entry = all[n];
      if (!entry) return;
      articles.set(entry.articleId, (articles.get(entry.articleId) ?? 0) + 1);
      for (const label of entry.tags) {
        const key = tagKey(label);
        const known = tags.get(key);
        if (known) known.count++;
        else tags.set(key, { label, count: 1 });
      }
    });
    const { articleOf, rankOf } = this.articles;
    const totals = {
      marks: all.length,
      articles: [...articles]
        .map(([key, count]) => ({ key, label: articleOf(key).front.headline, count }))
        .sort((a, b) => rankOf(a.key) - rankOf(b.key)),
      tags: [...tags].map(([key, tag]) => ({ key, ...tag })).sort((a, b) => b.count - a.count),
    };
    this.counted = { version, totals };
    return totals;
  }
}
