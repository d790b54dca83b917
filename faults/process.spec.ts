import type { Page } from '@playwright/test';
import { storedDrafts } from '../e2e/database.ts';
import { clickOn, dragOver, expectPainted, margin, mark, openArticle, toolbar, zh } from '../e2e/reading.ts';
import { expect, test, told } from './fault.ts';
import type { Ledger } from './ledger.ts';
import { Profile } from './profile.ts';
import { ARTICLE, chanceFrom, markMany, PASSAGES, writeTwo } from './writes.ts';

const [FIRST, SECOND] = PASSAGES;
const field = (page: Page) => page.getByRole('textbox', { name: zh.note, exact: true });

test(
  'F6 the page is closed in the moment of a write',
  told(
    'a colour pressed and `page.close()` at once, five times, each after a mark that was waited for',
    'the confirmed marks are there in the next page; the others are there whole or not at all',
  ),
  async ({ context, ledger }) => {
    const confirmed = ['倒计时', '脱贫攻坚调度会', '挂牌督办', '增收补损', '潜在风险'];
    const cut = ['思想之弦', '查漏补缺', '异答卷', '鸣金收兵', '战时作风'];
    for (const [n, passage] of confirmed.entries()) {
      const page = await context.newPage();
      await openArticle(page, ARTICLE);
      await mark(page, passage, '绿');
      ledger.confirm({ passage });
      await dragOver(page, cut[n] ?? passage);
      await toolbar(page).getByRole('button', { name: '蓝', exact: true }).click();
      await page.close();
    }
    const page = await context.newPage();
    await openArticle(page, ARTICLE);
    const rows = await ledger.expectKept(page);
    ledger.write('seen', `${rows.length - confirmed.length} of 5 unconfirmed writes had arrived`);
  },
);

test(
  'F7 the tab is closed before the database was opened',
  told(
    '`Target.closeTarget` as soon as the document is committed, five times',
    'the next tab opens at once, with every mark, and writes',
  ),
  async ({ context, browser, ledger }) => {
    const page = await context.newPage();
    await writeTwo(page, ledger);
    await page.close();
    const root = await browser.newBrowserCDPSession();
    for (let n = 0; n < 5; n++) {
      const doomed = await context.newPage();
      const session = await context.newCDPSession(doomed);
      const { targetInfo } = await session.send('Target.getTargetInfo');
      await doomed.goto(`/#/read/${ARTICLE}`, { waitUntil: 'commit' });
      const closed = doomed.waitForEvent('close');
      await root.send('Target.closeTarget', { targetId: targetInfo.targetId });
      await closed;
    }
    const again = await context.newPage();
    await openArticle(again, ARTICLE);
    await mark(again, '倒计时', '蓝');
    ledger.confirm({ passage: '倒计时' });
    await ledger.expectKept(again);
  },
);

test(
  'F8 the page goes while a note is typed',
  told(
    'reload, leave for another document, and close the page right after the last key, without a pause',
    'all the words that stood in the field are there as a draft each time, the saved note as well',
  ),
  async ({ context, ledger }) => {
    let page = await context.newPage();
    await writeTwo(page, ledger);
    const leave = {
      重载: () => page.reload(),
      离开: () => page.goto('about:blank'),
      关掉: () => Promise.all([page.waitForEvent('close'), page.close({ runBeforeUnload: true })]),
    };
    let words = '要留下的话';
    for (const [word, go] of Object.entries(leave)) {
      await clickOn(page, SECOND);
      await margin(page).getByRole('button', { name: '编辑批注' }).click();
      await expect(field(page)).toHaveValue(words);
      await field(page).pressSequentially(`，${word}之前`);
      words += `，${word}之前`;
      await go();
      if (page.isClosed()) page = await context.newPage();
      await openArticle(page, ARTICLE);
      await expect(margin(page)).toContainText(words);
      await expect(margin(page)).toContainText('草稿，尚未保存');
    }
    await ledger.expectKept(page);
  },
);

const KINDS = [
  { type: 'renderer', service: '' },
  { type: 'gpu-process', service: '' },
  { type: 'utility', service: 'network' },
  { type: 'utility', service: 'storage' },
  { type: 'browser', service: '' },
] as const;
const WRITES = 40;

test(
  'F9 kill -9 of each process of the browser, in the midst of 200 writes',
  told(
    'SIGKILL of the renderers, the GPU process, the network service, the storage service and the browser, each at a seeded one of 40 marks that the app makes as fast as it can; then the page, or the browser, is opened anew on the same profile',
    'all marks that had been painted are there and no row is half a row, after each kill and at the end',
  ),
  async ({ baseURL, ledger }) => {
    test.slow();
    const profile = new Profile(baseURL);
    const chance = chanceFrom(9);
    try {
      let page = await profile.open();
      let from = 0;
      for (const { type, service } of KINDS) {
        await openArticle(page, ARTICLE);
        const before = ledger.confirmed.length;
        const confirmed = () => ledger.confirmed.length - before;
        const killAt = 1 + Math.floor(chance() * (WRITES - 1));
        await markAndKill(page, ledger, { from, killAt }, () => profile.kill(type, service));
        page = await profile.renew(page);
        await openArticle(page, ARTICLE);
        await ledger.expectKept(page);
        // The one that was being made is left as it is.
        from += confirmed() + 1;
        const rest = WRITES - confirmed();
        await markMany(page, { from, count: rest, seed: from }, (entry) => ledger.confirm(entry));
        from += rest;
        await ledger.expectKept(page);
      }
      expect(ledger.confirmed.length).toBeGreaterThanOrEqual(WRITES * KINDS.length);
    } finally {
      await profile.remove();
    }
  },
);

/** Makes marks until the `killAt`-th is confirmed, and kills then, while the next is being made. */
function markAndKill(
  page: Page,
  ledger: Ledger,
  { from, killAt }: { readonly from: number; readonly killAt: number },
  kill: () => number,
): Promise<void> {
  const { length } = ledger.confirmed;
  return new Promise((resolve, reject) => {
    let isKilled = false;
    markMany(page, { from, count: WRITES, seed: from }, (entry) => {
      ledger.confirm(entry);
      if (isKilled || ledger.confirmed.length - length < killAt) return;
      isKilled = true;
      if (kill() === 0) reject(new Error('There was no such process to kill'));
      resolve();
    }).catch((error: unknown) => {
      if (!isKilled) reject(error);
    });
  });
}

async function crash(page: Page): Promise<void> {
  const crashed = page.waitForEvent('crash');
  const session = await page.context().newCDPSession(page);
  void session.send('Page.crash').catch(Boolean); // it has nobody to answer it
  await crashed;
}

test(
  'F12 the renderer crashes while a note is typed',
  told(
    '`Page.crash`, right after the last key',
    'the marks, the saved note and the words of the draft are there',
  ),
  async ({ context, ledger }) => {
    const page = await context.newPage();
    await writeTwo(page, ledger);
    await clickOn(page, SECOND);
    await margin(page).getByRole('button', { name: '编辑批注' }).click();
    await field(page).pressSequentially('，崩溃之前');
    await crash(page);
    const again = await context.newPage();
    await page.close();
    await openArticle(again, ARTICLE);
    await expect(margin(again)).toContainText('要留下的话，崩溃之前');
    await ledger.expectKept(again);
  },
);

test(
  'F39 an article crashes the page that begins with it, each time',
  told(
    '`Page.crash` before its text has come, in two pages in a row; the next is opened at the same address',
    'that page does not open it, says why and opens it if asked to; the marks are there; then it opens as ever',
  ),
  async ({ context, ledger }) => {
    await writeTwo(await context.newPage(), ledger);
    const [first] = context.pages();
    await first?.close();
    const held = new RegExp(`/${ARTICLE}\\.[^/]*json$`);
    await context.route(held, () => undefined); // never answered: the page has not come to its text
    for (let n = 0; n < 2; n++) {
      const page = await context.newPage();
      const asked = page.waitForRequest(held);
      await page.goto(`/#/read/${ARTICLE}`);
      await asked;
      await crash(page);
      await page.close();
    }
    await context.unroute(held);
    const again = await context.newPage();
    await again.goto(`/#/read/${ARTICLE}`);
    await expect(again.getByRole('heading', { level: 1 })).toHaveText('这篇文章连着两次没能打开。');
    await again.getByRole('button', { name: '仍要打开' }).click();
    await expectPainted(again, [`yellow: ${SECOND}`, `green: ${FIRST}`]);
    await ledger.expectKept(again);
    await again.reload();
    await expectPainted(again, [`yellow: ${SECOND}`, `green: ${FIRST}`]);
  },
);

test(
  'F13 the whole browser crashes while a note is typed',
  told(
    '`Browser.crash`, right after the draft was put into the database; a profile on disk',
    'the marks, the saved note and the words of the draft are there in the next browser',
  ),
  async ({ baseURL, ledger }) => {
    const profile = new Profile(baseURL);
    try {
      const page = await profile.open();
      await writeTwo(page, ledger);
      await clickOn(page, SECOND);
      await margin(page).getByRole('button', { name: '编辑批注' }).click();
      await field(page).pressSequentially('，崩溃之前');
      await expect.poll(() => storedDrafts(page)).toEqual(['要留下的话，崩溃之前']);
      const session = await page.context().browser()?.newBrowserCDPSession();
      const gone = page.context().waitForEvent('close');
      void session?.send('Browser.crash').catch(Boolean);
      await gone;
      const again = await profile.renew(page);
      await openArticle(again, ARTICLE);
      await expect(margin(again)).toContainText('要留下的话，崩溃之前');
      await ledger.expectKept(again);
    } finally {
      await profile.remove();
    }
  },
);

test(
  'F14 the storage service is killed under an open page, while a note is typed',
  told(
    'SIGKILL of the utility process `storage.mojom.StorageService`; the page stays',
    'the marks are there; the same page writes again, by itself or by trying again; nothing is shown that is not stored',
  ),
  async ({ baseURL, ledger }) => {
    const profile = new Profile(baseURL);
    try {
      const page = await profile.open();
      await writeTwo(page, ledger);
      await clickOn(page, SECOND);
      await margin(page).getByRole('button', { name: '编辑批注' }).click();
      await field(page).pressSequentially('，断开之前');
      await expect.poll(() => storedDrafts(page)).toEqual(['要留下的话，断开之前']);
      expect(profile.kill('utility', 'storage')).toBe(1);
      await field(page).pressSequentially('，断开之后');
      await page.keyboard.press('Control+Enter');
      const saved = page.getByRole('status').getByText('批注已保存');
      const retry = page.getByRole('button', { name: '再试一次' });
      await expect(saved.or(retry)).toBeVisible();
      ledger.write('seen', (await retry.isVisible()) ? 'tried again by hand' : 'written at once');
      if (await retry.isVisible()) await retry.click();
      await expect(saved).toBeVisible();
      ledger.amend(SECOND, '要留下的话，断开之前，断开之后');
      await mark(page, '倒计时', '蓝');
      ledger.confirm({ passage: '倒计时' });
      await ledger.expectKept(page);
      await page.reload();
      await expectPainted(page, ['blue: 倒计时', `yellow: ${SECOND}`, `green: ${FIRST}`]);
      await ledger.expectKept(page);
    } finally {
      await profile.remove();
    }
  },
);
