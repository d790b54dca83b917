import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { storedPlace } from './database.ts';
import { expect, test } from './fixture.ts';
import { holdBack } from './hold-back.ts';
import { ARTICLES, openArticle } from './reading.ts';

interface ExpectedArticle {
  readonly id: string;
  readonly kicker: string | null;
  readonly headline: string;
  readonly byline: string;
  readonly blocks: readonly { readonly text: string }[];
}

const EXPECTED: readonly ExpectedArticle[] = JSON.parse(
  readFileSync('src/core/article/expected/000_4b88447c7ee2a5ac.articles.json', 'utf8'),
);

/** Half-width marks as the page has them, made full-width: what a reader is to see. */
const fullWidth = (text: string): string =>
  text.replace(/[,!():;?]/g, (mark) => String.fromCodePoint((mark.codePointAt(0) ?? 0) + 0xfee0));

test('the library lists the page and its four articles', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('随附版面 · 4 篇');
  const cards = page.getByRole('main').getByRole('link');
  await expect(cards).toHaveCount(4);
  for (const [i, { headline, byline }] of EXPECTED.entries()) {
    await expect(cards.nth(i)).toContainText(headline);
    await expect(cards.nth(i)).toContainText(byline);
    await expect(cards.nth(i)).toContainText(/\d+ 字/);
    await expect(cards.nth(i)).toContainText(/\d+ 分钟/);
    await expect(cards.nth(i)).toContainText('未读');
  }
});

for (const expected of EXPECTED) {
  test(`${expected.id} is there whole and in order`, async ({ page }) => {
    const article = await openArticle(page, expected.id);
    await expect(article).toHaveAccessibleName(expected.headline);
    if (expected.kicker) await expect(article).toContainText(fullWidth(expected.kicker));
    await expect(article).toContainText(expected.byline);
    const texts = await article.locator('.paragraph > p').allTextContents();
    const [first = '', ...rest] = expected.blocks.map(({ text }) => fullWidth(text));
    expect(texts).toEqual([`本报讯 ${first}`, ...rest]);
  });
}

test('the contents lead from one article to the next', async ({ page }) => {
  await openArticle(page, 'tuopin-diaodu');
  const contents = page.getByRole('navigation', { name: '目录' });
  for (const headline of Object.values(ARTICLES)) {
    await contents.getByRole('link', { name: headline }).click();
    await expect(page.getByRole('article')).toHaveAccessibleName(headline);
    await expect(contents.getByRole('link', { name: headline })).toHaveAttribute('aria-current', 'page');
  }
});

test('an article is not said to be read before its length is known', async ({ page }) => {
  const letGo = await holdBack(page, /assets\/seeds\/catalog\..*\.json$/);
  await openArticle(page, 'tuopin-diaodu');
  const foot = page.getByRole('button', { name: '朗读' }).locator('..');
  await expect(foot).toBeVisible();
  await expect(foot).toHaveText('');
  letGo();
  await expect(foot).toHaveText(/^还剩 \d 分钟$/);
});

/** Where the line of an offset stands in the window, in px, and the words from there on. */
const lineOf = (page: Page, offset: number) =>
  page.evaluate((at) => {
    const blocks = [...document.querySelectorAll('article [data-start]')];
    const block = blocks.findLast((element) => Number(element.getAttribute('data-start')) <= at);
    const text = [...(block?.childNodes ?? [])].findLast((node) => node instanceof Text) as Text;
    const inText =
      at - Number(block?.getAttribute('data-start')) - ((block?.textContent?.length ?? 0) - text.length);
    const range = document.createRange();
    range.setStart(text, inText);
    range.setEnd(text, inText + 1);
    return { top: range.getBoundingClientRect().top, words: text.data.slice(inText, inText + 8) };
  }, offset);

test('the place is restored to the character: after a reload, in another window, in another size', async ({
  page,
  context,
}) => {
  await openArticle(page, 'tuopin-diaodu');
  await page.mouse.move(700, 500);
  await page.mouse.wheel(0, 780);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(780);
  // A rest on the way there is a place, too.
  await expect.poll(async () => (await lineOf(page, await storedPlace(page))).top).toBeGreaterThan(64);
  const offset = await storedPlace(page);
  const { top, words } = await lineOf(page, offset);
  // The first line that is wholly below the bar, in the middle of a paragraph.
  expect(top).toBeGreaterThan(64);
  expect(top).toBeLessThan(110);
  const expectOnTop = (where: Page) =>
    expect
      .poll(async () => {
        const line = await lineOf(where, offset);
        return { words: line.words, isOnTop: Math.abs(line.top - 72) < 5 };
      })
      .toEqual({ words, isOnTop: true });
  await page.reload();
  await expect(page.getByRole('article')).toBeVisible();
  await expectOnTop(page);
  // So narrow that every line is set anew.
  await page.setViewportSize({ width: 440, height: 800 });
  await expectOnTop(page);
  const other = await context.newPage();
  await other.setViewportSize({ width: 480, height: 500 });
  await openArticle(other, 'tuopin-diaodu');
  await expectOnTop(other);
  expect(await storedPlace(other)).toBe(offset);
  await page.goto('/');
  await expect(page.getByRole('main').getByRole('link').first()).toContainText(/已读 \d+%|读完/);
});

test('a joined paragraph shows its lines on the page, with the seam and why', async ({ page }) => {
  await openArticle(page, 'yuanqi-fuwu');
  const button = page.getByRole('button', { name: '第 2 段的原版行' });
  await button.click();
  const panel = page.getByRole('dialog', { name: '原版行' });
  await expect(panel).toContainText('第 65 行');
  await expect(panel).toContainText('推动经济高质量发展');
  await expect(panel).toContainText('编辑接合');
  await expect(panel).toContainText('第 89 行');
  await expect(panel).toContainText('的务实举措,要一以贯之传承下去');
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(button).toBeFocused();
});

test('an address that names nothing says so and leads back', async ({ page }) => {
  await page.goto('/#/read/no-such-article');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有名为“no-such-article”的文章。');
  await page.getByRole('link', { name: '回到文库' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('文库');
  await page.goto('/#/nowhere/at/all');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('#/nowhere/at/all');
  await openArticle(page, 'tuopin-diaodu', '?h=00000000-0000-4000-8000-000000000000');
  await expect(page.getByRole('status')).toContainText('这里没有网址所指的那处圈点。');
});

test('the reading settings change the page at once and are kept', async ({ page }) => {
  const article = await openArticle(page, 'tuopin-diaodu');
  await page.getByRole('button', { name: '阅读设置' }).click();
  const dialog = page.getByRole('dialog', { name: '阅读设置' });
  await dialog.getByText('旧纸', { exact: true }).click();
  // Twice at once: the second press does not wait for the first to be stored.
  await dialog.getByRole('button', { name: '加大: 字号' }).evaluate((larger: HTMLElement) => {
    larger.click();
    larger.click();
  });
  await expect(dialog.getByText('20 px')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: '阅读设置' })).toBeFocused();
  const look = () =>
    page.evaluate(() => ({
      paper: getComputedStyle(document.documentElement).backgroundColor,
      size: getComputedStyle(document.querySelector('article') as Element).fontSize,
    }));
  await expect.poll(look).toEqual({ paper: 'rgb(244, 236, 216)', size: '20px' });
  await page.reload();
  await expect(article).toBeVisible();
  await expect.poll(look).toEqual({ paper: 'rgb(244, 236, 216)', size: '20px' });
});

test('the text is set as Chinese is: whole characters a line, indent, trimmed pairs, the bundled face', async ({
  page,
}) => {
  await openArticle(page, 'tuopin-diaodu');
  const measured = await page.evaluate(() => {
    const article = document.querySelector('article') as HTMLElement;
    const paragraph = article.querySelector('.paragraph > p') as HTMLElement;
    const width = (text: string): number => {
      const probe = document.createElement('span');
      probe.textContent = text;
      probe.style.cssText = 'position:absolute;white-space:nowrap;font-size:100px';
      article.append(probe);
      const found = probe.getBoundingClientRect().width;
      probe.remove();
      return found;
    };
    const size = Number.parseFloat(getComputedStyle(article).fontSize);
    return {
      characters: paragraph.getBoundingClientRect().width / size,
      indent: Number.parseFloat(getComputedStyle(paragraph).textIndent) / size,
      pair: width('。”'),
      plain: width('中中'),
      // The page's own faces and no slice of the rest.
      faces: [...document.fonts].filter(({ family, status }) => /Song/.test(family) && status === 'loaded')
        .length,
    };
  });
  expect(measured).toEqual({ characters: 36, indent: 2, pair: 150, plain: 200, faces: 2 });
});
