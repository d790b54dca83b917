import { expect, type Locator, type Page } from '@playwright/test';

export type Direction = '横排' | '竖排';
export type Way = '滚动' | '分页';

/** Opens the reading settings; the text goes on changing behind them. */
export async function openSettings(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: '阅读设置' }).click();
  const dialog = page.getByRole('dialog', { name: '阅读设置' });
  await expect(dialog.getByRole('radio', { name: '竖排' })).toBeAttached();
  return dialog;
}

/** Chooses how the text is set, in the reading settings, and closes them. */
export async function choose(page: Page, direction: Direction, way: Way): Promise<void> {
  const dialog = await openSettings(page);
  for (const name of [direction, way]) {
    await dialog.getByText(name, { exact: true }).click();
    await expect(dialog.getByRole('radio', { name })).toBeChecked();
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  const kind = `${direction === '竖排' ? 'vertical' : 'horizontal'}-${way === '分页' ? 'pages' : 'scroll'}`;
  if (kind !== 'horizontal-scroll') await expect(page.locator('main')).toHaveAttribute('data-flow', kind);
  if (way === '分页') await expect(count(page)).toBeVisible();
  // Keys go to the text again, not to the button that opened the settings.
  await page.getByRole('article').focus();
}

/** The page in view of how many: `1 / 2`. */
export const count = (page: Page): Locator =>
  page.getByRole('group', { name: '翻页' }).getByText(/^\d+ \/ \d+$/);

/** A character's box in the viewport, and that of the article. */
export interface Standing {
  readonly character: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly article: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  /** How far the view can go back and on, in px. */
  readonly back: number;
  readonly on: number;
}

/** Where the character at an offset of the projection stands. */
export const standingOf = (page: Page, offset: number): Promise<Standing> =>
  page.evaluate((at) => {
    const article = document.querySelector('article') as HTMLElement;
    const block = [...article.querySelectorAll('[data-start]')].findLast(
      (element) => Number(element.getAttribute('data-start')) <= at,
    ) as Element;
    let rest = at - Number(block.getAttribute('data-start'));
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT, (node) =>
      node.parentElement?.closest('[data-outside]') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    );
    let node = walker.nextNode() as Text;
    while (rest >= node.length) {
      rest -= node.length;
      node = walker.nextNode() as Text;
    }
    const range = document.createRange();
    range.setStart(node, rest);
    range.setEnd(node, rest + 1);
    const flow = document.querySelector('main')?.getAttribute('data-flow') ?? '';
    const scroller = flow === '' ? document.documentElement : article;
    const isAcross = flow === 'vertical-scroll' || flow === 'horizontal-pages';
    const back = Math.abs(isAcross ? scroller.scrollLeft : scroller.scrollTop);
    const whole = isAcross ? scroller.scrollWidth : scroller.scrollHeight;
    const view = isAcross ? scroller.clientWidth : scroller.clientHeight;
    const boxOf = ({ left, right, top, bottom }: DOMRect) => ({ left, right, top, bottom });
    return {
      character: boxOf(range.getBoundingClientRect()),
      article: boxOf(article.getBoundingClientRect()),
      back,
      on: whole - view - back,
    };
  }, offset);

/** The offset of a text in the article, which it must hold once. */
export const offsetIn = (page: Page, text: string): Promise<number> =>
  page.evaluate((wanted) => {
    for (const block of document.querySelectorAll('article [data-start]')) {
      const at = (block.textContent ?? '').indexOf(wanted);
      if (at >= 0) return Number(block.getAttribute('data-start')) + at;
    }
    throw new Error(`The article does not hold ${wanted}`);
  }, text);
