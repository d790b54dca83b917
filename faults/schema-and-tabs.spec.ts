import type { Page } from '@playwright/test';
import { clickOn, expectPainted, margin, mark, openArticle, zh } from '../e2e/reading.ts';
import type { Annotation } from '../src/core/annotation/annotation.ts';
import { expect, test, told } from './fault.ts';
import { rowsOf } from './rows.ts';
import { ARTICLE, letCopy, openBare, PASSAGES, says, writeTwo } from './writes.ts';

const [FIRST, SECOND] = PASSAGES;
const field = (page: Page) => page.getByRole('textbox', { name: zh.note, exact: true });

/** Both marks of `writeTwo`, as painted. */
const BOTH = [`yellow: ${SECOND}`, `green: ${FIRST}`];

/** Accepts what the app offers where its marks are gone: its own copy. */
async function restoreCopy(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: /不见了|数据库不在了/ });
  await dialog
    .getByRole('button', { name: /^恢复 .*的副本$/ })
    .first()
    .click();
  await page
    .getByRole('dialog', { name: '恢复这份备份？' })
    .getByRole('button', { name: '恢复', exact: true })
    .click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

test(
  'F2 the browser clears the database under an open tab',
  told(
    '`Storage.clearDataForOrigin` of `indexeddb` while the article is open',
    'the app says that the database was taken away or emptied, at the next start at the latest; its own copy brings everything back',
  ),
  async ({ page, ledger, baseURL }) => {
    await writeTwo(page, ledger);
    await letCopy(page, 2);
    const session = await page.context().newCDPSession(page);
    await session.send('Storage.clearDataForOrigin', { origin: baseURL ?? '', storageTypes: 'indexeddb' });
    const isSaid = await page
      .getByRole('dialog', { name: /不见了|数据库不在了/ })
      .waitFor({ timeout: 15_000 })
      .then(() => true)
      .catch(() => false);
    ledger.write('seen', isSaid ? 'said at once' : 'said at the next start');
    await page.reload();
    await restoreCopy(page);
    await expectPainted(page, BOTH);
    await ledger.expectKept(page);
  },
);

test(
  'F3 a second tab deletes the database',
  told(
    '`indexedDB.deleteDatabase` in another page of the origin while the article is open',
    'the app says that the database was taken away; its own copy brings everything back',
  ),
  async ({ page, context, ledger }) => {
    await writeTwo(page, ledger);
    await letCopy(page, 2);
    const bare = await openBare(context);
    await bare.evaluate(() => indexedDB.deleteDatabase('quandian'));
    await expect(page.getByRole('dialog')).toHaveAccessibleName(/不见了|数据库不在了/);
    await page.reload();
    await restoreCopy(page);
    await expectPainted(page, BOTH);
    await ledger.expectKept(page);
  },
);

/** Makes the database anew in the form of version 1, with the rows that it holds, as an old build left it. */
async function makeOld(page: Page): Promise<void> {
  const rows = {
    annotations: await rowsOf<object>(page, 'annotations'),
    snapshots: await rowsOf<object>(page, 'snapshots'),
  };
  await page.evaluate(
    (stored) =>
      new Promise<void>((resolve, reject) => {
        indexedDB.deleteDatabase('quandian');
        const open = indexedDB.open('quandian', 10);
        open.onupgradeneeded = () => {
          const { result } = open;
          result.createObjectStore('annotations', { keyPath: 'id' }).createIndex('articleId', 'articleId');
          result.createObjectStore('drafts', { keyPath: 'annotationId' });
          result.createObjectStore('places', { keyPath: 'articleId' });
          result.createObjectStore('settings', { keyPath: 'key' });
          result.createObjectStore('snapshots', { keyPath: 'revision' });
          for (const [table, all] of Object.entries(stored))
            for (const row of all) open.transaction?.objectStore(table).put(row);
        };
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          open.result.close();
          resolve();
        };
      }),
    rows,
  );
}

test(
  'F19 an upgrade of the database fails midway',
  told(
    'a database of version 1 with marks; `createObjectStore` throws for the last new table, in one page',
    'the failure is said and the old database is untouched; the next start upgrades it, with every mark',
  ),
  async ({ page, context, ledger }) => {
    await writeTwo(page, ledger);
    await page.close();
    const bare = await openBare(context);
    await makeOld(bare);
    const failing = await context.newPage();
    await failing.addInitScript(() => {
      const { createObjectStore } = IDBDatabase.prototype;
      IDBDatabase.prototype.createObjectStore = function (name, options) {
        if (name === 'reviews') throw new DOMException('Injected', 'UnknownError');
        return createObjectStore.call(this, name, options);
      };
    });
    await openArticle(failing, ARTICLE);
    const said = failing.getByRole('dialog').or(failing.getByRole('status').getByText(/./)).first();
    await expect(said).toBeVisible();
    ledger.write('seen', `it said: ${(await said.textContent())?.slice(0, 40)}`);
    await failing.close();
    await ledger.expectKept(bare);
    const again = await context.newPage();
    await openArticle(again, ARTICLE);
    await expectPainted(again, BOTH);
    await ledger.expectKept(again);
  },
);

test(
  'F20 another tab holds an older database open',
  told(
    'a raw connection to version 1 that ignores `versionchange`; the app opens meanwhile; then the connection is closed',
    'the app says what keeps it; once the other lets go it goes on by itself, with every mark',
  ),
  async ({ page, context, ledger }) => {
    await writeTwo(page, ledger);
    await page.close();
    const bare = await openBare(context);
    await makeOld(bare);
    await bare.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const open = indexedDB.open('quandian');
          open.onsuccess = () => {
            Object.assign(globalThis, { held: open.result });
            resolve();
          };
        }),
    );
    const again = await context.newPage();
    await openArticle(again, ARTICLE);
    await expect(again.getByRole('dialog', { name: '被旧标签页挡住了' })).toBeVisible();
    await bare.evaluate(() => (globalThis as unknown as { held: IDBDatabase }).held.close());
    await expect(again.getByRole('dialog')).toHaveCount(0);
    await expectPainted(again, BOTH);
    await ledger.expectKept(again);
  },
);

/** Opens the database as a newer build would that has one table more. */
const makeNewer = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('quandian', 990);
        open.onupgradeneeded = () => open.result.createObjectStore('later', { keyPath: 'id' });
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          open.result.close();
          resolve();
        };
      }),
  );

test(
  'F21 an old tab stays open while a newer version takes the database',
  told(
    'version 99 is opened in another page while a note is being written',
    'the old tab says so and stores nothing more in the old form; the words stay in the field, and in the journal over a reload',
  ),
  async ({ page, context, ledger }) => {
    await writeTwo(page, ledger);
    await clickOn(page, SECOND);
    await margin(page).getByRole('button', { name: '编辑批注' }).click();
    await field(page).pressSequentially('，写到一半');
    const bare = await openBare(context);
    await makeNewer(bare);
    await says(page, '另一个标签页里打开了更新的版本');
    await field(page).pressSequentially('，接着写');
    await page.keyboard.press('Control+Enter');
    await says(page, /更新的版本/);
    await expect(field(page)).toHaveValue('要留下的话，写到一半，接着写');
    await page.reload();
    const journal = await page.evaluate(() => JSON.stringify({ ...localStorage }));
    expect(journal).toContain('要留下的话，写到一半，接着写');
    await ledger.expectKept(bare);
  },
);

test(
  'F22 older code meets a newer database',
  told(
    'the database raised to version 99 by another page; then this build starts on it, and a mark is tried',
    'it says so, shows no mark as made, and not a row is changed',
  ),
  async ({ page, context, ledger }) => {
    await writeTwo(page, ledger);
    await page.close();
    const bare = await openBare(context);
    await makeNewer(bare);
    const all = async () => JSON.stringify([await rowsOf(bare, 'annotations'), await rowsOf(bare, 'drafts')]);
    const before = await all();
    const old = await context.newPage();
    await openArticle(old, ARTICLE);
    await expect(old.getByRole('dialog', { name: '这里用过新版圈点' })).toBeVisible();
    expect(await all()).toBe(before);
    await ledger.expectKept(bare);
  },
);

const INCREMENTS = 200;

/** Adds tags to all marks, one after the other as fast as the page answers, each when the one before is shown. */
const addTags = (page: Page, prefix: string, count: number): Promise<void> =>
  page.evaluate(
    async ({ prefix, count }) => {
      const until = async (what: () => unknown): Promise<void> => {
        while (!what()) await new Promise((resolve) => setTimeout(resolve, 2));
      };
      const dialog = document.querySelector('dialog');
      const input = dialog?.querySelector('input');
      const type = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
      if (!dialog || !input) throw new Error('The dialog of tags is not open');
      for (let n = 0; n < count; n++) {
        type?.call(input, `${prefix}${n}`);
        input.dispatchEvent(new Event('input', { bubbles: true }));
        await until(() => !dialog.querySelector<HTMLButtonElement>('[type=submit]')?.disabled);
        input.form?.requestSubmit();
        await until(() => input.value === '');
      }
    },
    { prefix, count },
  );

test(
  'F23 two tabs change one row 200 times each, at the same time',
  told(
    'in each of two tabs 200 tags are added to the same mark, through the dialog, as fast as it takes them',
    'all 400 are on it: each change reads and writes in one transaction',
  ),
  async ({ page, context, ledger }) => {
    test.slow();
    await openArticle(page, ARTICLE);
    await mark(page, FIRST, '绿');
    const other = await context.newPage();
    for (const tab of [page, other]) {
      await tab.goto('/#/notes');
      await tab.getByRole('button', { name: '选择', exact: true }).click();
      await tab.getByRole('checkbox').first().check();
      await tab.getByRole('region', { name: '选中的圈点' }).getByRole('button', { name: '标签' }).click();
      await expect(tab.getByRole('textbox', { name: '添加标签' })).toBeVisible();
    }
    await Promise.all([addTags(page, '甲', INCREMENTS), addTags(other, '乙', INCREMENTS)]);
    const [row] = await rowsOf<Annotation>(page, 'annotations');
    const wanted = ['甲', '乙'].flatMap((prefix) =>
      Array.from({ length: INCREMENTS }, (_, n) => `${prefix}${n}`),
    );
    ledger.confirm(...wanted.map((tag) => ({ passage: FIRST, note: tag })));
    ledger.settle(ledger.confirmed.filter(({ note = '' }) => !row?.tags.includes(note)));
  },
);
