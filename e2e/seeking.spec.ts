import type { Page, Worker } from '@playwright/test';
import { describeAnchor } from '../src/core/anchor/describe.ts';
import { DEFAULT_STYLE, toAnnotationId, toInstant } from '../src/core/annotation/annotation.ts';
import { type Article, toArticleId } from '../src/core/article/article.ts';
import { projectArticle } from '../src/core/text/projection.ts';
import { expect, test } from './fixture.ts';
import { margin, openArticle } from './reading.ts';
import { backupOf, restore } from './restore.ts';

const ARTICLE = 'tuopin-diaodu';
const MARKS = 2000;
const NOW = toInstant('2026-11-24T08:00:00.000Z');

const idOf = (n: number) => toAnnotationId(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`);

/** A backup of very many marks, made when the article still had a mistake in it. */
async function backupOfStaleMarks(page: Page): Promise<string> {
  const [response] = await Promise.all([
    page.waitForResponse(/assets\/seeds\/tuopin-diaodu\..*\.json$/),
    openArticle(page, ARTICLE),
  ]);
  const article: Article = await response.json();
  const { text } = projectArticle(article);
  const old = text.replace('一鼓作气', '一股作气');
  expect(old).not.toBe(text);
  const annotations = Array.from({ length: MARKS }, (_, n) => {
    const start = Math.floor((n * (old.length - 20)) / MARKS);
    return {
      id: idOf(n),
      articleId: toArticleId(ARTICLE),
      anchor: describeAnchor(old, { start, end: start + 6 + (n % 7) }),
      style: DEFAULT_STYLE,
      note: '',
      tags: [],
      createdAt: NOW,
      modifiedAt: NOW,
    };
  });
  const revision = annotations[0]?.anchor.revision;
  if (!revision) throw new Error('No mark was made');
  return backupOf(annotations, { revision, text: old });
}

/** The marks about the window stand beside the text, none is called lost. */
async function expectAllFound(page: Page): Promise<void> {
  await expect
    .poll(() => margin(page).getByRole('listitem').count(), { timeout: 30_000 })
    .toBeGreaterThan(MARKS / 10);
  await expect(margin(page).getByRole('link', { name: '找不到原处' })).toHaveCount(0);
}

test('very many marks of a text that was corrected since are sought in a worker', async ({ page }) => {
  await restore(page, await backupOfStaleMarks(page));
  const seeker = (worker: Worker): boolean => worker.url().includes('/assets/seek-worker');
  await Promise.all([page.waitForEvent('worker', seeker), openArticle(page, ARTICLE)]);
  await expectAllFound(page);
});

test('the address of a mark waits until it is found, and leads there', async ({ page }) => {
  await restore(page, await backupOfStaleMarks(page));
  await openArticle(page, ARTICLE, `?h=${idOf(MARKS - 1)}`);
  const card = margin(page).getByRole('button', { expanded: true });
  await expect(card).toBeInViewport({ timeout: 30_000 });
});

test('the list of notes waits for them, and calls none of them lost', async ({ page }) => {
  await restore(page, await backupOfStaleMarks(page));
  await Promise.all([page.waitForEvent('worker'), page.goto('/#/notes?has=orphan')]);
  await expect(page.getByRole('main')).toContainText('没有符合条件的圈点。');
  await page.goto('/#/notes');
  await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText('找不到原处');
});

test('they are found without the worker too', async ({ page, allow }) => {
  allow.push(/seek-worker/);
  const backup = await backupOfStaleMarks(page);
  let refused = 0;
  await page.route(/assets\/seek-worker/, (route) => {
    refused++;
    return route.abort();
  });
  await restore(page, backup);
  await openArticle(page, ARTICLE);
  await expectAllFound(page);
  expect(refused).toBeGreaterThan(0);
});
