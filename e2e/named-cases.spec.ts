import { expect, test } from './fixture.ts';
import { clickOn, expectPainted, margin, mark, openArticle } from './reading.ts';

/** Cases that break naive engines and need a browser, by their numbers in the design; others stand in core. */

const FIRST = '动员全市上下凝心聚力、一鼓作气';
const SECOND = '集中精力推进问题整改';

test('16 deleting during a repaint: in mid-change of size, theme and colour nothing of the mark stays', async ({
  page,
}) => {
  await openArticle(page, 'tuopin-diaodu');
  await mark(page, SECOND, '绿');
  await mark(page, FIRST, '黄');
  await clickOn(page, FIRST);
  await expect(margin(page).getByRole('button', { name: '删除' })).toBeVisible();
  await page.evaluate(() => {
    const button = (name: string) =>
      document.querySelector<HTMLElement>(`aside button[aria-label="${name}"]`);
    document.documentElement.dataset.theme = 'dark';
    document.querySelector<HTMLElement>('main')?.style.setProperty('--font-size', '25px');
    button('紫')?.click();
    button('删除')?.click();
  });
  await expectPainted(page, [`green: ${SECOND}`]);
  await expect(page.getByRole('status')).toHaveText('已删除');
  await expect(margin(page).getByRole('listitem')).toHaveCount(1);
  const names = await page.evaluate(() =>
    [...CSS.highlights.keys()].filter((name) => /^annotation-/.test(name)),
  );
  expect(names).toEqual(['annotation-green-0']);
});

test('16 two tabs edit and delete the same mark in the same moment: both agree, nothing is half there', async ({
  page,
  context,
}) => {
  await openArticle(page, 'tuopin-diaodu');
  await mark(page, FIRST, '黄');
  const other = await context.newPage();
  await openArticle(other, 'tuopin-diaodu');
  for (const tab of [page, other]) await clickOn(tab, FIRST);
  const purple = await margin(page).getByRole('button', { name: '紫' }).elementHandle();
  const away = await margin(other).getByRole('button', { name: '删除' }).elementHandle();
  // Whichever tab is first: a click of the mouse would wait for a button that the other tab has taken away.
  await Promise.all(
    [purple, away].map((button) => button?.evaluate((node) => (node as HTMLElement).click())),
  );
  for (const tab of [page, other]) await expectPainted(tab, []);
  await other.getByRole('button', { name: '撤销' }).click();
  const colour = async () =>
    page.evaluate(() => [...CSS.highlights.keys()].find((name) => /^annotation-(?!active)/.test(name)));
  await expect.poll(colour).toMatch(/^annotation-(?:purple|yellow)-0$/);
  const settled = await colour();
  await expect
    .poll(() =>
      other.evaluate(() => [...CSS.highlights.keys()].find((name) => /^annotation-(?!active)/.test(name))),
    )
    .toBe(settled);
});

test('20 no text that can be marked is kept from being selected, marks as elements or not', async ({
  page,
}) => {
  await openArticle(page, 'tuopin-diaodu');
  await mark(page, FIRST, '黄');
  const kept = () =>
    page.evaluate(() => {
      const inText = [...document.querySelectorAll('article [data-start], article [data-start] *')];
      return inText
        .filter((element) => !element.closest('[data-outside]'))
        .filter((element) => getComputedStyle(element).userSelect === 'none').length;
    });
  expect(await kept()).toBe(0);
  await page.getByRole('button', { name: '阅读设置' }).click();
  await page.getByRole('checkbox', { name: '供读屏软件识别的圈点' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('article').locator('mark')).toHaveCount(1);
  expect(await kept()).toBe(0);
});
