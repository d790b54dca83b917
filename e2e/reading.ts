import { expect, type Locator, type Page } from '@playwright/test';

/** Names of what the tests do, in the interface's Chinese. */
export const zh = {
  toolbar: '圈点',
  note: '批注',
  tags: '标签',
  margin: '本文批注',
} as const;

export const ARTICLES = {
  'tuopin-diaodu': '以强烈的担当 一丝不苟的作风 坚决夺取脱贫攻坚战全面胜利',
  'chuangwen-weiwen': '在新起点上全力夺取新一轮“创文”新胜利',
  'zhengfu-changwu': '市政府召开常务会议',
  'yuanqi-fuwu': '推动“援企服务 助力倍增”专项行动持续走深落细',
} as const;

/** Opens an article and waits until it can be worked with: its text is there and its place restored. */
export async function openArticle(page: Page, id: string, query = ''): Promise<Locator> {
  await page.goto(`/#/read/${id}${query}`);
  const article = page.getByRole('article');
  await expect(article.getByRole('heading', { level: 1 })).toBeVisible();
  await facesIn(page);
  return article;
}

/** Waits until no face that is still to come can set the lines anew. */
export const facesIn = (page: Page): Promise<void> =>
  page.evaluate(() => document.fonts.ready.then(() => undefined));

interface Span {
  readonly first: { readonly x: number; readonly y: number };
  readonly last: { readonly x: number; readonly y: number };
}

/** Where the first and the last character of a text of the article stand in the viewport, after scrolling there. */
export function spanOf(page: Page, text: string): Promise<Span> {
  return page.evaluate((wanted) => {
    const article = document.querySelector('article');
    const walker = document.createTreeWalker(article as Node, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement?.closest('[data-start]')) nodes.push(node as Text);
    }
    const at = nodes
      .map(({ data }) => data)
      .join('')
      .indexOf(wanted);
    if (at < 0) throw new Error(`The article does not hold ${wanted}`);
    const place = (offset: number): Range => {
      let rest = offset;
      for (const node of nodes) {
        if (rest < node.length) {
          const range = document.createRange();
          range.setStart(node, rest);
          range.setEnd(node, rest + 1);
          return range;
        }
        rest -= node.length;
      }
      throw new Error('Beyond the article');
    };
    const first = place(at);
    const last = place(at + wanted.length - 1);
    const top = first.getBoundingClientRect().top;
    if (top < 140 || last.getBoundingClientRect().bottom > innerHeight - 40) scrollBy(0, top - 240);
    const a = first.getBoundingClientRect();
    const b = last.getBoundingClientRect();
    return {
      first: { x: a.left + 1, y: (a.top + a.bottom) / 2 },
      last: { x: b.right - 1, y: (b.top + b.bottom) / 2 },
    };
  }, text);
}

/** Selects a text as a hand with a mouse does; `backwards` from its end. The text may run over paragraphs. */
export async function dragOver(page: Page, text: string, backwards = false): Promise<void> {
  const { first, last } = await spanOf(page, text);
  const [from, to] = backwards ? [last, first] : [first, last];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
  await page.mouse.move(to.x, to.y);
  await page.mouse.up();
  await expect(toolbar(page)).toBeVisible();
}

/**
 * Selects as a finger's long press and its handles leave it. A long press selects nothing in a browser that only
 * emulates touch, and the handles are the system's; what the page sees of them is done here.
 */
export async function touchSelect(page: Page, text: string): Promise<void> {
  await spanOf(page, text); // scrolls there
  await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector('article') as Node, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node as Text).data.indexOf(wanted);
      if (at >= 0) getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
    }
  }, text);
  await expect(toolbar(page)).toBeVisible();
}

export const toolbar = (page: Page): Locator => page.getByRole('toolbar', { name: zh.toolbar });

/** Selects a text, presses a button of the toolbar, and waits until the mark stands on it. */
export async function mark(page: Page, text: string, button: string): Promise<void> {
  await dragOver(page, text);
  await toolbar(page).getByRole('button', { name: button, exact: true }).click();
  await expect(toolbar(page)).toBeHidden();
  // A mark over several blocks is painted in as many parts.
  const isMarked = async () =>
    (await painted(page)).some((line) => text.includes(line.replace(/^\S+: /, '')));
  await expect.poll(isMarked).toBe(true);
}

/** Clicks in the middle of a text's first character. */
export async function clickOn(page: Page, text: string): Promise<void> {
  const { first } = await spanOf(page, text);
  await page.mouse.click(first.x + 6, first.y);
}

/** What is painted now: the highlight's name without its depth, and the text under it, in reading order. */
function painted(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...CSS.highlights]
      .filter(([name]) => name.startsWith('annotation-') && name !== 'annotation-active')
      .flatMap(([name, highlight]) =>
        [...highlight].map((range) => ({
          range: range as Range,
          text: `${name.replace(/^annotation-|-\d+$/g, '')}: ${(range as Range).toString()}`,
        })),
      )
      .sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range))
      .map(({ text }) => text),
  );
}

export async function expectPainted(page: Page, expected: readonly string[]): Promise<void> {
  await expect.poll(() => painted(page)).toEqual(expected);
}

export const margin = (page: Page): Locator => page.getByRole('complementary', { name: zh.margin });

/** Writes a note on a passage and saves it with Ctrl+Enter. */
export async function noteOn(page: Page, text: string, note: string, tags = ''): Promise<void> {
  await mark(page, text, '写批注');
  const field = page.getByRole('textbox', { name: zh.note, exact: true });
  await field.fill(note);
  if (tags) await page.getByRole('textbox', { name: zh.tags }).fill(tags);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('status')).toHaveText('批注已保存');
  // What is said may be of an earlier note still; the editor closes over what is stored.
  await expect(field).toHaveCount(0);
}

/** Waits until what keeps the marks still while one types is there to hear the first character: it comes by itself. */
export const expectStillReady = (page: Page): Promise<void> =>
  expect
    .poll(() =>
      page.evaluate(() =>
        document.adoptedStyleSheets.some(({ cssRules }) =>
          [...cssRules].some(({ cssText }) => cssText.startsWith('[data-still]')),
        ),
      ),
    )
    .toBe(true);
