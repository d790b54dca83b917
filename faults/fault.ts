import { type BrowserContext, test as base, expect, type TestDetails } from '@playwright/test';
import { Ledger } from './ledger.ts';

export { expect };

interface Fixtures {
  /** What the interface confirmed in this fault. */
  ledger: Ledger;
  /** Whether the service worker is installed, as it is for a reader; not, where a fault does not ask for it. */
  isInstalling: boolean;
  /** A profile that is not the browser's own, closed after the test. */
  openContext: (options?: { baseURL: string }) => Promise<BrowserContext>;
}

/** Playwright's test for a fault: its title begins with the fault's number, and `told` says what the table tells of it. */
export const test = base.extend<Fixtures>({
  ledger: async ({ locale: _ }, use, info) => use(new Ledger(info)),
  isInstalling: [false, { option: true }],
  context: async ({ context, isInstalling }, use) => {
    if (!isInstalling) await context.addInitScript(hideServiceWorker);
    await use(context);
  },
  openContext: async ({ browser, isInstalling }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (options) => {
      const context = await browser.newContext(options);
      if (!isInstalling) await context.addInitScript(hideServiceWorker);
      opened.push(context);
      return context;
    });
    for (const context of opened) await context.close();
  },
});

/** How a fault is injected and what is asserted of it, for the table. */
export const told = (injected: string, asserted: string): TestDetails => ({
  annotation: [
    { type: 'injected', description: injected },
    { type: 'asserted', description: asserted },
  ],
});

/** Runs in the page, before its scripts: a browser that knows of no service workers. */
function hideServiceWorker(): void {
  Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
}
