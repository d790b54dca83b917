import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { clickOn, expectPainted, margin, noteOn, openArticle, zh } from '../e2e/reading.ts';
import { backupOf } from '../e2e/restore.ts';
import type { Annotation } from '../src/core/annotation/annotation.ts';
import { toAnnotationId } from '../src/core/annotation/annotation.ts';
import type { Snapshot } from '../src/core/exchange/backup.ts';
import { expect, test, told } from './fault.ts';
import { Profile } from './profile.ts';
import { rowsOf } from './rows.ts';
import { ARTICLE, PASSAGES, writeTwo } from './writes.ts';

const [FIRST, SECOND] = PASSAGES;
const BOTH = [`yellow: ${SECOND}`, `green: ${FIRST}`];
const field = (page: Page) => page.getByRole('textbox', { name: zh.note, exact: true });

/** Chooses a file to restore, in Settings. */
async function chooseBackup(page: Page, content: string | Buffer): Promise<void> {
  await page.goto('/#/settings');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: '恢复', exact: true }).click(),
  ]);
  // By its path: forty thousand marks would be too much to hand over.
  const file = test.info().outputPath(typeof content === 'string' ? 'backup.json' : 'backup.zip');
  writeFileSync(file, content);
  await chooser.setFiles(file);
}

/** What the database holds of marks, as made: a sample row to make others of, and the text it was made on. */
async function sampleOf(page: Page): Promise<{ row: Annotation; snapshot: Snapshot }> {
  const [row] = await rowsOf<Annotation>(page, 'annotations');
  const [snapshot] = await rowsOf<Snapshot>(page, 'snapshots');
  if (!row || !snapshot) throw new Error('Nothing is stored yet');
  return { row, snapshot };
}

const ROWS = 40_000;

test(
  'F30 the browser is killed in the midst of restoring 40,000 marks',
  told(
    'SIGKILL of the renderers at the 20,000th `put` of the restore, then of the whole browser at the 39,000th; a profile on disk',
    'all of the backup is there or none of it, twice; what was made by hand is there; restored again it is whole',
  ),
  async ({ baseURL, ledger }) => {
    test.slow();
    const profile = new Profile(baseURL);
    try {
      let page = await profile.open();
      await writeTwo(page, ledger);
      const { row, snapshot } = await sampleOf(page);
      const rows = Array.from({ length: ROWS }, (_, n) => ({
        ...row,
        id: toAnnotationId(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`),
        note: `${n}`,
      }));
      const backup = backupOf(rows, snapshot);
      const restoredIn = async (): Promise<number> =>
        (await rowsOf<Annotation>(page, 'annotations')).filter(({ id }) => id.startsWith('00000000-0000'))
          .length;
      const seen: string[] = [];
      for (const [type, at] of [
        ['renderer', 20_000],
        ['browser', 39_000],
      ] as const) {
        await chooseBackup(page, backup);
        const dialog = page.getByRole('dialog');
        await expect(dialog.getByRole('button', { name: '恢复', exact: true })).toBeVisible({
          timeout: 90_000,
        });
        const reached = new Promise<void>((resolve) => void page.exposeFunction('reached', resolve));
        await page.evaluate((at) => {
          const { put } = IDBObjectStore.prototype;
          let count = 0;
          IDBObjectStore.prototype.put = function (...args) {
            count++;
            if (count === at) void (globalThis as unknown as { reached: () => void }).reached();
            return put.apply(this, args);
          };
        }, at);
        await dialog.getByRole('button', { name: '恢复', exact: true }).click({ noWaitAfter: true });
        await reached;
        expect(profile.kill(type)).toBeGreaterThan(0);
        page = await profile.renew(page);
        await openArticle(page, 'yuanqi-fuwu');
        const there = await restoredIn();
        expect([0, ROWS], 'All or nothing').toContain(there);
        seen.push(`${there} of ${ROWS} after the kill of the ${type}`);
        await ledger.expectKept(page);
      }
      ledger.write('seen', seen.join(', '));
    } finally {
      await profile.remove();
    }
  },
);

test(
  'F31 a file to restore is JSON nested a million deep',
  told(
    'a file of a million `[` and `]`, alone and within a backup’s data, chosen in Settings',
    'it is refused with a reason, nothing is changed, the page goes on',
  ),
  async ({ page, ledger }) => {
    await writeTwo(page, ledger);
    const deep = '['.repeat(1_000_000) + ']'.repeat(1_000_000);
    const within = `{"format":"quandian-backup","version":4,"createdAt":"2026-11-24T08:00:00.000Z","app":"0.0.1","checksum":"","data":{"annotations":${deep}}}`;
    for (const text of [deep, within]) {
      await chooseBackup(page, text);
      await expect(page.getByRole('alert')).toContainText('备份没有恢复，现有内容没有变动。');
      ledger.write('seen', (await page.getByRole('alert').textContent()) ?? '');
      await page.reload();
    }
    await openArticle(page, ARTICLE);
    await expectPainted(page, BOTH);
    await ledger.expectKept(page);
  },
);

test(
  'F32 odd ids, __proto__ and lone surrogates',
  told(
    'backups whose mark has the id `[]`, the empty one, `__proto__`, or an own key `__proto__`; a note with a lone surrogate, restored from a whole backup and saved again',
    'the odd ones are refused whole, with the place; the surrogate comes in, is exported and restored again, and nothing else changes',
  ),
  async ({ page, ledger }) => {
    await writeTwo(page, ledger);
    const { row, snapshot } = await sampleOf(page);
    const odd: unknown[] = [
      { ...row, id: [] },
      { ...row, id: '' },
      { ...row, id: '__proto__' },
      JSON.parse(JSON.stringify(row).replace(/^\{/, '{"__proto__":{"note":"x"},')),
    ];
    for (const one of odd) {
      await chooseBackup(page, backupOf([one as Annotation], snapshot));
      await expect(page.getByRole('alert')).toContainText('这份备份里有一条读不出来。');
      await page.reload();
    }
    expect((await rowsOf(page, 'annotations')).length).toBe(2);
    const note = '半个\ud83d字';
    const id = toAnnotationId('00000000-0000-4000-8000-000000000001');
    await chooseBackup(page, backupOf([{ ...row, id, note }], snapshot));
    await page.getByRole('dialog').getByRole('button', { name: '恢复', exact: true }).click();
    await expect(page.getByRole('status')).toHaveText('备份已恢复');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '备份全部' }).click();
    const stream = await (await download).createReadStream();
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    await chooseBackup(page, Buffer.concat(chunks));
    await expect(page.getByRole('dialog')).toContainText('备份里的内容这里都有了。');
    await ledger.expectKept(page);
  },
);

test(
  'F33 the clock stands in 2030, then in 2001',
  told(
    '`page.clock` set to 2030 while a note is saved and a draft typed; then to 2001 in the next page, where both are changed',
    'the later words win or are kept beside the earlier ones: no write is dropped for its date; marks stand where they stood',
  ),
  async ({ context, ledger }) => {
    const first = await context.newPage();
    await first.clock.install({ time: new Date('2030-01-01T08:00:00') });
    await writeTwo(first, ledger, '二〇三〇年的话');
    await clickOn(first, SECOND);
    await margin(first).getByRole('button', { name: '编辑批注' }).click();
    await field(first).pressSequentially('，草稿');
    await first.close({ runBeforeUnload: true });
    const second = await context.newPage();
    await second.clock.install({ time: new Date('2001-01-01T08:00:00') });
    await openArticle(second, ARTICLE);
    await expect(margin(second)).toContainText('二〇三〇年的话，草稿');
    await clickOn(second, SECOND);
    await margin(second).getByRole('button', { name: '编辑批注' }).click();
    await field(second).fill('二〇〇一年的话');
    await second.reload();
    await expect(margin(second)).toContainText('二〇〇一年的话');
    await clickOn(second, SECOND);
    await margin(second).getByRole('button', { name: '编辑批注' }).click();
    await expect(field(second)).toHaveValue('二〇〇一年的话');
    await field(second).press('Control+Enter');
    await expect(second.getByRole('status')).toHaveText('批注已保存');
    ledger.amend(SECOND, '二〇〇一年的话');
    await second.reload();
    await expectPainted(second, BOTH);
    await ledger.expectKept(second);
    const versions = JSON.stringify(await rowsOf(second, 'versions'));
    expect(versions).toContain('二〇三〇年的话');
  },
);

test(
  'F36 memory is short',
  told(
    '`Memory.simulatePressureNotification` `critical`, while a note is typed and again before it is saved',
    'the page goes on; the words, the note and the marks are there',
  ),
  async ({ page, ledger }) => {
    await writeTwo(page, ledger);
    const session = await page.context().newCDPSession(page);
    const press = () => session.send('Memory.simulatePressureNotification', { level: 'critical' });
    await clickOn(page, SECOND);
    await margin(page).getByRole('button', { name: '编辑批注' }).click();
    await field(page).pressSequentially('，内存');
    await press();
    await field(page).pressSequentially('不足');
    await press();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('status')).toHaveText('批注已保存');
    ledger.amend(SECOND, '要留下的话，内存不足');
    await press();
    await page.reload();
    await expectPainted(page, BOTH);
    await ledger.expectKept(page);
  },
);

test(
  'F34a the network goes on a first visit, with nothing installed',
  told(
    '`setOffline` while an uncontrolled page shows the library, then an article is opened; then the network comes back',
    'the app says that the article could not be fetched, and that the marks are safe; once back, it opens on trying again',
  ),
  async ({ page, context, ledger }) => {
    await writeTwo(page, ledger);
    await context.setOffline(true);
    await noteOn(page, '倒计时', '离线写的');
    ledger.confirm({ passage: '倒计时', note: '离线写的' });
    await page.getByRole('link', { name: '笔记' }).click();
    await expect(page.getByRole('main')).toContainText(/出了点问题|离线写的/);
    ledger.write(
      'seen',
      `the Notes screen said: ${((await page.getByRole('main').textContent()) ?? '').slice(0, 30)}`,
    );
    await context.setOffline(false);
    await openArticle(page, ARTICLE);
    await page.reload();
    await expectPainted(page, ['yellow: 倒计时', ...BOTH]);
    await ledger.expectKept(page);
  },
);
