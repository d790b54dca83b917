import type { Page } from '@playwright/test';
import type { Annotation } from '../src/core/annotation/annotation.ts';
import type { OwnArticle } from '../src/core/article/own-article.ts';

/** All rows of a table, as they are stored. */
const rowsOf = <Row>(page: Page, table: string): Promise<Row[]> =>
  page.evaluate(
    (name) =>
      new Promise<Row[]>((resolve) => {
        const open = indexedDB.open('quandian');
        open.onsuccess = () => {
          const all = open.result.transaction(name).objectStore(name).getAll();
          all.onsuccess = () => {
            open.result.close();
            resolve(all.result);
          };
        };
      }),
    table,
  );

/** The reading place that the database keeps, in offsets of the article's text; 0 while there is none. */
export const storedPlace = async (page: Page): Promise<number> =>
  (await rowsOf<{ offset: number }>(page, 'places'))[0]?.offset ?? 0;

/** The words of the drafts that the database keeps. */
export const storedDrafts = async (page: Page): Promise<string[]> =>
  (await rowsOf<{ note: string }>(page, 'drafts')).map(({ note }) => note);

/** What the database keeps of the library's order. */
export const storedOrder = async (page: Page): Promise<string | undefined> =>
  (await rowsOf<{ key: string; value: { sort?: string } }>(page, 'settings')).find(
    ({ key }) => key === 'library',
  )?.value.sort;

/** The settings as a page that begins knows them at first, as JSON: written behind the database's. */
export const mirroredSettings = (page: Page): Promise<string | null> =>
  page.evaluate(() => localStorage.getItem('quandian.settings'));

/** Puts rows into a table of the database, in a page that has been opened. */
const putRows = (page: Page, table: string, rows: readonly object[]): Promise<void> =>
  page.evaluate(
    ({ table, rows }) =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('quandian');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const writing = open.result.transaction(table, 'readwrite');
          for (const row of rows) writing.objectStore(table).put(row);
          writing.oncomplete = () => {
            open.result.close();
            resolve();
          };
        };
      }),
    { table, rows },
  );

/** Stores settings as the app does, in a page that has been opened; the app reads them when it is loaded again. */
export const storeSettings = (
  page: Page,
  settings: Readonly<Record<string, string | number>>,
): Promise<void> =>
  putRows(
    page,
    'settings',
    Object.entries(settings).map(([key, value]) => ({ key, value })),
  );

/** Stores articles of the reader's own, in a page that has been opened. */
export async function storeArticles(page: Page, articles: readonly OwnArticle[]): Promise<void> {
  await putRows(
    page,
    'articleTexts',
    articles.map(({ id, front }) => ({ articleId: id, markdown: front.headline })),
  );
  await putRows(page, 'articles', articles);
}

/** Stores marks as they are, in a page that has been opened. */
export const storeMarks = (page: Page, marks: readonly Annotation[]): Promise<void> =>
  putRows(page, 'annotations', marks);
