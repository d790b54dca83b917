import type { Article } from '../src/core/article/article.ts';
import { parseArticle } from '../src/core/article/parse-article.ts';
import { projectArticle } from '../src/core/text/projection.ts';
import { expectAccessible } from './axe.ts';
import { built } from './built.ts';
import { DEMONSTRATION, NOT_LOADED } from './demonstration.ts';
import { expect, test } from './fixture.ts';
import { choose } from './flow.ts';
import { openText } from './other-text.ts';
import { margin, mark } from './reading.ts';

test('whatever Markdown holds fits the narrowest screen, is the one text, and asks no other site', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openText(page, DEMONSTRATION, '示例文章');
  const article = page.getByRole('article');
  const { id, language } = built<Article>('tuopin-diaodu');
  const source = { id, language, front: { headline: '示例文章' }, markdown: DEMONSTRATION };
  const { text, blocks } = projectArticle(parseArticle(source));
  const shown = await page.evaluate(() =>
    [...document.querySelectorAll('article [data-start]')].map((block) => {
      const copy = block.cloneNode(true) as Element;
      for (const outside of copy.querySelectorAll('[data-outside]')) outside.remove();
      return { start: Number(block.getAttribute('data-start')), text: copy.textContent };
    }),
  );
  expect(shown).toEqual(blocks.map(({ start, end }) => ({ start, text: text.slice(start, end) })));

  const room = await page.evaluate(() => ({
    fits: document.documentElement.scrollWidth <= innerWidth,
    boxes: [...document.querySelectorAll('article .wide')].map((box) => ({
      holds: box.scrollWidth > box.clientWidth,
      fits: box.getBoundingClientRect().right <= innerWidth,
    })),
  }));
  expect(room).toEqual({ fits: true, boxes: Array(2).fill({ holds: true, fits: true }) });
  await article.locator('.wide').first().focus();
  await page.keyboard.press('ArrowRight');
  await expect
    .poll(() =>
      article
        .locator('.wide')
        .first()
        .evaluate((box) => box.scrollLeft),
    )
    .toBeGreaterThan(0);

  await expect(article).toContainText(NOT_LOADED);
  const images = article.getByRole('img');
  await expect(images).toHaveCount(2);
  for (const image of await images.all()) {
    await image.scrollIntoViewIfNeeded();
    await expect
      .poll(() => image.evaluate((img) => (img as HTMLImageElement).naturalWidth))
      .toBeGreaterThan(0);
  }
  await expectAccessible(page);
});

test('footnotes stand beside the text among the notes, and their numbers lead there and back', async ({
  page,
}) => {
  await openText(page, DEMONSTRATION, '示例文章');
  const article = page.getByRole('article');
  const call = article.getByRole('button', { name: '脚注 1' }).first();
  const beside = margin(page).getByText('第一注：');
  const topOf = async (locator: typeof call) => (await locator.boundingBox())?.y ?? 0;
  await expect(beside).toBeVisible();
  await expect.poll(async () => Math.abs((await topOf(beside)) - (await topOf(call)))).toBeLessThan(24);

  await mark(page, '字行照旧', '写批注');
  await page.getByRole('textbox', { name: '批注', exact: true }).fill('批注一条');
  await page.keyboard.press('Control+Enter');
  const overlaps = () =>
    margin(page).evaluate((aside) => {
      const boxes = [...aside.querySelectorAll('li')].map((item) => item.getBoundingClientRect());
      return boxes.some((a, i) => boxes.slice(i + 1).some((b) => a.top < b.bottom && b.top < a.bottom));
    });
  await expect(margin(page).getByRole('listitem')).not.toHaveCount(0);
  await expect.poll(overlaps).toBe(false);

  await call.click();
  const back = article.getByRole('button', { name: '回到正文' }).first();
  await expect(back).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(call).toBeFocused();
  await expect(call).toBeInViewport();
});

test('headings are in the contents, and lead there', async ({ page }) => {
  await openText(page, DEMONSTRATION, '示例文章');
  const contents = page.getByRole('navigation', { name: '目录' });
  for (const [level, name] of [
    [2, '一、表'],
    [2, '二、列表'],
    [3, '三、引文与代码'],
    [4, '四、图'],
  ] as const) {
    await contents.getByRole('button', { name }).click();
    await expect(page.getByRole('article').getByRole('heading', { level, name })).toBeInViewport();
  }
});

for (const way of ['滚动', '分页'] as const) {
  test(`down vertical lines, ${way}: contents lead to a heading, tables and code stay whole and level`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1000, height: 700 });
    await openText(page, DEMONSTRATION, '示例文章');
    await choose(page, '竖排', way);
    const article = page.getByRole('article');
    for (const heading of ['三、引文与代码', '一、表']) {
      await page.getByRole('button', { name: '目录' }).click();
      await page.getByRole('dialog', { name: '目录' }).getByText(heading, { exact: true }).click();
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await expect(article.getByRole('heading', { name: heading })).toBeInViewport({ ratio: 1 });
    }
    for (const kind of ['pre', 'table'])
      await expect(article.locator(kind).first()).toHaveCSS('writing-mode', 'horizontal-tb');
    await expect(article.locator('table')).toBeInViewport({ ratio: 1 });
    await expectAccessible(page);
  });
}
