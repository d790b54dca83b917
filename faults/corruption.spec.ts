import {
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { noteOn, openArticle } from '../e2e/reading.ts';
import { expectRestored } from './bring-back.ts';
import { test as base, expect, told } from './fault.ts';
import type { Confirmed } from './ledger.ts';
import { Profile } from './profile.ts';
import { ARTICLE, chanceFrom, letCopy, markMany, PASSAGES } from './writes.ts';

/** A profile in which marks and notes were made and a copy was kept; each fault gets a copy of its own. */
interface Sample {
  readonly profile: Profile;
  readonly confirmed: readonly Confirmed[];
}

const chance = chanceFrom(17);
/** Longer, even compressed, than what the browser keeps within a row (64 kB): it becomes a file of its own. */
const LARGE = Array.from({ length: 70_000 }, () =>
  String.fromCharCode(0x4e00 + Math.floor(chance() * 20_000)),
).join('');

const test = base.extend<{ damaged: Profile }, { sample: Sample }>({
  sample: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
    async ({}, use) => {
      const port = Number(process.env.QUANDIAN_E2E_PORT ?? 4189);
      const profile = new Profile(`http://127.0.0.1:${port}`);
      const confirmed: Confirmed[] = [];
      const page = await profile.open();
      await openArticle(page, ARTICLE);
      await noteOn(page, PASSAGES[0], LARGE);
      await noteOn(page, PASSAGES[1], '要留下的话');
      confirmed.push({ passage: PASSAGES[0], note: LARGE }, { passage: PASSAGES[1], note: '要留下的话' });
      await markMany(page, { from: 60, count: 40, seed: 15 }, (entry) => confirmed.push(entry));
      await letCopy(page, confirmed.length);
      await profile.close();
      await use({ profile, confirmed });
      await profile.remove();
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  damaged: async ({ sample, ledger }, use) => {
    const copy = sample.profile.copy();
    ledger.confirm(...sample.confirmed);
    await use(copy);
    await copy.remove();
  },
});

/** The one file of a folder whose name fits, the largest where there are several. */
function fileOf(folder: string, pattern: RegExp): string {
  const [name] = readdirSync(folder)
    .filter((candidate) => pattern.test(candidate))
    .sort((a, b) => statSync(join(folder, b)).size - statSync(join(folder, a)).size);
  if (name === undefined) throw new Error(`Nothing in ${folder} fits ${pattern}`);
  return join(folder, name);
}

const DAMAGES = [
  {
    id: 'F15a',
    name: 'a byte of the database’s log is flipped',
    how: 'the middle byte of `*.log` of the IndexedDB folder, in a copy of the profile',
    damage: (folder: string) => {
      const file = fileOf(folder, /\.log$/);
      const bytes = readFileSync(file);
      const middle = Math.floor(bytes.length / 2);
      bytes[middle] = (bytes[middle] ?? 0) ^ 0xff;
      writeFileSync(file, bytes);
    },
  },
  {
    id: 'F15b',
    name: 'the database’s MANIFEST is cut short',
    how: '`MANIFEST-*` cut to half its length, in a copy of the profile',
    damage: (folder: string) => {
      const file = fileOf(folder, /^MANIFEST/);
      truncateSync(file, Math.floor(statSync(file).size / 2));
    },
  },
  {
    id: 'F15c',
    name: 'the database’s CURRENT holds garbage',
    how: '`CURRENT` overwritten, in a copy of the profile',
    damage: (folder: string) => writeFileSync(join(folder, 'CURRENT'), 'nothing\u0000of\u0000use'),
  },
  {
    id: 'F16',
    name: 'half of the database’s log is gone',
    how: '`*.log` cut to half its length, in a copy of the profile',
    damage: (folder: string) => {
      const file = fileOf(folder, /\.log$/);
      truncateSync(file, Math.floor(statSync(file).size / 2));
    },
  },
] as const;

for (const { id, name, how, damage } of DAMAGES) {
  test(
    `${id} ${name}`,
    told(
      how,
      'the app says at its start how many marks are missing; the copy it made itself brings all back',
    ),
    async ({ damaged, ledger }) => {
      damage(damaged.databaseFolder('leveldb'));
      await expectRestored(await damaged.open(), ledger);
    },
  );
}

test(
  'F17 the files of large values are gone',
  told(
    'the `.blob` folder removed, in a copy of the profile; one note of 70,000 characters lay there',
    'the app says that something cannot be read; the article is readable; nothing is overwritten: with the folder back, all is there',
  ),
  async ({ damaged, ledger }) => {
    const blobs = damaged.databaseFolder('blob');
    renameSync(blobs, `${blobs}-away`);
    const page = await damaged.open();
    await openArticle(page, ARTICLE);
    const said = page.getByRole('status').getByText(/./);
    await expect(page.getByRole('dialog').or(said).first()).toBeVisible();
    const dialogs = await page.getByRole('dialog').allTextContents();
    ledger.write(
      'seen',
      `it said: ${[...dialogs, ...(await said.allTextContents())].join(' ').slice(0, 60)}`,
    );
    await damaged.close();
    rmSync(blobs, { recursive: true, force: true });
    renameSync(`${blobs}-away`, blobs);
    const again = await damaged.open();
    await openArticle(again, ARTICLE);
    await ledger.expectKept(again);
  },
);

test(
  'F18 a file stands where the database’s folder was',
  told(
    'the `leveldb` folder moved away and an empty file put in its place, in a copy of the profile; put back afterwards',
    'the app says that the database cannot be opened and claims nothing is saved; with the folder back, all is there',
  ),
  async ({ damaged, ledger }) => {
    const folder = damaged.databaseFolder('leveldb');
    renameSync(folder, `${folder}-away`);
    writeFileSync(folder, '');
    const page = await damaged.open();
    await openArticle(page, ARTICLE);
    await expect(page.getByRole('dialog', { name: '数据库打不开' })).toBeVisible();
    await damaged.close();
    rmSync(folder, { recursive: true, force: true });
    renameSync(`${folder}-away`, folder);
    const again = await damaged.open();
    await openArticle(again, ARTICLE);
    await ledger.expectKept(again);
  },
);
