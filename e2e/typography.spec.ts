import type { CDPSession, Page } from '@playwright/test';
import type { Article } from '../src/core/article/article.ts';
import { built } from './built.ts';
import { storeSettings } from './database.ts';
import { english, expect, test } from './fixture.ts';
import { openText } from './other-text.ts';
import { ARTICLES, facesIn, openArticle } from './reading.ts';
import { linesOf } from './set-lines.ts';

/** Marks that never begin a line (GB/T 15834, CLREQ), and those that never end one. */
const NEVER_FIRST = /^[，。、；：！？）》〉」』】〕”’…—·～％]/u;
const NEVER_LAST = /[“‘（《〈「『【〔]$/u;

/** Widths of the window in px, of every layout. */
const WINDOWS = [1440, 899, 390, 320];

/** In em of the text: the measure, and how far the first character of each paragraph stands in. */
const measures = (page: Page) =>
  page.evaluate(() => {
    const article = document.querySelector('article') as HTMLElement;
    const em = Number.parseFloat(getComputedStyle(article).fontSize);
    const indents = [...article.querySelectorAll('.paragraph > p')].map((paragraph) => {
      const range = document.createRange();
      range.selectNodeContents(paragraph);
      return ((range.getClientRects()[0]?.left ?? 0) - paragraph.getBoundingClientRect().left) / em;
    });
    return { columns: article.getBoundingClientRect().width / em, indents };
  });

for (const [id, headline] of Object.entries(ARTICLES)) {
  test(`${id} is set in whole characters, indented, no mark astray, whatever the window`, async ({
    page,
  }) => {
    await openArticle(page, id);
    const { headlineBreaks } = built<Article>(id);
    for (const width of WINDOWS) {
      await page.setViewportSize({ width, height: 900 });
      const { columns, indents } = await measures(page);
      expect(columns, `characters a line at ${width} px`).toBeCloseTo(Math.round(columns), 3);
      for (const indent of indents) expect(indent, `indent at ${width} px`).toBeCloseTo(2, 2);
      const lines = (await linesOf(page, 'article .paragraph > p')).flat().map(({ text }) => text);
      expect(lines.length).toBeGreaterThan(indents.length);
      expect(lines.filter((line) => NEVER_FIRST.test(line) || NEVER_LAST.test(line))).toEqual([]);

      const [set = []] = await linesOf(page, 'article h1');
      expect(set.map(({ text }) => text.replaceAll(' ', '')).join('')).toBe(headline.replaceAll(' ', ''));
      const isBetweenWords = (start: number) => headlineBreaks.includes(start) || headline[start - 1] === ' ';
      expect(set.slice(1).filter(({ start }) => !isBetweenWords(start))).toEqual([]);
      const widths = set.map((line) => line.width);
      // A short quotation stays whole, at whatever cost to the balance, in the narrowest window.
      if (width > 360) expect(Math.min(...widths) / Math.max(...widths)).toBeGreaterThan(0.4);
    }
  });
}

test.describe('where the interface speaks English', () => {
  test.use(english);

  test('Chinese is still drawn by the bundled faces, to the last mark', async ({ page }) => {
    const client = await page.context().newCDPSession(page);
    for (const id of Object.keys(ARTICLES)) {
      await openArticle(page, id);
      expect(await facesOf(client, 'article h1, article .paragraph + .paragraph > p')).toEqual([
        'Noto Serif SC',
      ]);
    }
  });

  test('a Chinese headline, and a note on it, are Chinese wherever they are shown', async ({ page }) => {
    await openArticle(page, 'yuanqi-fuwu');
    await expect(page.getByRole('navigation', { name: 'Contents' }).getByRole('link')).toHaveCount(4);
    await page.keyboard.press('Shift+N');
    await page.getByRole('textbox', { name: 'Note', exact: true }).fill('写“援企服务”的通讯。');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('写“援企服务”的通讯。')).toBeVisible();
    expect(await languagesAbout(page, '“援企服务')).toEqual(['zh-CN']);
    await page.getByRole('link', { name: 'Notes' }).click();
    await expect(page.getByRole('heading', { name: 'Notes', level: 1 })).toBeVisible();
    await expect(page.getByText('写“援企服务”的通讯。')).toBeVisible();
    expect(await languagesAbout(page, '“援企服务')).toEqual(['zh-CN']);
  });
});

/** The languages of all text on the screen that holds some words: a face of letters has no Chinese marks. */
const languagesAbout = (page: Page, words: string): Promise<string[]> =>
  page.evaluate((sought) => {
    const languages = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const about = node.parentElement;
      if (node.textContent?.includes(sought) && about?.checkVisibility())
        languages.add(about.closest('[lang]')?.getAttribute('lang') ?? '');
    }
    return [...languages].sort();
  }, words);

/** The families that draw the text of some elements; one of the system's is marked as such. */
async function facesOf(client: CDPSession, selector: string): Promise<string[]> {
  await client.send('DOM.enable');
  await client.send('CSS.enable');
  const { root } = await client.send('DOM.getDocument', { depth: -1 });
  const { nodeIds } = await client.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector });
  const names = new Set<string>();
  for (const nodeId of nodeIds) {
    const { fonts } = await client.send('CSS.getPlatformFontsForNode', { nodeId });
    for (const { familyName, isCustomFont } of fonts)
      names.add(isCustomFont ? familyName : `${familyName} of the system`);
  }
  return [...names];
}

test.describe('a text made for it', () => {
  test('pairs of marks are trimmed, Han and Latin set apart, emphasis dotted', async ({ page }) => {
    const pairs = ['，“', '”。', '。（', '）、', '、《', '》；', '；“', '：‘', '“‘', '’”', '」。'];
    const lone = ['中文', '，', '“', '——', '……'];
    const markdown = [
      ...pairs.map((pair) => `甲${pair}乙`),
      ...lone.map((part) => `甲${part}乙`),
      ...['甲Web乙', '甲2020乙'],
      '这是*着重*的',
    ].join('\n\n');
    await openText(page, markdown);
    const widths = await setWidths(page);
    for (const pair of pairs) expect(widths.get(`甲${pair}乙`), pair).toBeCloseTo(2 + 1.5, 2);
    for (const part of lone) expect(widths.get(`甲${part}乙`), part).toBeCloseTo(2 + part.length, 2);

    // A quarter of an em of space in all, an eighth on either side (CSS Text 4 §9.3).
    const glued = await page
      .evaluate(() => {
        for (const block of document.querySelectorAll<HTMLElement>('article p'))
          block.style.setProperty('text-autospace', 'no-autospace');
      })
      .then(() => setWidths(page));
    for (const text of ['甲Web乙', '甲2020乙'])
      expect((widths.get(text) ?? 0) - (glued.get(text) ?? 0), text).toBeCloseTo(0.25, 2);

    const emphasis = page.getByText('着重', { exact: true });
    await expect(emphasis).toHaveCSS('text-emphasis-style', 'circle');
    await expect(emphasis).toHaveCSS('text-emphasis-position', 'under');
    await expect(emphasis).toHaveCSS('font-style', 'normal');
  });
});

test.describe('a headline’s quotation on a narrow screen', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('has the marks after it on its line', async ({ page }) => {
    await openText(page, '正文。', '在新起点上夺取新一轮“创文”、“创卫”、“创模”新胜利');
    const [lines = []] = await linesOf(page, 'article h1');
    expect(lines.length).toBeGreaterThan(1);
    for (const { text } of lines) expect(text).not.toMatch(NEVER_FIRST);
  });

  test('keeps the blanks at both its ends', async ({ page }) => {
    await openText(page, '正文。', '新一轮“创文”新胜利');
    const [[line] = []] = await linesOf(page, 'article h1');
    const em = await page
      .locator('article h1')
      .evaluate((headline) => Number.parseFloat(getComputedStyle(headline).fontSize));
    expect((line?.width ?? 0) / em).toBeGreaterThan(9.75);
  });
});

test('a long address fills the lines it stands on, and tears apart none before it', async ({ page }) => {
  const address = `https://www.example.org/${'a/very/long/way/'.repeat(8)}`;
  await openText(page, `见网址：${address} 所说。`);
  const [[first, second] = []] = await linesOf(page, 'article .section > p');
  expect(first?.text).toMatch(/^见网址：https:/);
  expect(second?.width).toBeGreaterThan(0.9 * (first?.width ?? 0));
});

test('no line begins with the sign of a range', async ({ page }) => {
  await openText(
    page,
    Array.from({ length: 12 }, (_, n) => `${'一'.repeat(n)}约10～20人，二～三人`.repeat(6)).join('\n\n'),
  );
  const lines = (await linesOf(page, 'article .section > p')).flat().map(({ text }) => text);
  expect(lines.length).toBeGreaterThan(24);
  expect(lines.filter((line) => NEVER_FIRST.test(line))).toEqual([]);
});

test('marks of Latin text are narrow, those of Chinese an em', async ({ page }) => {
  await openText(page, '说 isn’t 时，He said “no” and left，所谓“好”便是');
  const widths = await page.locator('article .section > p').evaluate((paragraph) => {
    const em = Number.parseFloat(getComputedStyle(paragraph).fontSize);
    const found: [string, number][] = [];
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const { 0: mark, index } of (node as Text).data.matchAll(/[“”’]/g)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + 1);
        found.push([mark, range.getBoundingClientRect().width / em]);
      }
    }
    return found;
  });
  expect(widths.map(([mark]) => mark).join('')).toBe('’“”“”');
  for (const [mark, width] of widths.slice(0, 3)) expect(width, mark).toBeLessThan(0.55);
  for (const [mark, width] of widths.slice(3)) expect(width, mark).toBeGreaterThan(0.9);
});

test.describe('vertical lines', () => {
  /** How far the middle of what a text is set in stands to the right of the middle of its line, in em. */
  const astray = (page: Page, selector: string) =>
    page.locator(selector).evaluateAll((elements) =>
      elements.map((element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        const [text, line] = [range.getBoundingClientRect(), element.getBoundingClientRect()];
        const em = Number.parseFloat(getComputedStyle(element).fontSize);
        return Math.abs(text.x + text.width / 2 - line.x - line.width / 2) / em;
      }),
    );

  test('numbers of one digit or two stand upright in the middle of the line', async ({ page }) => {
    await openText(page, '第7版，8时30分，11月27日，10月20日。');
    await storeSettings(page, { direction: 'vertical' });
    await page.reload();
    await expect(page.locator('.upright')).toHaveText(['7', '8', '30', '11', '27', '10', '20']);
    await facesIn(page);
    for (const distance of await astray(page, '.upright')) expect(distance).toBeLessThan(0.05);
  });

  test('under readings no letters are set apart: what follows a number would be drawn over it', async ({
    page,
  }) => {
    await openArticle(page, 'zhengfu-changwu');
    await storeSettings(page, { direction: 'vertical', pinyin: 'all' });
    await page.reload();
    await expect(page.locator('article .paragraph ruby').first()).toHaveCSS('text-autospace', 'no-autospace');
  });

  test('nothing lies over their ends, and a rule between paragraphs stands in the middle of its own', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1000, height: 800 });
    await openText(page, `${'一'.repeat(200)}\n\n---\n\n${'二'.repeat(200)}`);
    await storeSettings(page, { direction: 'vertical', measure: 42 });
    await page.reload();
    await expect(page.locator('main[data-flow="vertical-scroll"]')).toBeVisible();
    await expect(page.getByText(/^(还剩|读完)/)).toBeVisible();
    const places = await page.evaluate(() => {
      const boxOf = (selector: string) =>
        document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
      const [before, after] = document.querySelectorAll('article .section > p');
      const foot = [...document.querySelectorAll('span')].find(({ textContent }) =>
        /^(还剩|读完)/.test(textContent ?? ''),
      )?.parentElement;
      return {
        lines: boxOf('article .section > p').bottom,
        foot: foot?.getBoundingClientRect().top ?? 0,
        rule: boxOf('article hr'),
        before: before?.getBoundingClientRect() ?? new DOMRect(),
        after: after?.getBoundingClientRect() ?? new DOMRect(),
      };
    });
    const { rule, before, after } = places;
    expect(places.lines).toBeLessThanOrEqual(places.foot);
    expect(rule.left - after.right).toBeCloseTo(before.left - rule.right, 0);
    expect((rule.top + rule.bottom) / 2).toBeCloseTo((before.top + before.bottom) / 2, 0);
  });
});

/** How wide the text of each paragraph of one line is set, in em. */
async function setWidths(page: Page): Promise<Map<string, number>> {
  const lines = await linesOf(page, 'article .section > p');
  const em = await page
    .locator('article')
    .evaluate((article) => Number.parseFloat(getComputedStyle(article).fontSize));
  return new Map(lines.map(([line]) => [line?.text ?? '', (line?.width ?? 0) / em]));
}
