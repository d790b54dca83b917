import type { Locator, Page } from '@playwright/test';
import type { Nodes, Root } from 'mdast';
import { parseBody } from '../src/core/article/parse-article.ts';
import { expect } from './fixture.ts';
import { tellOfAnotherText } from './other-text.ts';
import { mark, noteOn, openArticle } from './reading.ts';

/** The Markdown of a bundled article's body: paragraphs of text, and of strong text. */
const markdownOf = ({ children }: Root): string =>
  children.map((paragraph) => inlineOf(paragraph)).join('\n\n');

function inlineOf(node: Nodes): string {
  if (node.type === 'strong') return `**${node.children.map(inlineOf).join('')}**`;
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(inlineOf).join('') : '';
}

/** From now on the article reads otherwise, as after a correction of its seed. */
export async function correct(page: Page, change: (markdown: string) => string): Promise<void> {
  await tellOfAnotherText(page);
  await page.route(/assets\/seeds\/tuopin-diaodu\..*\.json$/, async (route) => {
    const response = await route.fetch();
    const article = await response.json();
    const before = markdownOf(article.body);
    const markdown = change(before);
    if (markdown === before) throw new Error('The correction changes nothing');
    await route.fulfill({ response, json: { ...article, body: parseBody(markdown) } });
  });
}

export const MOVED = '集中精力推进问题整改';
export const UNCERTAIN = '绷紧思想之弦，全面查漏补缺';
export const REWRITTEN = '紧绷思想之弦，查漏并补缺';
export const CHANGED = '坚决整治形式主义、官僚主义';
export const LOST = '市领导廖健通报了脱贫攻坚工作有关情况。';

/** The correction that leaves one mark moved, one to confirm, one changed and one lost. */
const edition = (markdown: string): string =>
  markdown
    .replace('脱贫攻坚已进入', '这是新补的一句话。脱贫攻坚已进入')
    .replace(/但同时也要清醒地看到[^。]*。/, '还有短板，紧绷思想之弦，查漏并补缺，不能松懈。')
    .replace('坚决整治形式主义、官僚主义', '坚决整治形式主义和官僚主义')
    .replace(`${LOST}\n\n`, '');

/** An article with four marks, opened again after its text was corrected. */
export async function openEdition(page: Page, query = ''): Promise<void> {
  await openArticle(page, 'tuopin-diaodu');
  await mark(page, MOVED, '黄');
  await mark(page, UNCERTAIN, '绿');
  await mark(page, CHANGED, '下划线');
  await noteOn(page, LOST, '这一句后来删了');
  await correct(page, edition);
  await page.reload();
  await openArticle(page, 'tuopin-diaodu', query);
}

const reviewOf = (page: Page): Locator => page.getByRole('dialog', { name: '核对圈点' });

/** Opens the review from its notice. */
export async function openReview(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: '核对', exact: true }).click();
  await expect(reviewOf(page)).toBeVisible();
  return reviewOf(page);
}

interface Quoted {
  readonly anchor: { readonly quote: { readonly exact: string } };
}

interface StoredMark extends Quoted {
  readonly id: string;
  readonly history?: readonly Quoted[];
}

/** The marks as they are stored. */
export const storedMarks = (page: Page): Promise<StoredMark[]> =>
  page.evaluate(
    () =>
      new Promise<StoredMark[]>((resolve) => {
        const opening = indexedDB.open('quandian');
        opening.onsuccess = () => {
          const reading = opening.result.transaction('annotations').objectStore('annotations').getAll();
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result);
          };
        };
      }),
  );

/** Stores the one mark there is so many times more. */
export const copyMark = (page: Page, times: number): Promise<void> =>
  page.evaluate(
    (count) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('quandian');
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('annotations', 'readwrite');
          const marks = transaction.objectStore('annotations');
          const reading = marks.getAll();
          reading.onsuccess = () => {
            for (let i = 0; i < count; i++) marks.put({ ...reading.result[0], id: crypto.randomUUID() });
          };
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    times,
  );
