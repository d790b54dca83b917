import { readFileSync, statSync, truncateSync, unlinkSync, writeFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { controlled, expectBuild, lookForUpdate, offerOf, takeOffer } from '../e2e/newer-build.ts';
import { clickOn, expectPainted, margin, mark, openArticle, zh } from '../e2e/reading.ts';
import { serve } from '../scripts/serve.mjs';
import { makeOtherBuild, type OtherBuild } from './deployment.ts';
import { test as base, expect, told } from './fault.ts';
import type { Ledger } from './ledger.ts';
import { rowsOf } from './rows.ts';
import { ARTICLE, PASSAGES, writeTwo } from './writes.ts';

const [FIRST, SECOND] = PASSAGES;
const BOTH = [`yellow: ${SECOND}`, `green: ${FIRST}`];
const field = (page: Page) => page.getByRole('textbox', { name: zh.note, exact: true });

/** A server of its own that holds dist, and the build that is to take its place. */
interface Deployment {
  readonly context: BrowserContext;
  readonly other: OtherBuild;
  readonly deploy: () => void;
}

const test = base.extend<{ deployment: Deployment }>({
  deployment: async ({ openContext }, use) => {
    const server = await serve({ root: 'dist', port: 0 });
    const other = makeOtherBuild();
    const context = await openContext({ baseURL: server.url });
    await use({ context, other, deploy: () => server.setRoot(other.folder) });
    await server.close();
    other.remove();
  },
});

test(
  'F25 a first, uncontrolled visit asks for a chunk that a deployment has taken away',
  told(
    'a build with other names for all scripts replaces dist on the server while a note is being written; then the Notes screen is opened',
    'the page goes on as the newer build by itself, at the screen that was asked for; the marks and the words are there',
  ),
  async ({ deployment: { context, deploy }, ledger }) => {
    const page = await context.newPage();
    await writeTwo(page, ledger);
    await clickOn(page, SECOND);
    await margin(page).getByRole('button', { name: '编辑批注' }).click();
    await field(page).pressSequentially('，写到一半');
    await page.keyboard.press('Escape');
    deploy();
    await page.getByRole('link', { name: '笔记' }).click();
    await expectBuild(page, 2);
    await expect(page.getByRole('main')).toContainText(FIRST);
    await openArticle(page, ARTICLE);
    await expect(margin(page)).toContainText('要留下的话，写到一半');
    await expectPainted(page, BOTH);
    await ledger.expectKept(page);
  },
);

test.describe('installed', () => {
  test.use({ isInstalling: true });

  /** A reader's tab with the app installed and two marks made. */
  async function installed(context: BrowserContext, ledger: Ledger): Promise<Page> {
    const page = await context.newPage();
    await page.goto('/');
    await controlled(page);
    await writeTwo(page, ledger);
    return page;
  }

  test(
    'F26 another tab takes the newer build, this one is not loaded anew',
    told(
      '`skipWaiting` by a second tab; the first goes on with the old build, whose chunks are in no cache and on no server, and opens the Notes screen',
      'the newer build is offered; asked for a part that is gone, the page goes on as the newer build by itself; nothing typed is lost',
    ),
    async ({ deployment: { context, deploy }, ledger }) => {
      const page = await installed(context, ledger);
      const other = await context.newPage();
      await other.goto('/');
      deploy();
      expect(await lookForUpdate(other)).toBe('installed');
      await takeOffer(other);
      await expectBuild(other, 2);
      await expect(offerOf(page)).toBeVisible();
      await expectBuild(page, 1);
      // Scripts are immutable: the browser's own cache would have this one for a year.
      await (await context.newCDPSession(page)).send('Network.clearBrowserCache');
      await page.getByRole('link', { name: '笔记' }).click();
      await expectBuild(page, 2);
      await expect(page.getByRole('main')).toContainText(FIRST);
      await openArticle(page, ARTICLE);
      await expectPainted(page, BOTH);
      await ledger.expectKept(page);
    },
  );

  test(
    'F27 the newer build is taken in the middle of an edit',
    told(
      '`registration.update()` after a deployment, and its offer taken with half a note in the field',
      'the newer build runs; the words stand, as the note, or as its draft where the page went before that was stored',
    ),
    async ({ deployment: { context, deploy }, ledger }) => {
      const page = await installed(context, ledger);
      await clickOn(page, SECOND);
      await margin(page).getByRole('button', { name: '编辑批注' }).click();
      await field(page).pressSequentially('，写到一半');
      deploy();
      expect(await lookForUpdate(page)).toBe('installed');
      await expect(field(page)).toHaveValue('要留下的话，写到一半');
      await takeOffer(page);
      await expectBuild(page, 2);
      await expect(margin(page)).toContainText('要留下的话，写到一半');
      // Leaving the field makes the words the note; the new page may come first.
      const notes = (await rowsOf<{ note: string }>(page, 'annotations')).map(({ note }) => note);
      if (notes.includes('要留下的话，写到一半')) ledger.amend(SECOND, '要留下的话，写到一半');
      await ledger.expectKept(page);
    },
  );

  /** What a host may answer with in a file's place. */
  const SPOILS: readonly ((file: string) => void)[] = [
    unlinkSync,
    (file) => writeFileSync(file, '<!doctype html><title>Not found</title>'),
    (file) => truncateSync(file, Math.floor(statSync(file).size / 2)),
  ];

  test(
    'F28 a file of the newer build is missing, is an HTML page, is cut short',
    told(
      'the newer build’s Notes screen deleted, replaced by a host’s error page under status 200, and cut to half under status 200, in turn; `registration.update()` after each; then mended',
      'the newer build is not taken, the old one goes on whole, offline too; once mended it is taken',
    ),
    async ({ deployment: { context, deploy, other }, ledger }) => {
      const page = await installed(context, ledger);
      const file = other.script('notes-screen-');
      const good = readFileSync(file);
      deploy();
      for (const spoil of SPOILS) {
        writeFileSync(file, good);
        spoil(file);
        expect(await lookForUpdate(page)).toBe('redundant');
        await page.reload();
        await expectBuild(page, 1);
        await expectPainted(page, BOTH);
      }
      await context.setOffline(true);
      await page.goto('/#/notes');
      await expect(page.getByRole('main')).toContainText(FIRST);
      await context.setOffline(false);
      writeFileSync(file, good);
      expect(await lookForUpdate(page)).toBe('installed');
      await takeOffer(page);
      await expectBuild(page, 2);
      await ledger.expectKept(page);
    },
  );

  test(
    'F29 the newer build is taken with other tabs open',
    told(
      'the offer is taken in one of three tabs while another holds half a note',
      'the others are not loaded anew, go on, and are offered the same; each that takes it loses nothing',
    ),
    async ({ deployment: { context, deploy }, ledger }) => {
      const page = await installed(context, ledger);
      await clickOn(page, SECOND);
      await margin(page).getByRole('button', { name: '编辑批注' }).click();
      await field(page).pressSequentially('，写到一半');
      const second = await context.newPage();
      await second.goto('/');
      const third = await context.newPage();
      await third.goto('/#/settings');
      deploy();
      await lookForUpdate(second);
      await takeOffer(second);
      await expectBuild(second, 2);
      await expect(field(page)).toHaveValue('要留下的话，写到一半');
      for (const tab of [page, third]) {
        await expectBuild(tab, 1);
        await takeOffer(tab);
        await expectBuild(tab, 2);
      }
      await expect(margin(page)).toContainText('要留下的话，写到一半');
      await ledger.expectKept(page);
    },
  );

  test(
    'F34 the network goes at any moment',
    told(
      '`setOffline` with the app installed: while a note is typed, before a reload, before each other screen, before a start in a new tab',
      'reading, marking and writing go on; every screen opens; the marks and notes are there',
    ),
    async ({ deployment: { context }, ledger }) => {
      const page = await installed(context, ledger);
      await clickOn(page, SECOND);
      await margin(page).getByRole('button', { name: '编辑批注' }).click();
      await field(page).pressSequentially('，断网');
      await context.setOffline(true);
      await field(page).pressSequentially('之后');
      await page.keyboard.press('Control+Enter');
      // The status may still tell of the note that was stored before.
      await expect(field(page)).toHaveCount(0);
      await expect(margin(page)).toContainText('要留下的话，断网之后');
      ledger.amend(SECOND, '要留下的话，断网之后');
      await page.reload();
      await expectPainted(page, BOTH);
      for (const screen of ['/#/notes', '/#/settings', '/#/']) {
        await page.goto(screen);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      }
      const cold = await context.newPage();
      await openArticle(cold, ARTICLE);
      await mark(cold, '倒计时', '蓝');
      ledger.confirm({ passage: '倒计时' });
      await ledger.expectKept(cold);
    },
  );

  test(
    'F35 the browser stops the service worker',
    told(
      '`ServiceWorker.stopAllWorkers` while the article is open, then the network goes too',
      'the page goes on, a reload is answered from the cache, marks are made and kept',
    ),
    async ({ deployment: { context }, ledger }) => {
      const page = await installed(context, ledger);
      const session = await context.newCDPSession(page);
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await context.setOffline(true);
      await mark(page, '倒计时', '蓝');
      ledger.confirm({ passage: '倒计时' });
      await session.send('ServiceWorker.stopAllWorkers');
      await page.reload();
      await expectPainted(page, ['blue: 倒计时', ...BOTH]);
      await page.goto('/#/notes');
      await expect(page.getByRole('main')).toContainText(FIRST);
      await ledger.expectKept(page);
    },
  );
});
