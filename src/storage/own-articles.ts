import { liveQuery } from 'dexie';
import type { ArticleId } from '../core/article/article.ts';
import type { OwnArticle, OwnText } from '../core/article/own-article.ts';
import { database } from './database.ts';

/** The articles that the reader has added, those taken out again among them; not their texts. */
export const allOwnArticles = (): Promise<OwnArticle[]> => database.articles.toArray();

export const ownArticle = (id: ArticleId): Promise<OwnArticle | undefined> => database.articles.get(id);

export const ownText = (id: ArticleId): Promise<OwnText | undefined> => database.articleTexts.get(id);

/** Follows {@link allOwnArticles} over all tabs. A fault ends it, and is told. */
export function watchOwnArticles(
  next: (articles: readonly OwnArticle[]) => void,
  fail: (error: unknown) => void,
): void {
  liveQuery(allOwnArticles).subscribe({ next, error: fail });
}

/** An article and its text, which come together or not at all. */
export interface NewArticle {
  readonly article: OwnArticle;
  readonly text: OwnText;
}

/** Adds articles: all of them, or none. */
export async function addOwnArticles(added: readonly NewArticle[]): Promise<void> {
  const { articles, articleTexts } = database;
  await database.transaction('rw', articles, articleTexts, async () => {
    await articleTexts.bulkPut(added.map(({ text }) => text));
    await articles.bulkPut(added.map(({ article }) => article));
  });
}

/** Changes what is listed of articles, in one transaction; one that is not here is left out. */
export async function changeOwnArticles(
  ids: readonly ArticleId[],
  change: (stored: OwnArticle) => OwnArticle,
): Promise<void> {
  await database.transaction('rw', database.articles, async () => {
    const stored = await database.articles.bulkGet([...ids]);
    await database.articles.bulkPut(stored.flatMap((article) => (article ? [change(article)] : [])));
  });
}
