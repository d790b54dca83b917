import { spawnSync } from 'node:child_process';
import { appendFileSync, copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mark, openArticle, zh } from '../e2e/reading.ts';
import { expectRestored } from './bring-back.ts';
import { test as base, expect, told } from './fault.ts';
import { Profile } from './profile.ts';
import { rowsOf } from './rows.ts';
import { ARTICLE, letCopy, markMany, writeTwo } from './writes.ts';

/** Runs a program; its complaint where it failed. */
function run(program: string, ...args: readonly string[]): string | undefined {
  const { status, stderr, error } = spawnSync(program, args, { encoding: 'utf8' });
  return status === 0 ? undefined : `${program}: ${error?.message ?? stderr.trim()}`;
}

interface Disks {
  /** Mounts a file system at a new folder, which is taken down after the test; the reason where this process may not. */
  mount(...args: readonly string[]): { readonly folder: string } | { readonly reason: string };
  /** A new path that is removed after the test. */
  path(name: string): string;
}

const test = base.extend<{ disks: Disks }>({
  disks: async ({ locale: _ }, use) => {
    const home = mkdtempSync(join(tmpdir(), 'quandian-disk-'));
    const mounted: string[] = [];
    await use({
      mount: (...args) => {
        const folder = join(home, `mount${mounted.length}`);
        mkdirSync(folder);
        const reason = run('mount', ...args, folder);
        if (reason !== undefined) return { reason };
        mounted.push(folder);
        return { folder };
      },
      path: (name) => join(home, name),
    });
    for (const folder of mounted) run('umount', '--lazy', folder);
    rmSync(home, { recursive: true, force: true });
  },
});

test(
  'F10 the power is cut',
  told(
    'a profile on an ext4 image mounted with `commit=5`; the image is copied while the app writes marks, and a browser is started on the copy',
    'all marks that had been painted when the copy was begun are there',
  ),
  async ({ disks, baseURL, ledger }) => {
    const image = disks.path('disk.img');
    const made = run('truncate', '--size=256M', image) ?? run('mkfs.ext4', '-q', '-F', image);
    const disk = made === undefined ? disks.mount('-o', 'loop,commit=5', image) : { reason: made };
    test.skip('reason' in disk, 'reason' in disk ? disk.reason : '');
    if ('reason' in disk) return;
    const profile = new Profile(baseURL, join(disk.folder, 'profile'));
    const page = await profile.open();
    await openArticle(page, ARTICLE);
    const copy = disks.path('copy.img');
    await new Promise<void>((resolve, reject) => {
      let count = 0;
      markMany(page, { from: 0, count: 60, seed: 10 }, (entry) => {
        count++;
        if (count > 40) return;
        ledger.confirm(entry);
        if (count < 40) return;
        copyFileSync(image, copy);
        resolve();
      }).catch((error: unknown) => (count < 40 ? reject(error) : undefined));
    });
    await profile.remove();
    const after = disks.mount('-o', 'loop', copy);
    if ('reason' in after) throw new Error(after.reason);
    rmSync(join(after.folder, 'profile', 'SingletonLock'), { force: true });
    const second = new Profile(baseURL, join(after.folder, 'profile'));
    const again = await second.open();
    await openArticle(again, ARTICLE);
    await ledger.expectKept(again);
    await second.remove();
  },
);

test(
  'F11 the disk is full',
  told(
    'a profile on a tmpfs of 200 MB that is filled while a note of 300,000 characters is written; freed afterwards, the browser started anew',
    'the app says that it could not be stored, the words stay in the field, trying again with space keeps them; after a restart all is there, or the app says how much is gone, and its copy brings it back',
  ),
  async ({ disks, baseURL, ledger }) => {
    const disk = disks.mount('-t', 'tmpfs', '-o', 'size=200m', 'tmpfs');
    test.skip('reason' in disk, 'reason' in disk ? disk.reason : '');
    if ('reason' in disk) return;
    const profile = new Profile(baseURL, join(disk.folder, 'profile'));
    const page = await profile.open(['--disk-cache-size=1']);
    await writeTwo(page, ledger);
    const note = '满'.repeat(300_000);
    await mark(page, '倒计时', '写批注');
    ledger.confirm({ passage: '倒计时', note });
    const field = page.getByRole('textbox', { name: zh.note, exact: true });
    const filler = join(disk.folder, 'filler');
    fill(filler);
    await field.fill(note);
    await page.keyboard.press('Control+Enter');
    const retry = page.getByRole('button', { name: '再试一次' });
    await expect(retry).toBeVisible();
    const said = (await page.getByRole('status').textContent())?.slice(0, 30);
    await expect(field).toHaveValue(note);
    rmSync(filler);
    // The browser takes a moment to open the database again.
    await expect(async () => {
      await retry.click({ timeout: 1000 }).catch(() => undefined);
      await expect(page.getByRole('status')).toHaveText('批注已保存', { timeout: 3000 });
    }).toPass();
    // Chromium may drop a database whose disk was full: what was stored since is copied beside it at once.
    await letCopy(page, 3);
    await profile.close();
    const again = await profile.open(['--disk-cache-size=1']);
    await openArticle(again, ARTICLE);
    const isDropped = (await rowsOf(again, 'annotations')).length === 0;
    ledger.write(
      'seen',
      `it said: ${said}; then the browser had ${isDropped ? 'dropped' : 'kept'} the database`,
    );
    if (isDropped) await expectRestored(again, ledger);
    else await ledger.expectKept(again);
    await profile.remove();
  },
);

/** Writes a file until the disk has no room for more. */
function fill(path: string): void {
  const piece = Buffer.alloc(65_536);
  try {
    for (;;) appendFileSync(path, piece);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
  }
}
