import type { Page } from '@playwright/test';
import type { Catalog } from '../src/core/article/article.ts';
import { parseArticle } from '../src/core/article/parse-article.ts';
import { openArticle } from './reading.ts';

/** The catalogue names another state of the article's text than it was built with: its marks are looked for. */
export const tellOfAnotherText = (page: Page): Promise<unknown> =>
  page.route(/assets\/seeds\/catalog\..*\.json$/, async (route) => {
    const response = await route.fetch();
    const catalog: Catalog = await response.json();
    const pages = catalog.pages.map(({ articles, ...rest }) => ({
      ...rest,
      articles: articles.map((one) => (one.id === 'tuopin-diaodu' ? { ...one, revision: '1-another' } : one)),
    }));
    await route.fulfill({ response, json: { pages } });
  });

/** Opens an article whose headline and body are these instead of its own. */
export async function openText(page: Page, markdown: string, headline = '题目'): Promise<void> {
  await page.route(/assets\/seeds\/tuopin-diaodu\..*\.json$/, async (route) => {
    const response = await route.fetch();
    const { id, language } = await response.json();
    await route.fulfill({ response, json: parseArticle({ id, language, front: { headline }, markdown }) });
  });
  await tellOfAnotherText(page);
  await openArticle(page, 'tuopin-diaodu');
}
