import type { Page } from '@playwright/test';
import { type Annotation, toAnnotationId, toInstant } from '../src/core/annotation/annotation.ts';
import { toArticleId } from '../src/core/article/article.ts';
import type { OwnArticle } from '../src/core/article/own-article.ts';
import { toTextOffset } from '../src/core/text/offset.ts';
import { revisionOf } from '../src/core/text/revision.ts';
import { expectAccessible } from './axe.ts';
import { storeArticles, storedOrder, storedPlace, storeMarks } from './database.ts';
import { expect, test } from './fixture.ts';
import { openArticle } from './reading.ts';

const own = (n: number, headline: string): OwnArticle => ({
  id: toArticleId(`own-1-000000000000000${n}`),
  language: 'zh-CN',
  front: { headline },
  characters: 100 * n,
  minutes: 1,
  length: 100 * n,
  revision: revisionOf(headline),
  addedAt: toInstant(`2026-11-0${n}T08:00:00.000Z`),
  modifiedAt: toInstant(`2026-11-0${n}T08:00:00.000Z`),
});

const MARK: Annotation = {
  id: toAnnotationId('00000000-0000-4000-8000-000000000001'),
  articleId: own(1, '').id,
  anchor: {
    position: { start: toTextOffset(0), end: toTextOffset(2) },
    quote: { exact: '背影', prefix: '', suffix: '' },
    revision: revisionOf('背影'),
  },
  style: { color: 'yellow', line: 'fill' },
  note: '',
  tags: [],
  createdAt: toInstant('2026-11-08T08:00:00.000Z'),
  modifiedAt: toInstant('2026-11-08T08:00:00.000Z'),
};

/** The library with articles of the reader's own, put there past the app. */
async function openLibrary(page: Page, ...headlines: readonly string[]): Promise<void> {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 2 })).toBeVisible();
  await storeArticles(
    page,
    headlines.map((headline, n) => own(n + 1, headline)),
  );
  await page.reload();
  await expect(listed(page)).toHaveCount(4 + headlines.length);
}

const listed = (page: Page) => page.getByRole('main').getByRole('heading', { level: 3 });
const groups = (page: Page) => page.getByRole('main').getByRole('heading', { level: 2 });

/** Opens the menu of an article and chooses from it, by key alone. */
async function choose(page: Page, headline: string, item: string): Promise<void> {
  await page.getByRole('button', { name: `“${headline}”的操作` }).press('Enter');
  const menu = page.getByRole('menu');
  await expect(menu.getByRole('menuitemradio').first()).toBeFocused();
  const wanted = menu.getByText(item, { exact: true }).locator('..');
  await expect(async () => {
    await page.keyboard.press('ArrowDown');
    await expect(wanted).toBeFocused({ timeout: 100 });
  }).toPass();
  await page.keyboard.press('Enter');
}

test('what is being read comes first, then what is pinned; states are set by hand and taken back', async ({
  page,
}) => {
  await openLibrary(page, '背影', '匆匆');
  await openArticle(page, 'tuopin-diaodu');
  await page.mouse.move(700, 500);
  await page.mouse.wheel(0, 200);
  await expect.poll(() => storedPlace(page)).toBeGreaterThan(0);
  await page.getByRole('link', { name: '文库' }).click();
  await expect(groups(page)).toHaveText(['接着读', '我的文章 · 2 篇', '随附版面 · 3 篇']);
  await expect(page.getByRole('main').getByRole('link').first()).toContainText(/已读 \d+%/);

  await choose(page, '背影', '置顶');
  await expect(groups(page)).toHaveText(['接着读', '置顶 · 1 篇', '我的文章 · 1 篇', '随附版面 · 3 篇']);
  await choose(page, '匆匆', '归档');
  await expect(page.getByRole('status')).toHaveText('已归档 1 篇');
  await expect(listed(page)).toHaveCount(5);
  await expect(page.getByRole('main').locator(':focus')).toHaveCount(1);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(listed(page)).toHaveCount(6);
  await choose(page, '匆匆', '标为读完');
  await expectAccessible(page);
  const filters = page.getByRole('group', { name: '筛选文章' });
  await filters.getByRole('button', { name: '读完 1' }).click();
  await expect(listed(page)).toHaveText(['匆匆']);
  await expect(page).toHaveURL(/#\/\?state=finished$/);
  await page.goBack();
  await expect(listed(page)).toHaveCount(6);
});

test('many are chosen and tagged; what is filtered and ordered stands in the address', async ({ page }) => {
  await openLibrary(page, '背影', '匆匆', '荷塘月色');
  await page.getByRole('button', { name: '选择', exact: true }).click();
  await page.getByRole('checkbox', { name: '选择“背影”' }).check();
  await page.getByRole('checkbox', { name: '选择“荷塘月色”' }).check();
  const bar = page.getByRole('region', { name: '选中的文章' });
  await bar.getByRole('button', { name: '标签与文集' }).click();
  const dialog = page.getByRole('dialog', { name: '2 篇的标签与文集' });
  await dialog.getByLabel('添加标签').fill('散文 民国');
  await dialog.getByLabel('添加标签').press('Enter');
  await expect(dialog.getByRole('status')).toHaveText('已改动 2 篇');
  await expect(dialog.getByRole('button', { name: '#散文' })).toHaveAttribute('aria-pressed', 'true');
  await dialog.getByLabel('加入文集').fill('要读 的书');
  await dialog.getByLabel('加入文集').press('Enter');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await bar.getByRole('button', { name: '完成' }).click();

  await page.setViewportSize({ width: 390, height: 800 });
  await page.getByLabel('标签', { exact: true }).selectOption('散文');
  await page.getByLabel('排序').selectOption('short');
  await expect(listed(page)).toHaveText(['背影', '荷塘月色']);
  await expectAccessible(page);
  await page.getByLabel('排序').selectOption('long');
  await expect(listed(page)).toHaveText(['荷塘月色', '背影']);
  await expect.poll(() => storedOrder(page)).toBe('long');
  await page.reload();
  await expect(listed(page)).toHaveText(['荷塘月色', '背影']);
  await page.goBack();
  await expect(listed(page)).toHaveText(['背影', '荷塘月色']);
  await page.getByRole('link', { name: '文库' }).click();
  await expect(page.getByLabel('排序')).toHaveValue('long');
  await expect(listed(page)).toHaveCount(7);
});

test('what is removed can be seen, put back, and let go for good; its marks stay', async ({ page }) => {
  await openLibrary(page, '背影', '匆匆');
  await storeMarks(page, [MARK]);
  const main = page.getByRole('main');
  for (const name of ['背影', '匆匆']) {
    const remove = main.getByRole('button', { name: `从文库移走“${name}”` });
    await remove.click();
    // The rows below move up as it goes.
    await expect(remove).toHaveCount(0);
  }
  await page.getByRole('group', { name: '筛选文章' }).getByRole('button', { name: '已移走 2' }).click();
  await expect(listed(page)).toHaveText(['匆匆', '背影']);
  await expectAccessible(page);
  await main.getByRole('button', { name: '把“匆匆”放回文库' }).click();
  await expect(listed(page)).toHaveText(['背影']);
  await main.getByRole('link', { name: '1 处圈点' }).click();
  await expect(main.getByRole('heading', { name: '背影' })).toBeVisible();
  await page.goBack();

  await main.getByRole('button', { name: '全部彻底删除' }).click();
  const dialog = page.getByRole('dialog', { name: '彻底删除这篇文章？' });
  await expect(dialog).toContainText('1 篇文章的原文、标签和阅读位置将删除');
  await expect(dialog).toContainText('文章上的 1 处圈点留在“笔记”里');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: '彻底删除', exact: true }).click();
  await expect(page.getByRole('status')).toHaveText('已彻底删除 1 篇');
  await expect(main).toContainText('没有移走的文章。');
  await page.goto('/#/notes');
  await expect(main.getByRole('heading', { name: '背影' })).toBeVisible();
});
