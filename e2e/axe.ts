import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const options: RunOptions = {
  runOnly: {
    type: 'tag',
    values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'],
  },
  resultTypes: ['violations'],
};

/**
 * Expects axe to find nothing on the page as it stands: WCAG 2.2 A and AA, and best practices. axe enters through
 * the debugger, not a script element, so a content security policy does not keep it out. A violation is told as its
 * rule, what it asks, and the elements.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(source);
  const { violations } = await page.evaluate(runAxe, options);
  expect(violations.flatMap(describeViolation), 'axe finds nothing').toEqual([]);
}

/** Runs in the page. Colours are measured as they are painted: once nothing fades, and anew if something began to. */
async function runAxe(runOptions: RunOptions): Promise<AxeResults> {
  const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
  let hasBegun = false;
  const onBegin = (): void => {
    hasBegun = true;
  };
  addEventListener('animationstart', onBegin);
  addEventListener('transitionrun', onBegin);
  let results: AxeResults;
  do {
    hasBegun = false;
    await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined)));
    results = await axe.run(document, runOptions);
  } while (hasBegun);
  removeEventListener('animationstart', onBegin);
  removeEventListener('transitionrun', onBegin);
  return results;
}

function describeViolation({ id, help, nodes }: AxeResults['violations'][number]): string[] {
  return nodes.map(
    ({ target, failureSummary }) => `${id}: ${help} | ${target.join(' ')} | ${failureSummary ?? ''}`,
  );
}
