import Dexie, { type EntityTable } from 'dexie';
import type { ArticleId } from '../core/article/article.ts';
import type { TextRange } from '../core/text/offset.ts';

/** The projection of an article of the reader's, so that a search need not parse its Markdown again. */
export interface SearchText {
  readonly articleId: ArticleId;
  /** What it was made of; of another it is made anew. */
  readonly stamp: string;
  readonly text: string;
  /** What the article is known by. */
  readonly headlineAt: TextRange;
}

/**
 * A database of its own, all of which can be made again: it is in no backup, and its writes need not be durable. To parse
 * 10,000 articles of 2,000 characters takes 20 s of a processor (npm run bench:search).
 */
class SearchDatabase extends Dexie {
  declare texts: EntityTable<SearchText, 'articleId'>;

  constructor() {
    super('quandian-search', { cache: 'disabled' });
    this.version(1).stores({ texts: 'articleId' });
  }
}

export const searchDatabase = new SearchDatabase();

/** In the order of the ids; undefined for one that is not kept. */
export const searchTexts = (ids: readonly ArticleId[]): Promise<(SearchText | undefined)[]> =>
  searchDatabase.texts.bulkGet([...ids]);

export async function keepSearchTexts(texts: readonly SearchText[]): Promise<void> {
  await searchDatabase.texts.bulkPut([...texts]);
}

/** Lets go the texts of all articles but these. */
export async function keepOnlySearchTexts(ids: ReadonlySet<ArticleId>): Promise<void> {
  const kept = await searchDatabase.texts.toCollection().primaryKeys();
  await searchDatabase.texts.bulkDelete(kept.filter((id) => !ids.has(id)));
}
