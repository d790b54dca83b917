import type { Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { storedMarks } from './editions.ts';
import { expect, test } from './fixture.ts';
import { openText } from './other-text.ts';
import { dragOver, expectPainted, mark, openArticle, toolbar } from './reading.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

/** Makes choices in the reading settings. */
async function choose(page: Page, ...chosen: readonly (readonly [group: string, choice: string])[]) {
  await page.getByRole('button', { name: '阅读设置' }).click();
  for (const [group, choice] of chosen) {
    const choices = page.getByRole('radiogroup', { name: group });
    await choices.getByText(choice, { exact: true }).click();
    await expect(choices.getByRole('radio', { name: choice })).toBeChecked();
  }
  await page.keyboard.press('Escape');
}

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const readings = (page: Page) => page.getByRole('article').locator('rt');

test('a mark made in traditional characters stands on the print, and keeps its words', async ({ page }) => {
  const article = await openArticle(page, 'tuopin-diaodu');
  await choose(page, ['字形', '繁體']);
  await expect(article).toHaveAccessibleName('以強烈的擔當 一絲不苟的作風 堅決奪取脫貧攻堅戰全面勝利');
  await expect(article).toHaveAttribute('lang', 'zh-Hant');
  await expect(page.getByRole('navigation', { name: '目录' })).toContainText('堅決奪取');
  await mark(page, '動員全市上下凝心聚力', '黄');
  await expectPainted(page, ['yellow: 動員全市上下凝心聚力']);
  expect((await storedMarks(page)).map(({ anchor }) => anchor.quote.exact)).toEqual(['动员全市上下凝心聚力']);
  await choose(page, ['字形', '照原文']);
  await expectPainted(page, ['yellow: 动员全市上下凝心聚力']);
  await expect(article).toHaveAttribute('lang', 'zh-CN');
  await choose(page, ['字形', '臺灣']);
  await page.reload();
  await expectPainted(page, ['yellow: 動員全市上下凝心聚力']);
});

test('copying gives what is seen', async ({ page }) => {
  const article = await openArticle(page, 'chuangwen-weiwen');
  await choose(page, ['字形', '香港'], ['引号', '直角「『』」']);
  await expect(article).toHaveAccessibleName('在新起點上全力奪取新一輪「創文」新勝利');
  await dragOver(page, '新一輪「創文」新勝利');
  await page.keyboard.press('Control+c');
  await expect.poll(() => copied(page)).toBe('新一輪「創文」新勝利');
  await toolbar(page).getByRole('button', { name: '复制' }).click();
  await page.getByRole('button', { name: '复制并附出处' }).click();
  await expect
    .poll(() => copied(page))
    .toContain('新一輪「創文」新勝利\n出處：《在新起點上全力奪取新一輪「創文」新勝利》');
});

test('pinyin is over the text and no part of it', async ({ page }) => {
  const article = await openArticle(page, 'tuopin-diaodu');
  await mark(page, '一鼓作气，确保如期', '绿');
  const text = await article.textContent();
  await choose(page, ['注音', '全部']);
  await expect(readings(page).first()).toHaveAttribute('data-p', 'dèng');
  expect(await article.textContent()).toBe(text);
  await expectPainted(page, ['green: 一鼓作气，确保如期']);
  await dragOver(page, '全市始终保持攻坚态势'.slice(2));
  await page.keyboard.press('Control+c');
  await expect.poll(() => copied(page)).toBe('始终保持攻坚态势');
  await mark(page, '集中精力推进问题整改', '黄');
  expect((await storedMarks(page)).map(({ anchor }) => anchor.quote.exact)).toContain('集中精力推进问题整改');
  await expectAccessible(page);
});

test('every line is as high with pinyin as the next', async ({ page }) => {
  await openArticle(page, 'tuopin-diaodu');
  for (const pinyin of ['只注生僻字', '全部']) {
    await choose(page, ['注音', pinyin]);
    await expect(readings(page).first()).toBeVisible();
    const gaps = await page.evaluate(() => {
      const lines = [...document.querySelectorAll('article .section p')].map((block) => {
        const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
        const tops: number[] = [];
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          if (node.parentElement?.closest('strong')) continue;
          const range = document.createRange();
          range.selectNodeContents(node);
          tops.push(...[...range.getClientRects()].map(({ top }) => top));
        }
        return tops.sort((a, b) => a - b).filter((top, i) => i === 0 || top - (tops[i - 1] ?? 0) > 4);
      });
      return lines.flatMap((tops) => tops.slice(1).map((top, i) => top - (tops[i] ?? 0)));
    });
    expect(gaps.length).toBeGreaterThan(20);
    expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThan(0.5);
  }
});

test('the line that is being read stays where it is when pinyin comes over it', async ({ page }) => {
  await openArticle(page, 'tuopin-diaodu');
  await page.evaluate(() => scrollTo(0, 500));
  const before = await page.evaluate(lineAt, undefined);
  await choose(page, ['注音', '全部']);
  await expect(readings(page).first()).toBeAttached();
  const after = await page.evaluate(lineAt, before.at);
  expect(Math.abs(after.top - before.top)).toBeLessThan(20);
  expect(after.height).toBeGreaterThan(before.height + 100);
});

/** The top of a character, by its place among all that the article has; by itself, the first wholly below the bar. */
function lineAt(wanted: number | undefined) {
  const walker = document.createTreeWalker(document.querySelector('article') as Node, NodeFilter.SHOW_TEXT);
  const height = document.documentElement.scrollHeight;
  let at = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (let i = 0; i < (node as Text).length; i++, at++) {
      const range = document.createRange();
      range.setStart(node, i);
      range.setEnd(node, i + 1);
      const { top } = range.getBoundingClientRect();
      if (wanted === undefined ? top > 72 : at === wanted) return { at, top, height };
    }
  }
  throw new Error('Beyond the article');
}

test('a reading is corrected, kept, and taken back', async ({ page }) => {
  await openArticle(page, 'tuopin-diaodu');
  await choose(page, ['注音', '全部']);
  const said = () =>
    readings(page).evaluateAll((all) => all.map((rt) => rt.getAttribute('data-p')).join(' '));
  await expect.poll(said).toContain('zhòng zhōng zhī zhòng');
  await dragOver(page, '中之重');
  await toolbar(page).getByRole('button', { name: '更正注音' }).click();
  const dialog = page.getByRole('dialog', { name: '更正注音' });
  await expect(dialog.getByRole('textbox', { name: '“中”的读音' })).toHaveValue('zhōng');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'chóng' }).click();
  await dialog.getByRole('textbox', { name: '“中”的读音' }).fill('zhong4');
  await page.keyboard.press('Enter');
  await expect.poll(said).toContain('zhòng zhòng zhī chóng');
  await expect(page.getByRole('article')).toBeFocused();
  await page.reload();
  await expect.poll(said).toContain('zhòng zhòng zhī chóng');
  await page.getByRole('button', { name: '阅读设置' }).click();
  await page.getByRole('button', { name: '不再更正“中之重”' }).click();
  await expect.poll(said).toContain('zhòng zhōng zhī zhòng');
});

test.describe('a long text', () => {
  test('is turned where it is read, then all of it; pinyin stands where it is read', async ({ page }) => {
    // Between first and last nothing has a reading: setting thousands of them takes a busy machine longer than the wait.
    const said = '古人读书，于佳处加圈，于断处加点，后来学者都这样说。'.repeat(8);
    const between = 'They praised a fine passage with a ring. '.repeat(8);
    await openText(page, [said, ...Array.from({ length: 198 }, () => between), said].join('\n\n'));
    const paragraphs = page.getByRole('article').locator('p[data-start]');
    await expect(paragraphs).toHaveCount(200);
    await choose(page, ['字形', '繁體']);
    await expect(paragraphs.first()).toContainText('後來學者');
    await expect(paragraphs.last()).toContainText('後來學者');
    await choose(page, ['注音', '全部']);
    await expect(paragraphs.first().locator('rt').first()).toHaveAttribute('data-p', 'gǔ');
    await expect(paragraphs.last().locator('rt')).toHaveCount(0);
    await page.keyboard.press('End');
    await expect(paragraphs.last().locator('rt').first()).toBeVisible();
  });
});

test.describe('without what converts characters', () => {
  test('that is said, and the text stays as printed', async ({ page, allow }) => {
    allow.push(/to-traditional/, /Failed to load resource/);
    await page.route(/to-traditional-.*\.js$/, (route) => route.abort());
    const article = await openArticle(page, 'tuopin-diaodu');
    await choose(page, ['字形', '繁體']);
    await expect(page.getByRole('status')).toContainText('正文照原文显示');
    await expect(article).toContainText('脱贫攻坚已进入最为关键的倒计时');
  });
});
