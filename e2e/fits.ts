import { expect, type Locator, type Page } from '@playwright/test';

/** What stands out of the window to a side, but for what scrolls there by itself, as tag and class. */
const sticksOut = (page: Page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const beyond = [...document.querySelectorAll('body *')].filter((element) => {
      const { left, right, width: own, height } = element.getBoundingClientRect();
      const isSeen = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      const isRead = !element.closest('.visually-hidden') && own > 1 && height > 1;
      return isSeen && isRead && (left < -1 || right > width + 1) && !scrolls(element.parentElement);
    });
    const holders = document.querySelectorAll('html, dialog[open], [popover], aside, form');
    const wide = [...holders].filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth);
    return [...wide, ...beyond].map(({ tagName, className }) => `${tagName}.${className}`);
  });

/** A panel takes its place once it knows what it holds. */
export const expectFits = (page: Page, what: string): Promise<void> =>
  expect.poll(() => sticksOut(page), what).toEqual([]);

/**
 * Makes every word twice as large as it is set, and nothing else: a browser's zoom of text alone. What it has done once
 * it leaves. Runs in the page.
 */
export function doubleText(): void {
  const fresh = [...document.querySelectorAll<HTMLElement>('body, body *:not(svg, svg *)')].filter(
    ({ dataset }) => dataset.doubled === undefined,
  );
  const sizeOf = (element: Element): number => Number.parseFloat(getComputedStyle(element).fontSize);
  const sizes = fresh.map(sizeOf);
  for (const [i, element] of fresh.entries()) {
    const { parentElement: parent } = element;
    element.dataset.doubled = '';
    // What came into a place that is doubled already, and has no size of its own, is doubled too.
    if (parent?.dataset.doubled === '' && sizes[i] === sizeOf(parent)) continue;
    element.style.fontSize = `${2 * (sizes[i] ?? 0)}px`;
  }
}
/** What a finger may touch, and is less than 44 px high or wide, by name and size; links in a line of text are text. */
const tooSmall = (within: Locator) =>
  within.evaluate((root) =>
    [...root.querySelectorAll('button, select, li > a, input[type="text"], input[type="url"]')].flatMap(
      (control) => {
        const { x, y, width, height } = control.getBoundingClientRect();
        const isSeen = control.checkVisibility({ opacityProperty: true, visibilityProperty: true });
        if (!isSeen || width <= 1 || (width >= 43.5 && height >= 43.5)) return [];
        // Its own box is what is seen of it; a finger may meet more.
        const reach = (dx: number, dy: number): boolean => {
          const met = document.elementFromPoint(x + width / 2 + dx, y + height / 2 + dy);
          return met === null || control.contains(met);
        };
        const isMet = [-1, 1].every((side) => reach(side * 18, 0) && reach(0, side * 18));
        return isMet
          ? []
          : [`${control.getAttribute('aria-label') ?? control.textContent} ${width}×${height}`];
      },
    ),
  );

export const expectTouchable = (within: Locator): Promise<void> =>
  expect.poll(() => tooSmall(within), `targets in ${within}`).toEqual([]);
