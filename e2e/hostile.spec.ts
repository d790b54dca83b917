import type { Page } from '@playwright/test';
import { type Annotation, toAnnotationId, toInstant } from '../src/core/annotation/annotation.ts';
import { PATHOLOGICAL } from '../src/core/annotation/pathological.cases.ts';
import { type Article, toArticleId } from '../src/core/article/article.ts';
import { CORPORA } from '../src/core/exchange/corpora.cases.ts';
import { toTextOffset } from '../src/core/text/offset.ts';
import { revisionOf } from '../src/core/text/revision.ts';
import { expect, test } from './fixture.ts';
import { articleOf, dangersIn, watchScripts, withoutPolicy } from './hostile.ts';
import { tellOfAnotherText } from './other-text.ts';
import { openArticle } from './reading.ts';
import { backupOf, restore } from './restore.ts';

/** `npm run test:hostile` takes all of them. */
const isAll = process.env.QUANDIAN_HOSTILE !== undefined;
const naughty = CORPORA['naughty-strings'] ?? [];
const payloads = isAll ? Object.values(CORPORA).flat() : naughty;
const notes = (isAll ? payloads : naughty.filter((text) => /<|script/i.test(text))).filter(
  (text) => text.trim() !== '',
);

const number = (n: number): string => n.toLocaleString('zh-CN');

const expectHarmless = async (page: Page): Promise<{ elements: number; marks: string[] }> => {
  const { wrong, ran, ...looked } = await dangersIn(page);
  expect({ wrong, ran }).toEqual({ wrong: [], ran: [] });
  return looked;
};

interface ForeignNote {
  readonly text: string;
  readonly quote: string;
  readonly tags?: readonly string[];
  readonly title?: string;
  readonly created?: string;
}

/** Imports notes as a stranger wrote them, by way of Settings. */
async function importHypothesis(page: Page, notes: readonly ForeignNote[]): Promise<void> {
  const annotations = notes.map(({ text, quote, tags = [], title = '别处', created }, i) => ({
    id: `n${i}`,
    uri: 'https://elsewhere.example/',
    text,
    tags,
    target: [{ selector: [{ type: 'TextQuoteSelector', exact: quote }] }],
    document: { title: [title] },
    ...(created && { created, updated: created }),
  }));
  await page.goto('/#/settings');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: '选择文件', exact: true }).click(),
  ]);
  const buffer = Buffer.from(JSON.stringify({ annotations }));
  await chooser.setFiles({ name: 'notes.json', mimeType: 'application/json', buffer });
  await page
    .getByRole('dialog')
    .getByRole('button', { name: `导入 ${number(notes.length)} 条` })
    .click();
  await expect(page.getByRole('status')).toContainText('已导入');
}

/** Goes through the list of all notes until so many were set; gives on how many elements. */
async function readAll(page: Page, count: number): Promise<number> {
  const seen = new Set<string>();
  let elements = 0;
  const goOn = async (): Promise<number> => {
    const { marks, ...looked } = await expectHarmless(page);
    elements += looked.elements;
    for (const mark of marks) seen.add(mark);
    // From what was looked at, no further than that it is still in view: no row is passed over, however late they come.
    await page.evaluate((last) => {
      const links = document.querySelectorAll('main li [data-mark] a');
      const link = [...links].find((one) => one.getAttribute('href') === last);
      link?.closest('[data-mark]')?.scrollIntoView({ block: 'end' });
      if (link) scrollBy(0, innerHeight / 2);
    }, marks.at(-1));
    return seen.size;
  };
  await expect.poll(goOn, { timeout: 10 * 60_000, intervals: [0] }).toBe(count);
  return elements;
}

test.use({ viewport: { width: 1440, height: 4000 } });
if (isAll) test.setTimeout(15 * 60_000);

test('what others wrote to break in runs nothing as an article, asks no other site, and loses no screen', async ({
  page,
  allow,
}) => {
  allow.push(/\b404\b/); // pictures of this very site that it does not have
  await withoutPolicy(page);
  await watchScripts(page);
  await page.route(/assets\/seeds\/tuopin-diaodu\..*\.json$/, async (route) => {
    const response = await route.fetch();
    const { id }: Article = await response.json();
    await route.fulfill({ response, json: articleOf(id, payloads) });
  });
  await tellOfAnotherText(page);
  const article = await openArticle(page, 'tuopin-diaodu');
  await expect(article.locator('[data-waiting]')).toHaveCount(0, { timeout: 10 * 60_000 });
  const { elements } = await expectHarmless(page);
  console.log(`Article: ${payloads.length} strings, ${elements} elements; 0 scripts run, 0 foreign requests`);
});

test('as notes that are imported they run nothing either, and no note takes the screen', async ({ page }) => {
  await withoutPolicy(page);
  await watchScripts(page);
  await importHypothesis(
    page,
    notes.map((text) => ({ text, quote: text, tags: [text.slice(0, 60)], title: text })),
  );
  await page.goto('/#/notes');
  await expect(page.getByText(`共 ${number(notes.length)} 处`).first()).toBeVisible();
  const elements = await readAll(page, notes.length);
  console.log(`Notes: ${notes.length} strings, ${elements} elements; 0 scripts run, 0 foreign requests`);
});

const AT = toInstant('2026-11-24T08:00:00.000Z');
const TEXT = '一';

const markOf = (note: string, i: number): Annotation => ({
  id: toAnnotationId(`${String(i).padStart(8, '0')}-0000-4000-8000-000000000000`),
  articleId: toArticleId('tuopin-diaodu'),
  about: 'article',
  anchor: {
    position: { start: toTextOffset(0), end: toTextOffset(1) },
    quote: { exact: TEXT, prefix: '', suffix: '' },
    revision: revisionOf(TEXT),
  },
  style: { color: 'yellow', line: 'fill' },
  note,
  tags: [],
  createdAt: AT,
  modifiedAt: AT,
});

test('Markdown that hangs parsers is set within a bound, and one that cannot be set is shown as written', async ({
  page,
  allow,
}) => {
  allow.push(/cannot be set/);
  await watchScripts(page);
  // Stands for whatever fault is still unknown: the one that renders links throws at this address.
  await page.addInitScript(() => {
    const { indexOf } = String.prototype;
    String.prototype.indexOf = function (...args) {
      if (String(this) === 'https://broken.example/') throw new Error('cannot be set');
      return indexOf.apply(this, args);
    };
  });
  const families = Object.values(PATHOLOGICAL).map((make) => make(60_000));
  const hostile = [...families, '[坏](https://broken.example/)', '*好的*批注'];
  await restore(page, backupOf(hostile.map(markOf), { revision: revisionOf(TEXT), text: TEXT }));
  await page.goto('/#/notes');
  await expect(page.getByText(`共 ${hostile.length} 处`).first()).toBeVisible({ timeout: 60_000 });
  await readAll(page, hostile.length);
  for (const [i, words] of [
    [families.length, '[坏](https://broken.example/)'],
    [families.length + 1, '好的'],
  ] as const) {
    await openArticle(page, 'tuopin-diaodu', `?h=${markOf('', i).id}`);
    await expect(page.getByText(words, { exact: true })).toBeVisible();
  }
});

test('words without end and a date at the end of time keep no screen from opening', async ({ page }) => {
  await watchScripts(page);
  const words = ['x', '，', 'م'].map((sign) => sign.repeat(100_000));
  await importHypothesis(page, [
    ...words.map((word) => ({ text: word, quote: word })),
    { text: '最后一刻', quote: '一句', created: '9999-12-31T23:59:59.999Z' },
  ]);
  await page.goto('/#/notes');
  await expect(page.getByText('共 4 处').first()).toBeVisible();
  await readAll(page, 4);
  await page.goto('/#/look');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('眼下没有要再看的');
});

/** A drawing of a billion circles, in a thousand characters. */
const groups = Array.from(
  { length: 9 },
  (_, i) => `<g id="a${i + 1}">${`<use href="#a${i}" x="1"/>`.repeat(10)}</g>`,
);
const LAUGHS = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400"><defs><g id="a0"><circle r="5"/></g>${groups.join('')}</defs><use href="#a9"/></svg>`;

test('a drawing without end in an article of the reader’s own is not drawn', async ({ page }) => {
  await page.goto('/');
  const main = page.getByRole('main');
  await main.getByRole('button', { name: '添加文章' }).click();
  const dialog = page.getByRole('dialog', { name: '添加文章' });
  const picture = `![圆](data:image/svg+xml;base64,${Buffer.from(LAUGHS).toString('base64')})`;
  await dialog.getByRole('textbox', { name: '或者粘贴一篇' }).fill(`# 图画\n\n正文。\n\n${picture}`);
  await dialog.getByRole('button', { name: '读取' }).click();
  await dialog.getByRole('button', { name: '添加 1 篇' }).click();
  await main.getByRole('link', { name: '图画' }).click();
  await expect(page.getByRole('article').getByText('图：圆（没有载入）')).toBeVisible();
  await expect(page.getByRole('article').locator('img')).toHaveCount(0);
});

test('a link that is a page of text says little in the app’s own voice', async ({ page }) => {
  for (const [route, claim] of [
    ['', 'YOUR-NOTES-ARE-LOST-'],
    ['read/', 'YOUR-MARKS-ARE-LOST-'],
  ] as const) {
    await page.goto(`/#/${route}${claim.repeat(1_000)}/`);
    const heading = page.getByRole('heading', { level: 1 });
    await expect(heading).toContainText(claim);
    expect((await heading.textContent())?.length).toBeLessThan(100);
  }
});
