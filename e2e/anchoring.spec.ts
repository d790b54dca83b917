import type { Page } from '@playwright/test';
import { crossings, EVERYTHING } from './anchoring.cases.ts';
import { expect, test } from './fixture.ts';
import { openText } from './other-text.ts';
import {
  clickOn,
  expectPainted,
  margin,
  mark,
  openArticle,
  spanOf,
  toolbar,
  touchSelect,
} from './reading.ts';

const press = (page: Page, name: string) => toolbar(page).getByRole('button', { name, exact: true }).click();
/** The passages of the article's marks, in the order of the text. */
const quotes = (page: Page) =>
  margin(page)
    .getByRole('listitem')
    .getByRole('button')
    .evaluateAll((ticks) => ticks.map((tick) => tick.getAttribute('title')));
const active = (page: Page) => margin(page).locator('[data-active] button[aria-expanded="true"]');

async function drag(page: Page, from: string, to: string): Promise<void> {
  await spanOf(page, from);
  const { last } = await spanOf(page, to);
  const { first } = await spanOf(page, from);
  await page.mouse.move(first.x, first.y);
  await page.mouse.down();
  await page.mouse.move(last.x, last.y, { steps: 3 });
  await page.mouse.up();
  await expect(toolbar(page)).toBeVisible();
}

test.describe('4, 11, 12, 13', () => {
  test.use({ viewport: { width: 1440, height: 1500 } });

  test('a selection across any boundary is one mark, and stays it', async ({ page }) => {
    await openText(page, EVERYTHING);
    for (const { name, from, to, quote } of crossings)
      await test.step(name, async () => {
        await drag(page, from, to);
        await press(page, '黄');
        await expect.poll(() => quotes(page)).toContain(quote);
      });
    const all = await quotes(page);
    expect(all.toSorted()).toEqual(crossings.map(({ quote }) => quote).toSorted());
    await page.reload();
    await expect.poll(() => quotes(page)).toEqual(all);
  });
});

test('5: a boundary between the parts of a character is put at its end', async ({ page }) => {
  await openText(page, '前👨‍👩‍👧后𠮷尾');
  await page.evaluate(() => {
    const node = document.querySelector('article p')?.firstChild as Text;
    getSelection()?.setBaseAndExtent(node, 3, node, node.data.indexOf('𠮷') + 1);
  });
  await press(page, '黄');
  await expect.poll(() => quotes(page)).toEqual(['👨‍👩‍👧后𠮷']);
});

test('14: every DOM point at one boundary describes the same mark', async ({ page }) => {
  await openText(page, '甲**乙**丙');
  // The start and the end of 乙, each as a point in the text before, the paragraph, the bold, its text, the text after.
  for (let start = 0; start < 4; start++)
    for (let end = 0; end < 4; end++) {
      await page.evaluate(
        ([from, to]) => {
          const bold = document.querySelector('article p strong') as Element;
          const [before, inner, after] = [bold.previousSibling, bold.firstChild, bold.nextSibling] as Node[];
          const paragraph = bold.parentNode;
          const starts = [
            [before, 1],
            [paragraph, 1],
            [bold, 0],
            [inner, 0],
          ] as const;
          const ends = [
            [after, 0],
            [paragraph, 2],
            [bold, 1],
            [inner, 1],
          ] as const;
          const range = document.createRange();
          range.setStart(...(starts[from] as [Node, number]));
          range.setEnd(...(ends[to] as [Node, number]));
          getSelection()?.removeAllRanges();
          getSelection()?.addRange(range);
        },
        [start, end] as const,
      );
      await expect(toolbar(page)).toBeVisible();
      await press(page, (start + end) % 2 === 0 ? '黄' : '绿');
      await expect(toolbar(page)).toBeHidden();
    }
  await expect.poll(() => quotes(page)).toEqual(['乙']);
  await expectPainted(page, ['yellow: 乙']);
});

test('15: identical, nested and crossing marks are each reached', async ({ page }) => {
  await openText(page, '甲乙丙丁戊己庚辛。');
  for (const [passage, colour] of [
    ['乙丙丁戊', '黄'],
    ['丙丁', '绿'],
    ['丁戊己庚', '蓝'],
    ['丙丁', '粉'],
  ] as const)
    await mark(page, passage, colour);
  await expect.poll(() => quotes(page)).toEqual(['乙丙丁戊', '丙丁', '丁戊己庚']);
  for (const passage of ['丙丁', '乙丙丁戊', '丁戊己庚', '丙丁']) {
    await clickOn(page, '丁');
    await expect(active(page)).toHaveText(passage);
  }
});

for (const [name, restyle] of [
  ['set vertically', (root: HTMLElement) => root.style.setProperty('writing-mode', 'vertical-rl')],
  ['zoomed', (root: HTMLElement) => root.style.setProperty('zoom', '1.4')],
  ['in a narrow column', (root: HTMLElement) => root.style.setProperty('inline-size', '200px')],
] as const)
  test(`18: a mark on a text ${name} is the same, and is hit where it stands`, async ({ page }) => {
    await openText(page, '甲乙丙丁戊己庚辛。壬癸子丑寅卯辰巳午未。\n\n申酉戌亥。');
    await mark(page, '庚辛。壬', '黄');
    await page.locator('article').evaluate(restyle);
    await expectPainted(page, ['yellow: 庚辛。壬']);
    await page.evaluate(() => document.querySelector('article')?.scrollIntoView());
    const inside = (character: string) =>
      page.evaluate((wanted) => {
        const node = document.querySelector('article p')?.firstChild as Text;
        const range = document.createRange();
        range.setStart(node, node.data.indexOf(wanted));
        range.setEnd(node, node.data.indexOf(wanted) + 1);
        const { left, top, width, height } = range.getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      }, character);
    const beside = await inside('癸');
    await page.mouse.click(beside.x, beside.y);
    await expect(active(page)).toHaveCount(0);
    const within = await inside('壬');
    await page.mouse.click(within.x, within.y);
    await expect(active(page)).toHaveCount(1);
  });

test('18: a mark is printed', async ({ page }) => {
  await openText(page, '甲乙丙丁');
  await mark(page, '乙丙', '黄');
  await page.emulateMedia({ media: 'print' });
  await expectPainted(page, ['yellow: 乙丙']);
  await expect(page.getByText('甲乙丙丁')).toBeVisible();
});

for (const [name, passage] of [
  ['one character', '丙'],
  ['punctuation alone', '，。'],
  ['the whole article', '题目甲乙丙，。丁'],
] as const)
  test(`18: a mark of ${name} is kept`, async ({ page }) => {
    await openText(page, '甲乙丙，。丁');
    await mark(page, passage, '紫');
    await page.reload();
    await expect.poll(async () => (await quotes(page)).join().replaceAll('\n', '')).toBe(passage);
  });

test('@phone 19: a selection that is still being drawn brings no toolbar before it rests', async ({
  page,
}) => {
  await page.clock.install();
  await openArticle(page, 'tuopin-diaodu');
  await touchSelect(page, '动员全市上下凝心聚力'); // fetches the toolbar
  const draw = (length: number) =>
    page.evaluate(
      (length) =>
        new Promise((resolve) => {
          document.addEventListener('selectionchange', resolve, { once: true });
          const node = getSelection()?.focusNode as Text;
          const at = node.data.indexOf('动员全市');
          getSelection()?.setBaseAndExtent(node, at, node, at + length);
        }),
      length,
    );
  await draw(0);
  await expect(toolbar(page)).toHaveCount(0);
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 10_000);
  for (let length = 1; length <= 10; length++) {
    await draw(length);
    await page.clock.runFor(40);
    await expect(toolbar(page)).toHaveCount(0);
  }
  await page.clock.runFor(55);
  await expect(toolbar(page)).toHaveCount(0);
  await page.clock.resume();
  await expect(toolbar(page)).toBeVisible();
  const box = await toolbar(page).boundingBox();
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeGreaterThan(780);
});
