import type { ArticleId, ArticleSummary, PageId, PageSummary } from '../../../core/article/article.ts';
import type { OwnArticle } from '../../../core/article/own-article.ts';
import type { Place } from '../../../core/exchange/backup.ts';
import { type ReadingState, type Shelved, stateOf } from '../../../core/shelf/shelved.ts';
import type { LibraryRows } from '../../../state/shelf.ts';
import type { Slices } from '../../../state/slices.ts';
import { sortInSlices } from '../../kit/sort-in-slices.ts';

/** What the list shows of an article. */
export interface ShelfEntry {
  readonly id: ArticleId;
  readonly article: Omit<ArticleSummary, 'url'>;
  /** Present where the reader has added it. */
  readonly own?: OwnArticle;
  /** The bundled page that it stands on. */
  readonly page?: PageId;
  readonly place: Place | undefined;
  readonly row: Shelved | undefined;
  readonly state: ReadingState;
}

/** All that the list is made of. */
export interface ShelfInput extends LibraryRows {
  readonly pages: readonly PageSummary[];
}

/** Makes the entries; of an article of which nothing has changed it is the same object. */
export class ShelfEntries {
  private known = new Map<ArticleId, ShelfEntry>();

  /** Those in the library's own order: the reader's, the newest first, then the bundled; and those taken out, the latest first. */
  async make({ pages, own, places, shelf }: ShelfInput, slices: Slices): Promise<readonly ShelfEntry[]> {
    const sources: { readonly article: ShelfEntry['article']; own?: OwnArticle; page?: PageId }[] = [];
    const added = await sortInSlices(
      [...own.values()],
      (a, b) => (a.addedAt < b.addedAt ? 1 : a.addedAt > b.addedAt ? -1 : a.id < b.id ? -1 : 1),
      slices,
    );
    for (const article of added) sources.push({ article, own: article });
    for (const { id, isOwn, articles } of pages)
      if (!isOwn) for (const article of articles) sources.push({ article, page: id });
    const next = new Map<ArticleId, ShelfEntry>();
    await slices.each(sources.length, (n) => {
      const source = sources[n];
      if (!source) return;
      const { id } = source.article;
      const [place, row] = [places.get(id), shelf.get(id)];
      const last = this.known.get(id);
      const isSame = last?.article === source.article && last.place === place && last.row === row;
      next.set(id, isSame ? last : { id, ...source, place, row, state: stateOf(row, place) });
    });
    this.known = next;
    return [...next.values()];
  }
}
