import type { Page } from '@playwright/test';
import { describeAnchor } from '../src/core/anchor/describe.ts';
import { COLORS, toAnnotationId, toInstant } from '../src/core/annotation/annotation.ts';
import { toArticleId } from '../src/core/article/article.ts';
import { projectMarkdown } from '../src/core/text/project-markdown.ts';
import { expect, test } from './fixture.ts';
import { openText } from './other-text.ts';
import { expectPainted, margin, mark, zh } from './reading.ts';
import { backupOf, restore } from './restore.ts';

const COUNT = 600;
const sentence = (n: number): string => `第${n}段说到圈点之法，古人读书，于佳处加圈，于断处加点。`;
/** About 90,000 characters: 38 sections, of which a few are near at any time. */
const markdown = Array.from({ length: COUNT }, (_, n) => sentence(n + 1).repeat(5)).join('\n\n');
const { text, revision } = projectMarkdown({ front: { headline: '题目' }, markdown });

const setParagraphs = (page: Page): Promise<number> => page.locator('article p[data-start]').count();

/** What stands at the reading line: the paragraph's number. */
const paragraphOnTop = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const paragraphs = [...document.querySelectorAll('article p[data-start]')];
    const top = paragraphs.find((paragraph) => paragraph.getBoundingClientRect().bottom > 80);
    return Number(/^第(\d+)段/.exec(top?.textContent ?? '')?.[1]);
  });

/** Marks in every third paragraph, put into the database by a restore. */
async function restoreMarks(page: Page, count: number): Promise<void> {
  const at = toInstant('2026-11-24T08:00:00.000Z');
  const annotations = Array.from({ length: count }, (_, n) => {
    const start = text.indexOf(sentence(((n * 3) % COUNT) + 1)) + 3 + Math.floor((n * 3) / COUNT);
    return {
      id: toAnnotationId(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`),
      articleId: toArticleId('tuopin-diaodu'),
      anchor: describeAnchor(text, { start, end: start + 6 }),
      style: { color: COLORS[n % COLORS.length] ?? 'yellow', line: 'fill' as const },
      note: n % 10 === 0 ? `批注 ${n}` : '',
      tags: [],
      createdAt: at,
      modifiedAt: at,
    };
  });
  await restore(page, backupOf(annotations, { revision, text }));
}

test('a long text is set whole while nobody waits, block by block the one text', async ({ page }) => {
  await openText(page, markdown);
  await expect.poll(() => setParagraphs(page)).toBe(COUNT);
  const shown = await page.evaluate(() =>
    [...document.querySelectorAll('article [data-start]')].map((block) => ({
      start: Number(block.getAttribute('data-start')),
      text: block.textContent,
    })),
  );
  expect(shown.map((block) => block.text).join('\n')).toBe(text);
  for (const { start, text: block } of shown) expect(text.startsWith(block ?? '', start)).toBe(true);
});

test('the place deep in a long text is found again to the paragraph, whatever the width', async ({
  page,
}) => {
  await openText(page, markdown);
  const at = text.indexOf(sentence(433));
  await page.goto(`/#/read/tuopin-diaodu?at=${at}-${at + 8}`);
  await expect(page.getByText(sentence(433)).first()).toBeInViewport();
  await expect.poll(() => paragraphOnTop(page)).toBeGreaterThan(425);
  await page.mouse.move(600, 500);
  // A wheel's scrolling goes on for some frames.
  const scrolling = await page.evaluateHandle(() => ({
    ended: new Promise((resolve) => {
      const once = { once: true, passive: true };
      addEventListener('wheel', () => addEventListener('scrollend', () => resolve(true), once), once);
    }),
  }));
  await page.mouse.wheel(0, 240);
  await scrolling.evaluate(({ ended }) => ended);
  await expect(page.getByRole('progressbar')).toHaveAttribute('aria-valuenow', /^7\d/);
  const before = await paragraphOnTop(page);
  // At once: the database has not heard of the place yet. By way of another page: the icon that a browser asks for at
  // each change of the hash would be cut off by a reload.
  await page.goto('/?other');
  await page.goto('/#/read/tuopin-diaodu');
  await expect.poll(() => paragraphOnTop(page)).toBe(before);
  await page.setViewportSize({ width: 1000, height: 800 });
  await expect.poll(() => paragraphOnTop(page)).toBe(before);
});

test('a passage far down is marked and noted, and found again from Notes', async ({ page }) => {
  await openText(page, markdown);
  const at = text.indexOf(sentence(500));
  await page.goto(`/#/read/tuopin-diaodu?at=${at}-${at + 4}`);
  await expect(page.getByText(sentence(500)).first()).toBeInViewport();
  // It comes to rest in the next frames.
  await page.getByText(sentence(500)).first().hover({ trial: true });
  await mark(page, '第500段说到圈点', '绿');
  await expectPainted(page, ['green: 第500段说到圈点']);
  await page.reload();
  await page.goto('/#/notes');
  await page
    .getByRole('main')
    .getByRole('link', { name: /第500段说到圈点/ })
    .first()
    .click();
  await expect(page.getByText(sentence(500)).first()).toBeInViewport();
  await expectPainted(page, ['green: 第500段说到圈点']);
});

test('of very many marks those near are painted and listed, and keys lead on from one to the next', async ({
  page,
}) => {
  await openText(page, markdown);
  await restoreMarks(page, 1000);
  await openText(page, markdown);
  await expect(page.getByRole('link', { name: /1,?000 处圈点/ })).toBeVisible();
  const painted = () =>
    page.evaluate(() => [...CSS.highlights].reduce((sum, [, ranges]) => sum + ranges.size, 0));
  await expect.poll(painted).toBeGreaterThan(20);
  expect(await painted()).toBeLessThan(400);
  await expect(margin(page).getByText('批注 0', { exact: true })).toBeVisible();
  // On paper there is no near and far.
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect.poll(painted).toBeGreaterThanOrEqual(1000);
  await expect(margin(page).getByText('批注 990', { exact: true })).toBeAttached();
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect.poll(painted).toBeLessThan(400);
  for (let n = 0; n < 3; n++) await page.keyboard.press(']');
  await expect(page.getByRole('status')).toHaveText(/^圈点（.*）：.{6}$/);
  // Everything selected is the article, its far end included, though that is not laid out.
  await page.locator('article').focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.getByRole('toolbar', { name: zh.toolbar }).getByRole('button', { name: '粉' }).click();
  await expect(page.getByRole('status')).toHaveText('已标粉');
  // The page grows a little as what comes into view is laid out.
  await expect(async () => {
    await page.keyboard.press('ControlOrMeta+End');
    await expect(page.getByText(sentence(COUNT)).first()).toBeInViewport({ timeout: 1000 });
  }).toPass();
  await expect
    .poll(() => page.evaluate(() => [...CSS.highlights.keys()].some((name) => name.includes('pink'))))
    .toBe(true);
});

test('for print the whole text is set', async ({ page }) => {
  await page.addInitScript(() => {
    // Nothing is ever idle: what is set is set because it is near, or because it is printed.
    globalThis.requestIdleCallback = () => 0;
  });
  await openText(page, markdown);
  await expect(page.getByText(sentence(1)).first()).toBeVisible();
  expect(await setParagraphs(page)).toBeLessThan(200);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await setParagraphs(page)).toBe(COUNT);
});
