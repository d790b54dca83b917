import { type Browser, chromium } from '@playwright/test';
import { findBrowser, launchArgs } from '../scripts/browser.mjs';
import { serve } from '../scripts/serve.mjs';
import { type Bar, barTable } from './bars.ts';
import { writeSection } from './results.ts';

/** Opens a browser to measure in, and closes it after. @throws where there is none */
export async function inBrowser<Result>(measure: (browser: Browser) => Promise<Result>): Promise<Result> {
  const found = findBrowser();
  if (!found) throw new Error('No browser to measure in: run npm test once, it fetches one');
  const browser = await chromium.launch({
    args: launchArgs,
    ...(found.executablePath && { executablePath: found.executablePath }),
  });
  try {
    return await measure(browser);
  } finally {
    await browser.close();
  }
}

/** The same beside a server of the build in dist/, whose origin is handed on. */
export async function inApp<Result>(
  measure: (browser: Browser, origin: string) => Promise<Result>,
): Promise<Result> {
  const server = await serve({ port: 0 });
  try {
    return await inBrowser((browser) => measure(browser, server.url));
  } finally {
    await server.close();
  }
}

/** Prints what was measured and writes it to a section of bench/results.md; the process fails where a bar is missed. */
export function tell(section: string, title: string, explanation: string, bars: readonly Bar[]): void {
  const table = barTable(bars);
  console.log(table);
  writeSection(section, title, [explanation, table].join('\n\n'));
  process.exitCode = bars.every(({ isMet }) => isMet) ? 0 : 1;
}
