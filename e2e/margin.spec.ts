import type { Page } from '@playwright/test';
import { describeAnchor } from '../src/core/anchor/describe.ts';
import { COLORS, toAnnotationId, toInstant } from '../src/core/annotation/annotation.ts';
import { toArticleId } from '../src/core/article/article.ts';
import { projectMarkdown } from '../src/core/text/project-markdown.ts';
import { expect, test } from './fixture.ts';
import { openText } from './other-text.ts';
import { expectStillReady, margin, zh } from './reading.ts';
import { backupOf, restore } from './restore.ts';

const NOTES = 500;
const sentence = (n: number): string => `第${n}句说到圈点之法，于佳处加圈，于断处加点。`;
/** A short text, of which the browser lays out all: every note has its place at once. */
const markdown = Array.from({ length: 50 }, (_, p) =>
  Array.from({ length: 10 }, (_, n) => sentence(p * 10 + n + 1)).join(''),
).join('\n\n');
const { text, revision } = projectMarkdown({ front: { headline: '题目' }, markdown });

const annotations = Array.from({ length: NOTES }, (_, n) => {
  const start = text.indexOf(sentence(n + 1));
  const at = toInstant('2026-11-24T08:00:00.000Z');
  return {
    id: toAnnotationId(`00000000-0000-4000-8000-${String(n + 1).padStart(12, '0')}`),
    articleId: toArticleId('tuopin-diaodu'),
    anchor: describeAnchor(text, { start, end: start + 6 }),
    style: { color: COLORS[n % COLORS.length] ?? 'yellow', line: 'fill' as const },
    note: `批注 ${n + 1}`,
    tags: [],
    createdAt: at,
    modifiedAt: at,
  };
});

/** Where notes stand in the window, from the top, of those whose words are shown. */
const notesShown = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('main aside li:has(> div)')]
      .map((item) => item.getBoundingClientRect())
      .map(({ top, bottom }) => ({ top, bottom }))
      .sort((a, b) => a.top - b.top),
  );

const pointedAt = (page: Page): Promise<string> =>
  page.evaluate(() => [...(CSS.highlights.get('pointed-mark') ?? [])].map(String).join());

test('of 500 notes those about the window are there, apart and beside their marks, also while one is written', async ({
  page,
}) => {
  await restore(page, backupOf(annotations, { revision, text }));
  await openText(page, markdown);
  const items = margin(page).getByRole('list').getByRole('listitem');
  await expect.poll(() => items.count()).toBeGreaterThan(20);
  expect(await items.count()).toBeLessThan(NOTES / 2);

  // The last has its place beside its mark, however many come before it.
  await page.goto(`/#/read/tuopin-diaodu?h=${annotations[NOTES - 1]?.id}`);
  const card = margin(page).getByRole('button', { name: '第500句说', expanded: true });
  await expect(card).toBeInViewport();
  const line = page.getByText(sentence(NOTES));
  await expect(line).toBeInViewport();

  await page.keyboard.press('n');
  const field = page.getByRole('textbox', { name: zh.note, exact: true });
  const before = await field.boundingBox();
  await expectStillReady(page);
  await field.pressSequentially('一行\n又一行\n再一行\n还有一行\n最后一行');
  await expect
    .poll(async () => (await field.boundingBox())?.height)
    .toBeGreaterThan((before?.height ?? 0) + 40);
  await expect
    .poll(async () => {
      const notes = await notesShown(page);
      return notes.filter(({ top }, i) => top < (notes[i - 1]?.bottom ?? Number.NEGATIVE_INFINITY));
    })
    .toEqual([]);
  // What is in the window stays painted, without highlights (still-paint.spec.ts).
  await expect.poll(() => page.locator('[data-still^="annotation-"]').count()).toBeGreaterThan(20);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('status')).toHaveText('批注已保存');

  // A mark and its note know of the pointer and the focus on either.
  const note = items.filter({ hasText: '批注 499' });
  await note.hover();
  await expect.poll(() => pointedAt(page)).toBe('第499句说');
  await expect(note.locator('[data-pointed]')).toBeVisible();
});
