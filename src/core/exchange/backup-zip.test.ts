import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { toInstant } from '../annotation/annotation.ts';
import { anyBackupData } from './any-backup.cases.ts';
import { DATA } from './backup.cases.ts';
import { backupFormat } from './backup.ts';
import { decodeBackupFile, encodeBackupZip } from './backup-zip.ts';

const HEAD = { createdAt: toInstant('2026-11-24T08:16:27.000Z'), app: '0.1.0' };
const NOTES = [
  { name: '推动“援企服务”.md', text: '> 原文\n' },
  { name: 'Other.md', text: '注\n' },
];
const JSON_TEXT = backupFormat.encode(DATA, HEAD).text;
const zip = (): Uint8Array => encodeBackupZip(DATA, HEAD, NOTES).bytes;
const packed = (entries: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, strToU8(text)])), {
    level: 1,
  });

describe('encodeBackupZip', () => {
  it('holds the backup and the notes', () => {
    const { name, bytes } = encodeBackupZip(DATA, HEAD, NOTES);
    expect(name).toBe('quandian-backup-2026-11-24T08-16-27.zip');
    const entries = Object.entries(unzipSync(bytes)).map(([path, entry]) => [path, strFromU8(entry)]);
    expect(entries).toEqual([
      ['quandian.json', JSON_TEXT],
      ['notes/推动“援企服务”.md', '> 原文\n'],
      ['notes/Other.md', '注\n'],
    ]);
  });

  it('gives back any data as it was', () => {
    fc.assert(
      fc.property(anyBackupData, (data) => {
        const { bytes } = encodeBackupZip(data, HEAD, NOTES);
        expect(decodeBackupFile(bytes)).toEqual({ ok: true, backup: { ...HEAD, data } });
      }),
    );
  });

  it.each(['1970-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z'])('is made on any clock: %s', (moment) => {
    const { bytes } = encodeBackupZip(DATA, { ...HEAD, createdAt: toInstant(moment) }, []);
    expect(decodeBackupFile(bytes)).toMatchObject({ ok: true });
  });

  const hasUnzip = (() => {
    try {
      execFileSync('unzip', ['-v'], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  })();
  it.skipIf(!hasUnzip)('is read by unzip (skipped where this system has none)', () => {
    const folder = mkdtempSync(join(tmpdir(), 'quandian-zip-'));
    try {
      const path = join(folder, 'backup.zip');
      writeFileSync(path, zip());
      execFileSync('unzip', ['-tq', path]);
      expect(execFileSync('unzip', ['-p', path, 'quandian.json'], { encoding: 'utf8' })).toBe(JSON_TEXT);
      const list = execFileSync('unzip', ['-Z1', path], {
        encoding: 'utf8',
        env: { ...process.env, LC_ALL: 'C.UTF-8' },
      });
      expect(list).toBe('quandian.json\nnotes/推动“援企服务”.md\nnotes/Other.md\n');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('decodeBackupFile', () => {
  it('reads the JSON of old', () => {
    expect(decodeBackupFile(strToU8(JSON_TEXT))).toMatchObject({ ok: true, backup: { data: DATA } });
  });

  it('reads a zip that was packed anew, in a folder and with what a Mac adds', () => {
    const bytes = packed({ 'a/quandian.json': JSON_TEXT, '__MACOSX/a/quandian.json': '?', 'a/x.md': '' });
    expect(decodeBackupFile(bytes)).toMatchObject({ ok: true, backup: { data: DATA } });
  });

  it('refuses a zip that was cut short, wherever, or another file of that name', () => {
    const bytes = zip();
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), (length) => {
        expect(decodeBackupFile(bytes.subarray(0, length))).toMatchObject({ ok: false });
      }),
    );
    expect(decodeBackupFile(bytes.subarray(0, -30))).toEqual({ ok: false, reason: 'zip-damaged' });
  });

  it('never throws, nor takes other data, when bytes are changed', () => {
    const bytes = zip();
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const changed = Uint8Array.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ by;
        const read = decodeBackupFile(changed);
        // What is not read back, as a note's copy or a date, may be changed.
        if (read.ok) expect(read.backup.data).toEqual(DATA);
      }),
      { numRuns: 300 },
    );
  });

  it.each<[string, Record<string, string>, string]>([
    ['an edited backup', { 'quandian.json': JSON_TEXT.replace('写到一半', '写到一大半') }, 'checksum'],
    ['a newer one', { 'quandian.json': JSON_TEXT.replace(/"version":\d+/, '"version":99') }, 'newer-version'],
    ['a zip of other things', { 'notes/a.md': 'a' }, 'not-a-backup'],
    ['an empty zip', {}, 'not-a-backup'],
    ['two backups', { 'quandian.json': JSON_TEXT, 'a/quandian.json': JSON_TEXT }, 'zip-unsafe'],
    ['a path out', { 'quandian.json': JSON_TEXT, '../a.md': '' }, 'zip-unsafe'],
    ['a path out within', { 'a/../../quandian.json': JSON_TEXT }, 'zip-unsafe'],
    ['an absolute path', { '/etc/quandian.json': JSON_TEXT }, 'zip-unsafe'],
    ['a path of Windows', { 'quandian.json': JSON_TEXT, 'C:\\a.md': '' }, 'zip-unsafe'],
  ])('refuses %s', (_, entries, reason) => {
    expect(decodeBackupFile(packed(entries))).toMatchObject({ ok: false, reason });
  });

  it('refuses more entries than a backup has', () => {
    const many = Array.from({ length: 10_000 }, (_, i) => [`${i}`, '']);
    const bytes = packed({ ...Object.fromEntries(many), 'quandian.json': JSON_TEXT });
    expect(decodeBackupFile(bytes)).toEqual({ ok: false, reason: 'zip-unsafe' });
  });

  it('refuses an entry that says it is larger than a backup, and unpacks nothing of it', () => {
    const bytes = packed({ 'quandian.json': JSON_TEXT });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const directory = view.getUint32(bytes.length - 6, true);
    view.setUint32(directory + 24, 0x7fff_ffff, true); // the unpacked size
    expect(decodeBackupFile(bytes)).toEqual({ ok: false, reason: 'zip-unsafe' });
  });

  it('unpacks no more than an entry says, whatever is in it', () => {
    const bomb = packed({ 'quandian.json': ' '.repeat(5_000_000) });
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    const directory = view.getUint32(bomb.length - 6, true);
    view.setUint32(directory + 24, 1000, true);
    expect(decodeBackupFile(bomb)).toEqual({ ok: false, reason: 'not-json' });
  });
});
