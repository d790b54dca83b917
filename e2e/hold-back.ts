import type { Page } from '@playwright/test';

/** Keeps back what is fetched from addresses of a pattern; gives what lets it come. */
export async function holdBack(page: Page, pattern: RegExp): Promise<() => void> {
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(pattern, async (route) => {
    await held;
    await route.continue();
  });
  return letGo;
}
