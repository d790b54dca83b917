import type { Page } from '@playwright/test';
import { storeSettings } from './database.ts';
import { expect, test } from './fixture.ts';
import { openText } from './other-text.ts';
import { expectPainted, expectStillReady, facesIn, mark, openArticle, zh } from './reading.ts';

const FIRST = '动员全市上下凝心聚力、一鼓作气';
const CROSSING = '一鼓作气，确保如期打赢';
const LAST = '市领导彭玉明、汪维、谢肃出席会议。';

const note = (page: Page) => page.getByRole('textbox', { name: zh.note, exact: true });

/** The names that marks are highlighted under, and those of the boxes that stand in for them. */
const painted = (page: Page) =>
  page.evaluate(() => ({
    highlights: [...CSS.highlights.keys()].filter((name) => name.startsWith('annotation-')).sort(),
    boxes: [
      ...new Set([...document.querySelectorAll<HTMLElement>('[data-still]')].map((box) => box.dataset.still)),
    ]
      .filter((name) => name !== '')
      .sort(),
  }));

/** The article as it is seen in the window, a PNG. */
async function pictureOf(page: Page): Promise<string> {
  const box = await page.getByRole('article').boundingBox();
  const size = page.viewportSize();
  if (!box || !size) throw new Error('The article is not on the screen');
  const clip = { x: box.x - 8, y: 80, width: box.width + 16, height: size.height - 160 };
  return (await page.screenshot({ clip, animations: 'disabled' })).toString('base64');
}

/** Device pixels in which two pictures differ so that it can be seen. */
const difference = (page: Page, one: string, other: string): Promise<number> =>
  page.evaluate(
    async (pictures) => {
      const [a, b] = await Promise.all(
        pictures.map(async (picture) => {
          const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
          const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
          const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
          context?.drawImage(image, 0, 0);
          return context?.getImageData(0, 0, image.width, image.height).data ?? [];
        }),
      );
      let differing = 0;
      for (let i = 0; i < (a?.length ?? 0); i += 4)
        if ([0, 1, 2].some((channel) => Math.abs((a?.[i + channel] ?? 0) - (b?.[i + channel] ?? 0)) > 40))
          differing++;
      return differing;
    },
    [one, other],
  );

/** Waits until marks are painted as boxes and no more as highlights, or the other way about. */
const expectStill = (page: Page, isStill: boolean) =>
  expect
    .poll(async () => {
      const { highlights, boxes } = await painted(page);
      return { highlights: highlights.length > 0, boxes: boxes.length > 0 };
    })
    .toEqual({ highlights: !isStill, boxes: isStill });

const long = Array.from(
  { length: 90 },
  (_, n) => `第${n + 1}段。${'于佳处加圈，于断处加点；读到会心处，便写几个字在边上。'.repeat(4)}`,
).join('\n\n');

const texts = [
  {
    name: 'a short text',
    open: (page: Page) => openArticle(page, 'tuopin-diaodu'),
    marks: [
      [FIRST, '黄'],
      [CROSSING, '绿'],
      ['脱贫攻坚已进入最为关键的倒计时', '下划线'],
    ],
  },
  {
    name: 'a long text, of which the browser lays out what is near',
    open: (page: Page) => openText(page, long),
    marks: [
      ['第2段。于佳处加圈，于断处加点；读到会心处，便写', '粉'],
      ['第3段。于佳处', '蓝'],
      ['第4段。于佳处加圈', '下划线'],
    ],
  },
] as const;

for (const { name, open, marks } of texts) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${name}, ${colorScheme}`, () => {
      test.use({ colorScheme });

      test('marks do not move nor change as a note is typed', async ({ page }) => {
        await open(page);
        for (const [text, button] of marks) await mark(page, text, button);
        await mark(page, marks[0][0].slice(-4), '写批注');
        await expect(note(page)).toBeFocused();
        await page.mouse.move(0, 0);
        await expectStillReady(page);
        await expectStill(page, false);
        const before = await pictureOf(page);
        await page.keyboard.press('x');
        await expectStill(page, true);
        const after = await pictureOf(page);
        // As many as the end of one line.
        expect(await difference(page, before, after)).toBeLessThan(40);
        await page.evaluate(() => document.querySelector('[data-still]')?.replaceChildren());
        expect(await difference(page, before, await pictureOf(page))).toBeGreaterThan(2000);
      });
    });
  }
}

test('they follow the text as the window changes, and are highlights again when the note is stored', async ({
  page,
}) => {
  await openArticle(page, 'tuopin-diaodu');
  await mark(page, FIRST, '黄');
  await mark(page, LAST, '绿');
  await mark(page, FIRST.slice(0, 6), '写批注');
  await expectStillReady(page);
  await note(page).pressSequentially('一边写，');
  await expectStill(page, true);
  await page.setViewportSize({ width: 1240, height: 620 });
  await page.evaluate(() => scrollBy({ top: 90, behavior: 'instant' }));
  await page.mouse.move(0, 0);
  await expect.poll(async () => (await painted(page)).boxes).toContain('annotation-yellow-0');
  const still = await pictureOf(page);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expectStill(page, false);
  expect(await difference(page, still, await pictureOf(page))).toBeLessThan(40);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expectStill(page, true);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('status')).toHaveText('批注已保存');
  await expectStill(page, false);
  await expectPainted(page, [`yellow: ${FIRST}`, `yellow: ${FIRST.slice(0, 6)}`, `green: ${LAST}`]);
});

test('what comes into the window, and what is marked in another tab, is seen', async ({ page, context }) => {
  await openArticle(page, 'tuopin-diaodu');
  await mark(page, LAST, '绿');
  await mark(page, FIRST, '写批注');
  await expectStillReady(page);
  await note(page).pressSequentially('一边写，');
  await expectStill(page, true);
  expect((await painted(page)).boxes).not.toContain('annotation-green-0');
  await page.getByText(LAST).scrollIntoViewIfNeeded();
  await expect.poll(async () => (await painted(page)).boxes).toContain('annotation-green-0');
  const other = await context.newPage();
  await openArticle(other, 'tuopin-diaodu');
  // It is put back to where the first has come.
  await expect.poll(() => other.evaluate(() => scrollY)).toBeGreaterThan(0);
  await mark(other, LAST.slice(0, 5), '蓝');
  await expect.poll(async () => (await painted(page)).boxes).toContain('annotation-blue-1');
});

test('in print, and where the reader has colours of their own, they are highlights', async ({ page }) => {
  await openArticle(page, 'tuopin-diaodu');
  await mark(page, FIRST, '写批注');
  await expectStillReady(page);
  await note(page).pressSequentially('一边写，');
  await expectStill(page, true);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expectStill(page, false);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expectStill(page, true);
  await page.emulateMedia({ forcedColors: 'active' });
  await page.setViewportSize({ width: 1300, height: 800 });
  await expectStill(page, false);
});

for (const { name, settings, flow } of [
  { name: 'in lines down the page', settings: { direction: 'vertical' }, flow: 'vertical-scroll' },
  { name: 'in pages', settings: { flow: 'pages' }, flow: 'horizontal-pages' },
  // Chromium strokes no letter that is highlighted, and has a shade for it instead: the two look a little different.
  { name: 'in heavier letters', settings: { weight: 'heavier' }, flow: undefined },
]) {
  test(`${name} they stay highlights`, async ({ page }) => {
    await openArticle(page, 'tuopin-diaodu');
    await storeSettings(page, settings);
    await page.reload();
    if (flow) await expect(page.locator('main')).toHaveAttribute('data-flow', flow);
    await expect(page.getByText(FIRST)).toBeVisible();
    await facesIn(page);
    await mark(page, FIRST, '写批注');
    await expectStillReady(page);
    await note(page).pressSequentially('一边写，');
    await expect(note(page)).toHaveValue('一边写，');
    await expectStill(page, false);
  });
}
