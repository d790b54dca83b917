import type { CDPSession, Page } from '@playwright/test';
import { dragOver, expectPainted, margin, mark, noteOn, openArticle, toolbar, zh } from '../e2e/reading.ts';
import { expect, test, told } from './fault.ts';
import { Profile } from './profile.ts';
import { rowsOf } from './rows.ts';
import { ARTICLE, chanceFrom, PASSAGES, says, writeTwo } from './writes.ts';

const [FIRST, SECOND] = PASSAGES;

const sessionOf = (page: Page): Promise<CDPSession> => page.context().newCDPSession(page);
const field = (page: Page) => page.getByRole('textbox', { name: zh.note, exact: true });

/** Han characters in no order: a character repeated takes no space, since Chromium compresses what it stores. */
const incompressible = (length: number): string => {
  const chance = chanceFrom(1);
  return String.fromCharCode(...Array.from({ length }, () => 0x4e00 + Math.floor(chance() * 4096)));
};

test(
  'F1 the site’s quota is used up while notes are written',
  told(
    '`Storage.overrideQuotaForOrigin` to 250 kB, before the first write; then a note of 120,000 characters in no order, which is 240 kB',
    'the failure is said as a full disk, the words stay in the field, trying again with space keeps them',
  ),
  async ({ page, baseURL, ledger }) => {
    const session = await sessionOf(page);
    const origin = baseURL ?? '';
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 250_000 });
    await openArticle(page, ARTICLE);
    await mark(page, FIRST, '绿');
    ledger.confirm({ passage: FIRST });
    const note = incompressible(120_000);
    await mark(page, SECOND, '写批注');
    ledger.confirm({ passage: SECOND, note });
    await field(page).fill(note);
    await page.keyboard.press('Control+Enter');
    await says(page, '浏览器已没有空间可存');
    await expect(field(page)).toHaveValue(note);
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    await page.getByRole('button', { name: '再试一次' }).click();
    await expect
      .poll(async () =>
        (await rowsOf<{ note: string }>(page, 'annotations')).some((row) => row.note === note),
      )
      .toBe(true);
    await page.reload();
    await expectPainted(page, [`yellow: ${SECOND}`, `green: ${FIRST}`]);
    await ledger.expectKept(page);
  },
);

test(
  'F4 the browser stores nothing for sites',
  told(
    'content setting `cookies: 2` in the profile’s `Preferences` before the launch',
    'articles are read all the same; it is said that nothing is stored; a mark is not shown as made',
  ),
  async ({ baseURL, ledger }) => {
    const profile = new Profile(baseURL);
    profile.prefer({ profile: { default_content_setting_values: { cookies: 2 } } });
    try {
      const page = await profile.open();
      await openArticle(page, ARTICLE);
      await says(page, '浏览器不允许本站存储内容');
      await dragOver(page, FIRST);
      await toolbar(page).getByRole('button', { name: '绿', exact: true }).click();
      await expect(page.getByRole('button', { name: '再试一次' })).toBeVisible();
      await expectPainted(page, []);
      ledger.settle([]);
    } finally {
      await profile.remove();
    }
  },
);

test(
  'F5 the browser is asked to keep the site’s data, and agrees',
  told(
    '`Browser.setPermission` `persistent-storage: granted` in a profile on disk',
    'Settings says that the data may go before, and is kept for good after; the marks are there after a restart',
  ),
  async ({ baseURL, ledger }) => {
    const profile = new Profile(baseURL);
    try {
      let page = await profile.open();
      await openArticle(page, ARTICLE);
      await mark(page, FIRST, '绿');
      ledger.confirm({ passage: FIRST });
      await page.goto('/#/settings');
      await expect(page.getByText(/空间不足时.*可能会清掉这里的内容/)).toBeVisible();
      const session = await sessionOf(page);
      await session.send('Browser.setPermission', {
        permission: { name: 'persistent-storage' },
        setting: 'granted',
        origin: baseURL ?? '',
      });
      await page.getByRole('button', { name: /请浏览器长期保存|再问一次/ }).click();
      await expect(page.getByText(/浏览器已答应长期保存这里的内容/)).toBeVisible();
      await profile.close();
      page = await profile.open();
      await openArticle(page, ARTICLE);
      await ledger.expectKept(page);
    } finally {
      await profile.remove();
    }
  },
);

test(
  'F24 a single write fails, each kind of it once',
  told(
    '`IDBObjectStore.prototype.put` and `delete` throw once, at the next call, before each of: a mark, a note, its change, its colour, its deletion',
    'each failure is said; nothing of the failed transaction is stored, what was there stands; trying again does it',
  ),
  async ({ page, ledger }) => {
    await writeTwo(page, ledger);
    const failOnce = () =>
      page.evaluate(() => {
        const { put } = IDBObjectStore.prototype;
        const remove = IDBObjectStore.prototype.delete;
        const fail = (): never => {
          Object.assign(IDBObjectStore.prototype, { put, delete: remove });
          throw new DOMException('Injected', 'UnknownError');
        };
        Object.assign(IDBObjectStore.prototype, { put: fail, delete: fail });
      });
    const retry = page.getByRole('button', { name: '再试一次' });
    const expectFailure = async (): Promise<void> => {
      await says(page, '没能保存');
      await ledger.expectKept(page);
    };
    const third = '坚决夺取';
    await dragOver(page, third);
    await failOnce();
    await toolbar(page).getByRole('button', { name: '蓝', exact: true }).click();
    await expectFailure();
    expect((await rowsOf(page, 'annotations')).length).toBe(2);
    await retry.click();
    await expect.poll(async () => (await rowsOf(page, 'annotations')).length).toBe(3);
    ledger.confirm({ passage: third });

    await margin(page).getByText('要留下的话').click();
    await margin(page).getByRole('button', { name: '编辑批注' }).click();
    await field(page).fill('改过的话');
    // The draft is put first: only the note's own write is to fail.
    await expect
      .poll(async () => (await rowsOf<{ note: string }>(page, 'drafts')).map(({ note }) => note))
      .toEqual(['改过的话']);
    await failOnce();
    await page.keyboard.press('Control+Enter');
    await expectFailure();
    await expect(field(page)).toHaveValue('改过的话');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('status')).toHaveText('批注已保存');
    ledger.amend(SECOND, '改过的话');
    await ledger.expectKept(page);

    await failOnce();
    await margin(page).getByRole('button', { name: '删除' }).click();
    await expectFailure();
    await expectPainted(page, [`blue: ${third}`, `yellow: ${SECOND}`, `green: ${FIRST}`]);
  },
);

test(
  'F37 a private profile',
  told(
    'an off-the-record context, which keeps nothing on the disk',
    'reading, marking, writing and a reload work as ever',
  ),
  async ({ page, ledger }) => {
    await writeTwo(page, ledger);
    await page.reload();
    await expect(margin(page)).toContainText('要留下的话');
    await ledger.expectKept(page);
  },
);

test(
  'F38 two windows, one private',
  told(
    'a window of a profile on disk, and one of an off-the-record context of the same browser, at one article; the private one is closed',
    'neither shows the other’s marks; the profile’s own are there after a restart',
  ),
  async ({ baseURL, ledger }) => {
    const profile = new Profile(baseURL);
    try {
      const page = await profile.open();
      await openArticle(page, ARTICLE);
      await mark(page, FIRST, '绿');
      ledger.confirm({ passage: FIRST });
      const browser = page.context().browser();
      if (!browser) throw new Error('The profile’s browser gives no other context');
      const apart = await browser.newContext({
        baseURL: baseURL ?? '',
        viewport: { width: 1440, height: 960 },
        locale: 'zh-CN',
      });
      const other = await apart.newPage();
      await openArticle(other, ARTICLE);
      await noteOn(other, SECOND, '私下的话');
      await expectPainted(other, [`yellow: ${SECOND}`]);
      await expectPainted(page, [`green: ${FIRST}`]);
      await apart.close();
      await profile.close();
      const again = await profile.open();
      await openArticle(again, ARTICLE);
      await expectPainted(again, [`green: ${FIRST}`]);
      await ledger.expectKept(again);
    } finally {
      await profile.remove();
    }
  },
);
