import type { Article, Catalog } from '../src/core/article/article.ts';
import { projectArticle } from '../src/core/text/projection.ts';
import { built } from './built.ts';
import { expect, test } from './fixture.ts';
import { ARTICLES, openArticle } from './reading.ts';

test('every article that was built is in the catalogue', () => {
  const { pages } = built<Catalog>('catalog');
  expect(pages.flatMap(({ articles }) => articles.map(({ id }) => id))).toEqual(Object.keys(ARTICLES));
});

for (const id of Object.keys(ARTICLES)) {
  test(`${id} on the screen is its one text, block by block`, async ({ page }) => {
    await openArticle(page, id);
    const { text, blocks } = projectArticle(built<Article>(id));
    const shown = await page.evaluate(() =>
      [...document.querySelectorAll('article [data-start]')].map((block) => {
        const copy = block.cloneNode(true) as Element;
        for (const outside of copy.querySelectorAll('[data-outside]')) outside.remove();
        return { start: Number(block.getAttribute('data-start')), text: copy.textContent };
      }),
    );
    expect(shown).toEqual(blocks.map(({ start, end }) => ({ start, text: text.slice(start, end) })));
    expect(shown.map((block) => block.text).join('\n')).toBe(text);
  });
}
