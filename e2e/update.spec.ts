import type { BrowserContext, Page } from '@playwright/test';
import { serve } from '../scripts/serve.mjs';
import { expectAccessible } from './axe.ts';
import { test as base, expect, installing } from './fixture.ts';
import {
  controlled,
  expectBuild,
  lookForUpdate,
  makeNewerBuild,
  NEWS,
  offerOf,
  takeOffer,
} from './newer-build.ts';
import { expectPainted, margin, mark, openArticle, zh } from './reading.ts';

interface Deployment {
  /** A context of readers of a server of its own. */
  readonly context: BrowserContext;
  /** Puts the newer build in the old one's place. */
  readonly deploy: () => void;
  readonly newer: ReturnType<typeof makeNewerBuild>;
}

const test = base.extend<{ deployment: Deployment }>({
  deployment: async ({ openContext }, use) => {
    const server = await serve({ root: 'dist', port: 0 });
    const newer = makeNewerBuild();
    const viewport = { width: 1440, height: 960 };
    const context = await openContext({ locale: 'zh-CN', viewport, baseURL: server.url });
    await use({ context, newer, deploy: () => server.setRoot(newer.folder) });
    await server.close();
    newer.remove();
  },
});

test.use(installing);

/** A tab that is served by the installed worker. */
async function openControlled({ context }: Deployment): Promise<Page> {
  const page = await context.newPage();
  await page.goto('/');
  await controlled(page);
  return page;
}

/** Runs in the page: until it has been loaded anew for it, no build that is taken is told to take over. */
function dropTakingsAtFirst(): void {
  if (sessionStorage.getItem('quandian.taken') !== null) return;
  const { postMessage } = ServiceWorker.prototype;
  ServiceWorker.prototype.postMessage = function (message: unknown, ...rest: unknown[]) {
    if (!JSON.stringify(message).includes('SKIP_WAITING'))
      Reflect.apply(postMessage, this, [message, ...rest]);
  };
}

/** Runs in the page: the heights, in px, that what is offered has had are in `heights`. */
function noteHeights(): void {
  const heights = new Set<number>();
  Object.defineProperty(globalThis, 'heights', { get: () => [...heights] });
  new MutationObserver(() => {
    const offer = document.querySelector('[aria-label="新版本已就绪。"]');
    if (offer) heights.add(offer.getBoundingClientRect().height);
  }).observe(document.body, { childList: true, subtree: true });
}

test('a newer build is offered with what it brings, not forced; taken, it runs, and nothing is lost', async ({
  deployment,
}) => {
  const page = await openControlled(deployment);
  await openArticle(page, 'tuopin-diaodu');
  await mark(page, '集中精力推进问题整改', '绿');
  await page.evaluate(noteHeights);
  deployment.deploy();
  expect(await lookForUpdate(page)).toBe('installed');
  await expect(offerOf(page).getByText('有什么变化')).toBeVisible();
  // What is about to be pressed does not move away.
  expect(await page.evaluate('heights')).toHaveLength(1);
  await offerOf(page).getByText('有什么变化').click();
  await expect(offerOf(page).getByRole('list', { name: '有什么变化' })).toHaveText(NEWS);
  await expectAccessible(page);
  await expectBuild(page, 1);
  await page.reload();
  await expectBuild(page, 1);
  await takeOffer(page);
  await expectBuild(page, 2);
  await expect(offerOf(page)).toBeHidden();
  await expectPainted(page, ['green: 集中精力推进问题整改']);
});

test('taken, but not come at once, it comes when the page has been loaded anew', async ({ deployment }) => {
  const page = await deployment.context.newPage();
  await page.addInitScript(dropTakingsAtFirst);
  await page.goto('/');
  await controlled(page);
  deployment.deploy();
  expect(await lookForUpdate(page)).toBe('installed');
  await takeOffer(page);
  await expectBuild(page, 2);
  await expect(offerOf(page)).toBeHidden();
});

test('one that took over while the page was loaded anew for it leaves the next to be offered', async ({
  deployment,
}) => {
  const page = await openControlled(deployment);
  await page.evaluate(() => sessionStorage.setItem('quandian.taken', ''));
  let loads = 0;
  page.on('domcontentloaded', () => loads++);
  await page.reload({ waitUntil: 'commit' });
  // It cannot know whether it is of the old build: it follows, once.
  await expect.poll(() => loads).toBe(2);
  await controlled(page);
  deployment.deploy();
  expect(await lookForUpdate(page)).toBe('installed');
  await expect(offerOf(page)).toBeVisible();
  await expectBuild(page, 1);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting?.state)).toBe(
    'installed',
  );
});

test('taken in one tab, it is offered in the others, which lose nothing by taking it later', async ({
  deployment,
}) => {
  // Each kind of tab: there since before anything was installed, and opened since.
  const first = await deployment.context.newPage();
  await openArticle(first, 'tuopin-diaodu');
  await controlled(first);
  const second = await deployment.context.newPage();
  await second.goto('/');
  const third = await deployment.context.newPage();
  await third.goto('/#/notes');
  await mark(first, '集中精力推进问题整改', '写批注');
  await first.getByRole('textbox', { name: zh.note, exact: true }).pressSequentially('写到一半的');
  deployment.deploy();
  await lookForUpdate(second);
  await takeOffer(second);
  await expectBuild(second, 2);
  for (const page of [first, third]) {
    await expectBuild(page, 1);
    await expect(offerOf(page)).toBeVisible();
  }
  await expect(first.getByRole('textbox', { name: zh.note, exact: true })).toHaveValue('写到一半的');
  for (const page of [first, third]) {
    await takeOffer(page);
    await expectBuild(page, 2);
  }
  await expect(margin(first)).toContainText('写到一半的');
});

test('a build with a broken file is not taken: the old one goes on, until it is mended', async ({
  deployment,
  allow,
}) => {
  allow.push(/integrity/i, /precach|bad-precaching/i);
  const page = await openControlled(deployment);
  deployment.newer.spoil();
  deployment.deploy();
  expect(await lookForUpdate(page)).toBe('redundant');
  await page.reload();
  await expectBuild(page, 1);
  await page.goto('/#/notes');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('还没有圈点');
  expect(await lookForUpdate(page)).toBe('redundant');
  await expect(offerOf(page)).toBeHidden();
  // The same tab, and the same address of a file that the host has called immutable.
  deployment.newer.mend();
  expect(await lookForUpdate(page)).toBe('installed');
  await takeOffer(page);
  await expectBuild(page, 2);
});
