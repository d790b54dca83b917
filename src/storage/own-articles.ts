import Dexie from 'dexie';
import type { AnnotationId, Instant } from '../core/annotation/annotation.ts';
import type { ArticleId } from '../core/article/article.ts';
import type { OwnArticle, OwnText } from '../core/article/own-article.ts';
import { shortFront } from '../core/article/short-front.ts';
import type { Setting } from '../core/exchange/backup.ts';
import { changeAnnotations } from './annotations.ts';
import { database } from './database.ts';
import { noteInLedger } from './ledger.ts';
import { type TableListener, watchTable } from './watch-table.ts';

/** The articles that the reader has added, those taken out again among them; not their texts. */
export const allOwnArticles = (): Promise<OwnArticle[]> => database.articles.toArray();

export const ownArticle = (id: ArticleId): Promise<OwnArticle | undefined> => database.articles.get(id);

export const ownText = (id: ArticleId): Promise<OwnText | undefined> => database.articleTexts.get(id);

/** Follows {@link allOwnArticles}, over all tabs, each called by no more than can be read. */
export const watchOwnArticles = (listener: TableListener<OwnArticle, ArticleId>): (() => void) =>
  watchTable(database.articles, ({ id }) => id, {
    onBegin: () => listener.onBegin(),
    onRows: (rows) => listener.onRows(new Map([...rows].map(([id, row]) => [id, row && calledShort(row)]))),
    onWhole: () => listener.onWhole(),
    onFault: (error) => listener.onFault(error),
  });

/** The same row, unless that is too long. */
function calledShort(article: OwnArticle): OwnArticle {
  const { front, tooLong } = shortFront(article.front);
  return tooLong.length > 0 ? { ...article, front } : article;
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

/**
 * Changes what is listed of articles, in one transaction; one that is not here is left out. `nameOf` makes the row that
 * keeps what an article is called while it is not to be seen.
 */
export async function changeOwnArticles(
  ids: readonly ArticleId[],
  change: (stored: OwnArticle) => OwnArticle,
  nameOf: (changed: OwnArticle) => Setting | undefined,
): Promise<void> {
  const { articles, settings } = database;
  await database.transaction('rw', articles, settings, async () => {
    const stored = await articles.bulkGet([...ids]);
    const changed = stored.flatMap((article) => (article ? [change(article)] : []));
    await articles.bulkPut(changed);
    await settings.bulkPut(changed.flatMap((article) => nameOf(article) ?? []));
  });
}

/**
 * Lets go for good of those articles that are taken out: their texts, what the reader kept them under, where they were in
 * them, and, if so asked, their marks; all of it, or nothing. A mark whose note is being written goes to the trash. Gives
 * how many articles are gone.
 */
export function eraseOwnArticles(ids: readonly ArticleId[], marksToo: boolean, at: Instant): Promise<number> {
  const { annotations, articles, articleTexts, places, shelf } = database;
  return database.transaction('rw', database.tables, async () => {
    const stored = await articles.bulkGet([...ids]);
    const gone = stored.flatMap((article) => (article?.deletedAt ? [article.id] : []));
    // Before they are: whenever the power goes, no more is remembered than there should be.
    noteInLedger(({ texts = 0 }) => ({ texts: Math.max(0, texts - gone.length) }));
    for (const table of [articles, articleTexts, places, shelf]) await table.bulkDelete(gone);
    if (!marksToo) return gone.length;
    const marks: AnnotationId[] = [];
    for (const id of gone)
      marks.push(
        ...(await annotations
          .where('[articleId+id]')
          .between([id, Dexie.minKey], [id, Dexie.maxKey])
          .primaryKeys()),
      );
    await changeAnnotations(marks, (before, _, isDrafted) =>
      before && isDrafted() ? { ...before, deletedAt: before.deletedAt ?? at, modifiedAt: at } : undefined,
    );
    return gone.length;
  });
}

/** The texts of several articles, in their order; undefined for one that is not here. */
export const ownTexts = (ids: readonly ArticleId[]): Promise<(OwnText | undefined)[]> =>
  database.articleTexts.bulkGet([...ids]);
