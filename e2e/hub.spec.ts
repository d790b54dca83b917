import type { Locator, Page } from '@playwright/test';
import { type Annotation, COLORS, toAnnotationId, toInstant } from '../src/core/annotation/annotation.ts';
import type { ArticleSummary, Catalog } from '../src/core/article/article.ts';
import { toTextOffset } from '../src/core/text/offset.ts';
import { expectAccessible } from './axe.ts';
import { built } from './built.ts';
import { storeMarks } from './database.ts';
import { expectFits, expectTouchable } from './fits.ts';
import { expect, test } from './fixture.ts';
import { ARTICLES } from './reading.ts';

/** So many marks over the four articles of the bundled page, turn by turn, as made on the texts as they are; the first has the number 0. */
function marks(count: number): Annotation[] {
  const articles = built<Catalog>('catalog')
    .pages.flatMap((page): readonly ArticleSummary[] => page.articles)
    .filter(({ id }) => id in ARTICLES);
  return Array.from({ length: count }, (_, n): Annotation => {
    const article = articles[n % articles.length];
    if (!article) throw new Error('There are no articles');
    const at = toInstant(new Date(Date.UTC(2026, 10, 1 + (n % 3), 4, 0, n % 60)));
    const start = Math.floor(n / articles.length) % (article.length - 4);
    return {
      id: toAnnotationId(`${(n * 7919).toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`),
      articleId: article.id,
      anchor: {
        position: { start: toTextOffset(start), end: toTextOffset(start + 4) },
        quote: { exact: `第${n}处會議`, prefix: '', suffix: '' },
        revision: article.revision,
      },
      style: { color: COLORS[n % 2] ?? 'yellow', line: 'fill' },
      note: n % 4 === 0 ? `批注 ${n}` : '',
      tags: n % 3 === 0 ? ['旧名'] : n % 3 === 1 ? ['另一个'] : [],
      createdAt: at,
      modifiedAt: at,
    };
  });
}

async function openNotes(page: Page, count: number, query = ''): Promise<Locator> {
  await page.goto('/#/settings');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await storeMarks(page, marks(count));
  await page.goto(`/#/notes${query}`);
  await expect(page.getByText(/(?:共|找到) .*处/).first()).toBeVisible();
  return page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.locator('[data-mark]') });
}

const quoteOf = (page: Page, n: number): Locator =>
  page.getByRole('main').getByRole('link', { name: `第${n}处會議`, exact: true });

const said = (page: Page): Locator => page.getByRole('status').first();

test('several marks are chosen, coloured, tagged and deleted, and a tag renamed everywhere, each undone at once', async ({
  page,
}) => {
  const items = await openNotes(page, 12, '?group=tag');
  const headings = page.getByRole('main').getByRole('heading', { level: 2 });
  await expect(headings.filter({ hasText: /#|没有/ })).toHaveText(['#另一个', '#旧名', '没有标签']);
  await page.getByLabel('分组').selectOption('day');
  await expect(headings.filter({ hasText: '2026' }).first()).toHaveText('2026年11月3日星期二');
  await page.getByLabel('分组').selectOption('color');
  await expect(headings.filter({ hasText: /^[黄绿]$/ })).toHaveText(['黄', '绿']);
  await expect(page).toHaveURL(/group=color/);

  await page.getByRole('searchbox').fill('会议');
  await expect(page.getByText('共 12 处')).toBeVisible();
  await expect(items.first().locator('mark')).toHaveText('會議');
  await page.getByRole('button', { name: '选择', exact: true }).click();
  const bar = page.getByRole('region', { name: '选中的圈点' });
  await page.getByRole('checkbox').first().check();
  await page
    .getByRole('checkbox')
    .nth(3)
    .click({ modifiers: ['Shift'] });
  await expect(bar).toContainText('已选 4 处');
  await expectAccessible(page);
  await bar.getByRole('button', { name: '紫', exact: true }).click();
  await expect(said(page)).toHaveText('4 处已改为紫');
  await expect(page.getByRole('button', { name: '紫 4' })).toBeVisible();
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(page.getByRole('button', { name: '紫 4' })).toHaveCount(0);

  await bar.getByRole('button', { name: '全选 12 处' }).click();
  await bar.getByRole('button', { name: '标签' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: '添加标签' }).fill('新的');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('button', { name: '全部去掉 #新的 12' })).toBeVisible();
  await dialog.getByRole('button', { name: '全部去掉 #旧名 4' }).click();
  await expect(dialog.getByRole('button', { name: '全部去掉 #旧名 4' })).toHaveCount(0);
  await dialog.getByRole('button', { name: '撤销' }).click();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await bar.getByRole('button', { name: '删除' }).click();
  await expect(page.getByText('还没有圈点')).toBeVisible();
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(items).toHaveCount(12);

  await page.goto('/#/notes?tag=旧名');
  await page.getByRole('button', { name: '改名或去掉 #旧名' }).click();
  await dialog.getByRole('textbox', { name: '名称' }).fill('另一个');
  await expect(dialog).toContainText('已有 4 处用 #另一个');
  await dialog.getByRole('button', { name: '合并' }).click();
  await expect(said(page)).toHaveText('4 处的标签已改为 #另一个');
  await expect(page.getByText('找到 8 处')).toBeVisible();
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(page.getByRole('button', { name: '#旧名 4' })).toBeVisible();
});

test('of very many marks few are on the page; the focus stays, and one comes back to where one was', async ({
  page,
}) => {
  const items = await openNotes(page, 2000);
  await expect(page.getByText('共 2,000 处')).toBeVisible();
  expect(await items.count()).toBeLessThan(100);
  await expect(items.first()).toHaveAttribute('aria-setsize', '500');
  const first = page.getByRole('main').locator('li[data-row] a').first();
  await first.focus();
  await page.evaluate(() =>
    scrollTo({ top: document.documentElement.scrollHeight / 2, behavior: 'instant' }),
  );
  await expect(first).not.toBeInViewport();
  await expect(first).toBeFocused();
  const quoteInView = () =>
    page.evaluate(() => {
      const items = [...document.querySelectorAll('main li[data-row]')];
      const seen = items.find((item) => {
        const { top } = item.getBoundingClientRect();
        return top > 300 && top < innerHeight - 200;
      });
      return seen?.querySelector('a')?.textContent ?? '';
    });
  let seen: string | undefined;
  await expect.poll(async () => (seen = /\d+(?=处會議)/.exec(await quoteInView())?.[0])).toBeDefined();
  const middle = quoteOf(page, Number(seen));
  const topOf = (link: Locator) =>
    link.evaluate((element) => Math.round(element.getBoundingClientRect().top));
  const before = await topOf(middle);
  await middle.click();
  await expect(page.getByRole('article')).toBeVisible();
  await page.goBack();
  await expect(middle).toBeInViewport();
  await expect.poll(async () => Math.abs((await topOf(middle)) - before)).toBeLessThan(3);
  await page.getByRole('searchbox').fill('第1234处会');
  await expect(page.getByText('找到 1 处')).toBeVisible();
  await expect(quoteOf(page, 1234).locator('mark')).toHaveText('第1234处會');
});

test('@phone what is done with several marks fits a phone and a finger', async ({ page }) => {
  await openNotes(page, 8);
  await page.getByRole('button', { name: '选择', exact: true }).tap();
  await page.getByRole('checkbox').first().tap();
  const bar = page.getByRole('region', { name: '选中的圈点' });
  await expect(bar).toContainText('已选 1 处');
  await expectFits(page, 'the list');
  await expectTouchable(bar);
  await expectAccessible(page);
});
