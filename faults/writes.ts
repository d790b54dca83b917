import { type BrowserContext, expect, type Page } from '@playwright/test';
import { mark, noteOn, openArticle } from '../e2e/reading.ts';
import type { Confirmed, Ledger } from './ledger.ts';

export const ARTICLE = 'tuopin-diaodu';
/** Passages of that article, apart from each other. */
export const PASSAGES = ['集中精力推进问题整改', '动员全市上下凝心聚力、一鼓作气'] as const;

/** Opens the article and makes two marks as a reader does, one with a note, both confirmed by the interface. */
export async function writeTwo(page: Page, ledger: Ledger, note = '要留下的话'): Promise<void> {
  const [first, second] = PASSAGES;
  await openArticle(page, ARTICLE);
  await mark(page, first, '绿');
  ledger.confirm({ passage: first });
  await noteOn(page, second, note);
  ledger.confirm({ passage: second, note });
}

/** What the app says of a fault, in its live region. */
export const says = (page: Page, words: string | RegExp) =>
  expect(page.getByRole('status').last()).toContainText(words);

/** Lets the page go out of sight until the app has a copy of so many marks: it makes one then, where the last is old enough. */
export async function letCopy(page: Page, marks: number): Promise<void> {
  const copies = () =>
    page.evaluate(async () => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
      Reflect.deleteProperty(document, 'visibilityState');
      const names: string[] = [];
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle('copies').catch(() => undefined);
      if (folder) for await (const name of folder.keys()) names.push(name);
      return names;
    });
  await expect.poll(copies, { timeout: 90_000 }).toContainEqual(expect.stringMatching(`-${marks}\\.json$`));
}

/** A page of the app's origin without the app, for faults that another program brings. */
export async function openBare(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.route('**/bare', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<link rel="icon" href="data:,">' }),
  );
  await page.goto('/bare');
  return page;
}

/** Numbers that look like chance and are the same in each run (mulberry32); each is in [0, 1). */
export function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Makes marks on an open article by its own interface, from within the page and so as fast as the page answers: the
 * `from`-th passage of three characters and those after it are selected one by one, and a button of the toolbar pressed
 * by chance. `onConfirmed` hears of each one that the page has painted. Resolves when all are made, or when the page is gone.
 */
export async function markMany(
  page: Page,
  { from, count, seed }: { readonly from: number; readonly count: number; readonly seed: number },
  onConfirmed: (entry: Confirmed) => void,
): Promise<void> {
  const chance = chanceFrom(seed);
  const colors = Array.from({ length: count }, () => '黄绿蓝粉紫'.charAt(Math.floor(chance() * 5)));
  const name = `confirmed${from}`;
  await page.exposeFunction(name, onConfirmed);
  await page.evaluate(
    async ({ from, colors, name }) => {
      const heard = (globalThis as unknown as Record<string, (entry: { passage: string }) => Promise<void>>)[
        name
      ];
      const passages: Range[] = [];
      const seen = new Set<string>();
      const walker = document.createTreeWalker(
        document.querySelector('article') as Node,
        NodeFilter.SHOW_TEXT,
      );
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (!node.parentElement?.closest('p[data-start]')) continue;
        for (let at = 0; at + 3 <= (node as Text).length; at++) {
          const words = (node as Text).data.slice(at, at + 3);
          // Signs and spaces at its ends are no part of a mark; each is told from all others by its words alone.
          if (!/^\p{sc=Han}+$/u.test(words) || seen.has(words)) continue;
          seen.add(words);
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 3);
          passages.push(range);
          at += 2;
        }
      }
      const until = async <T>(what: () => T | undefined | false | null): Promise<T> => {
        for (;;) {
          const found = what();
          if (found) return found;
          await new Promise((resolve) => setTimeout(resolve, 5));
        }
      };
      const isPainted = (passage: Range): boolean =>
        [...CSS.highlights].some(
          ([kind, highlight]) =>
            kind.startsWith('annotation-') &&
            [...highlight].some(
              (range) =>
                range.startContainer === passage.startContainer && range.startOffset === passage.startOffset,
            ),
        );
      for (const [n, color] of colors.entries()) {
        const passage = passages[from + n];
        if (!passage) throw new Error('The article has no more passages');
        passage.startContainer.parentElement?.scrollIntoView({ block: 'center' });
        getSelection()?.setBaseAndExtent(
          passage.startContainer,
          passage.startOffset,
          passage.endContainer,
          passage.endOffset,
        );
        const button = await until(() =>
          document.querySelector<HTMLElement>(`[role=toolbar][aria-label=圈点] [aria-label="${color}"]`),
        );
        button.click();
        await until(() => isPainted(passage));
        await heard?.({ passage: passage.toString() });
        await until(() => !document.querySelector('[role=toolbar][aria-label=圈点]'));
      }
    },
    { from, colors, name },
  );
}
