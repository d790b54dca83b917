import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from '@playwright/test';
import { build } from 'vite';
import { serve } from '../../scripts/serve.mjs';
import { median } from './measure.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const FOLDER = at('../../.cache/bench/app');
const RUNS = 9;

/** Milliseconds from navigation to the second frame with the article's text, medians. */
export interface ColdStart {
  readonly app: number;
  readonly plain: number;
}

/** Notes when the text is there, as seen from within the page. */
function watchText(): void {
  const look = (): void => {
    if (!document.querySelector('article [data-start]')) requestAnimationFrame(look);
    else
      requestAnimationFrame(() =>
        requestAnimationFrame(() => Object.assign(globalThis, { shownAt: performance.now() })),
      );
  };
  requestAnimationFrame(look);
}

async function timeOf(page: Page, address: string): Promise<number> {
  await page.goto(address, { waitUntil: 'commit' });
  const shown = await page.waitForFunction(() => (globalThis as { shownAt?: number }).shownAt, undefined, {
    polling: 50,
  });
  return Number(await shown.jsonValue());
}

/**
 * A bundled article from a cold start of the built app, its service worker warm, beside a static page of the same
 * markup, style sheets and faces from the same server.
 */
export async function measureColdStart(browser: Browser): Promise<ColdStart> {
  await build({ root: at('../..'), logLevel: 'error' });
  rmSync(FOLDER, { recursive: true, force: true });
  cpSync(at('../../dist'), FOLDER, { recursive: true });
  const server = await serve({ root: FOLDER, port: 0 });
  const context = await browser.newContext({ viewport: { width: 1440, height: 960 }, locale: 'zh-CN' });
  try {
    const address = `${server.url}#/read/tuopin-diaodu`;
    const first = await context.newPage();
    await first.goto(address);
    await first.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await first.locator('article [data-start]').first().waitFor();
    const { head, main } = await first.evaluate(() => ({
      head: [...document.head.querySelectorAll('link[rel="stylesheet"], link[rel="preload"][as="font"]')]
        .map((link) => link.outerHTML)
        .join(''),
      main: document.querySelector('main')?.outerHTML ?? '',
    }));
    await first.close();
    writeFileSync(
      `${FOLDER}/static.html`,
      `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>Static</title>${head}<body>${main}</body></html>`,
    );
    const times: Record<keyof ColdStart, number[]> = { app: [], plain: [] };
    for (let run = 0; run < RUNS; run++) {
      for (const [kind, target] of [
        ['app', address],
        ['plain', `${server.url}static.html`],
      ] as const) {
        const page = await context.newPage();
        await page.addInitScript(watchText);
        times[kind].push(await timeOf(page, target));
        await page.close();
      }
    }
    return { app: median(times.app), plain: median(times.plain) };
  } finally {
    await context.close();
    await server.close();
  }
}
