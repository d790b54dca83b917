import { type BrowserContext, type BrowserContextOptions, test as base, expect } from '@playwright/test';
import { delays } from './delays.ts';
import { type Guard, watch } from './guard.ts';

export { expect };

/** `test.use(english)` for a file or a describe block whose reader reads English; the default is zh-CN. */
export const english = { locale: 'en-US' } as const satisfies BrowserContextOptions;

/** `test.use(installing)` where the app is to install itself for use without a network, as it does for a reader. */
export const installing = { isInstalling: true } as const;

/** Whether what comes by itself is to come late: see delays.ts. */
const isDelayed = process.env.QUANDIAN_E2E_DELAYS !== undefined;

interface Fixtures {
  /**
   * Whether the service worker is installed. It is not, where a test says nothing: each test begins with an empty
   * profile, and to fetch and check all 4 MB anew takes longer than most journeys.
   */
  isInstalling: boolean;
  /** What this test expects to go wrong: push patterns; a problem (see guard.ts) that matches one is let pass. */
  allow: RegExp[];
  guard: Guard;
  /** Opens one more context (another browser profile) under the same guard; it is closed after the test. */
  openContext: (options?: BrowserContextOptions) => Promise<BrowserContext>;
}

/**
 * Playwright's test, failing also on whatever goes wrong unseen: see `watch` in guard.ts. Every test has a fresh
 * context: no stored data.
 */
export const test = base.extend<Fixtures>({
  isInstalling: [false, { option: true }],

  context: async ({ context, isInstalling }, use) => {
    if (isDelayed) await context.addInitScript(delays);
    if (!isInstalling) await context.addInitScript(hideServiceWorker);
    await use(context);
    // What a page still asks for as its test ends is not answered any more.
    const routed = [context, ...context.pages()];
    await Promise.all(routed.map((one) => one.unrouteAll({ behavior: 'ignoreErrors' })));
  },

  allow: async ({ locale: _ }, use) => use([]),

  guard: [
    async ({ context, baseURL, allow }, use) => {
      const guard = watch(context, originOf(baseURL));
      await use(guard);
      await expectQuiet(guard, allow);
    },
    { auto: true },
  ],

  openContext: async ({ browser, baseURL, allow, isInstalling }, use) => {
    const opened: { context: BrowserContext; guard: Guard }[] = [];
    await use(async (options) => {
      const context = await browser.newContext(options);
      if (isDelayed) await context.addInitScript(delays);
      if (!isInstalling) await context.addInitScript(hideServiceWorker);
      opened.push({ context, guard: watch(context, originOf(options?.baseURL ?? baseURL)) });
      return context;
    });
    for (const { guard } of opened) await expectQuiet(guard, allow);
    for (const { context } of opened) await context.close();
  },
});

/** Runs in the page, before its scripts: a browser that knows of no service workers. */
function hideServiceWorker(): void {
  Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
}

async function expectQuiet(guard: Guard, allow: readonly RegExp[]): Promise<void> {
  await guard.settle();
  const unexpected = guard.problems.filter((problem) => !allow.some((pattern) => pattern.test(problem)));
  expect(unexpected, 'Nothing goes wrong unseen').toEqual([]);
}

function originOf(baseURL: string | undefined): string {
  if (baseURL === undefined) throw new Error('The configuration names no baseURL, so no origin can be held');
  return new URL(baseURL).origin;
}
