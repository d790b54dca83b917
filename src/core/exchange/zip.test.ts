import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it, test } from 'vitest';
import { anyText } from '../annotation/annotation.cases.ts';
import { fileName, uniqueNames } from './file-names.ts';
import { wellFormed } from './well-formed.ts';
import { zipOf } from './zip.ts';

const AT = new Date(2026, 10, 27, 8, 30);

it('gives back every file, whatever it is called and holds', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyText(40), anyText(40)), { maxLength: 6 }), (drafts) => {
      const names = uniqueNames(drafts.map(([title]) => fileName(title, 'x')));
      const files = drafts.map(([, text], i) => ({ name: `${names[i]}.md`, text: wellFormed(text) }));
      const read = Object.entries(unzipSync(zipOf(files, AT))).map(([name, bytes]) => ({
        name,
        text: strFromU8(bytes),
      }));
      expect(read.toSorted(byName)).toEqual(files.toSorted(byName));
    }),
  );
});

const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : 1);

const hasUnzip = spawnSync('unzip', ['-v']).status === 0;

test.skipIf(!hasUnzip)('the system’s unzip finds nothing wrong (skipped where there is no unzip)', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'quandian-'));
  try {
    const files = [
      { name: '推动“援企服务 助力倍增”.md', text: '𠮷野家👨‍👩‍👧\n' },
      { name: 'a (2).md', text: 'x'.repeat(100_000) },
      { name: 'empty.md', text: '' },
    ];
    writeFileSync(path.join(folder, 'all.zip'), zipOf(files, AT));
    expect(spawnSync('unzip', ['-tqq', 'all.zip'], { cwd: folder, encoding: 'utf8' })).toMatchObject({
      status: 0,
      stderr: '',
    });
    const env = { ...process.env, LC_ALL: 'C.UTF-8' };
    expect(spawnSync('unzip', ['-qq', 'all.zip', '-d', 'out'], { cwd: folder, env }).status).toBe(0);
    const out = path.join(folder, 'out');
    expect(readdirSync(out).toSorted()).toEqual(files.map(({ name }) => name).toSorted());
    for (const { name, text } of files) expect(readFileSync(path.join(out, name), 'utf8')).toBe(text);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
