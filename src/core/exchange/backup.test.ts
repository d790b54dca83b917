import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SAMPLE } from '../annotation/annotation.cases.ts';
import { toInstant } from '../annotation/annotation.ts';
import { anyBackupData } from './any-backup.cases.ts';
import { DATA, EMPTY, INVALID } from './backup.cases.ts';
import { type BackupData, backupFormat, decodeBackup } from './backup.ts';
import { canonicalJson } from './canonical-json.ts';
import { checksumOf } from './checksum.ts';

const HEAD = { createdAt: toInstant('2026-11-24T08:16:27.000Z'), app: '0.1.0' };
const encode = (data: BackupData): string => backupFormat.encode(data, HEAD).text;
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A backup whose checksum is right, whatever it holds. */
const forged = (data: unknown, head: object = {}): string =>
  JSON.stringify({
    format: 'quandian-backup',
    version: 7,
    ...HEAD,
    checksum: checksumOf(canonicalJson(data)),
    data,
    ...head,
  });

describe('backupFormat', () => {
  it('gives back any data as it was', () => {
    fc.assert(
      fc.property(anyBackupData, (data) => {
        expect(backupFormat.decode(bytesOf(encode(data)))).toEqual({ ok: true, backup: { ...HEAD, data } });
      }),
    );
  });

  it('is JSON with a head that a person can read', () => {
    expect(JSON.parse(encode(DATA))).toEqual({
      format: 'quandian-backup',
      version: 7,
      ...HEAD,
      checksum: checksumOf(canonicalJson(DATA)),
      data: DATA,
    });
    expect(backupFormat.encode(EMPTY, HEAD).files[0]?.name).toBe('quandian-backup-2026-11-24T08-16-27.json');
  });

  it('writes the same data alike, whatever the order of their keys', () => {
    const [place] = DATA.places;
    const turned = { ...DATA, places: [Object.fromEntries(Object.entries(place ?? {}).reverse())] };
    expect(decodeBackup(forged(turned))).toEqual(decodeBackup(encode(DATA)));
    expect(JSON.parse(forged(turned)).checksum).toBe(JSON.parse(encode(DATA)).checksum);
  });
});

describe('decodeBackup refuses', () => {
  it('a file that was cut short, wherever', () => {
    const text = encode(DATA).trimEnd();
    fc.assert(
      fc.property(fc.nat(text.length - 1), (length) => {
        expect(decodeBackup(text.slice(0, length))).toEqual({ ok: false, reason: 'not-json' });
      }),
    );
  });

  it('a file that was edited', () => {
    const result = decodeBackup(encode(DATA).replace('写到一半', '写到一大半'));
    const expected = checksumOf(canonicalJson(DATA));
    expect(result).toMatchObject({ ok: false, reason: 'checksum', expected });
  });

  it('a file with a row taken out', () => {
    const { annotations, ...rest } = DATA;
    const head = { checksum: checksumOf(canonicalJson(DATA)) };
    expect(decodeBackup(forged({ ...rest, annotations: [] }, head))).toMatchObject({ reason: 'checksum' });
  });

  it('a newer version, before all else', () => {
    expect(decodeBackup(forged({ unheard: 'of' }, { version: 8, checksum: 7 }))).toEqual({
      ok: false,
      reason: 'newer-version',
      version: 8,
      known: 7,
    });
  });

  it.each([
    ['nothing', '', 'not-json'],
    ['a web page', '<!doctype html>', 'not-json'],
    ['a list', '[]', 'not-a-backup'],
    ['nothing in JSON', 'null', 'not-a-backup'],
    ['another program’s file', '{"format":"other","version":1}', 'not-a-backup'],
    ['a format in the prototype', '{"__proto__":{"format":"quandian-backup"}}', 'not-a-backup'],
    [
      'lists a million deep',
      forged([]).replace('"data":[]', `"data":{"settings":${'['.repeat(1e6)}${']'.repeat(1e6)}}`),
      'too-deep',
    ],
  ])('%s', (_, text, reason) => expect(decodeBackup(text)).toMatchObject({ ok: false, reason }));

  it.each([
    ['version', { version: '1' }],
    ['version', { version: 0 }],
    ['createdAt', { createdAt: '2026' }],
    ['app', { app: null }],
    ['checksum', { checksum: undefined }],
    ['data', { data: [] }],
  ])('a head whose %s is wrong', (path, head) => {
    expect(decodeBackup(forged(DATA, head))).toMatchObject({ ok: false, reason: 'invalid', path });
  });

  it.each(INVALID)('%s', (_, data, path) => {
    expect(decodeBackup(forged(data))).toMatchObject({ ok: false, reason: 'invalid', path });
  });

  it('bytes that are no text', () => {
    expect(backupFormat.decode(new Uint8Array([0x7b, 0xff]))).toEqual({ ok: false, reason: 'encoding' });
  });
});

it.each([1, 2])('a backup of version %i, which knew no earlier words of notes, is read', (version) => {
  const { versions: _, reviews: __, ...data } = DATA;
  const read = decodeBackup(forged(data, { version }));
  expect(read).toMatchObject({ ok: true, backup: { data: { ...data, versions: [], reviews: [] } } });
});

it('a backup of version 4, which knew no articles of the reader, is read', () => {
  const { articles: _, articleTexts: __, ...data } = DATA;
  const read = decodeBackup(forged(data, { version: 4 }));
  expect(read).toMatchObject({ ok: true, backup: { data: { ...data, articles: [], articleTexts: [] } } });
});

it('a backup of version 5, which knew nothing of where articles stand, is read', () => {
  const { shelf: _, ...data } = DATA;
  const read = decodeBackup(forged(data, { version: 5 }));
  expect(read).toMatchObject({ ok: true, backup: { data: { ...data, shelf: [] } } });
});

it('a backup of version 6, which knew no mended articles, is read', () => {
  const { mends: _, mendDrafts: __, ...data } = DATA;
  const read = decodeBackup(forged(data, { version: 6 }));
  expect(read).toMatchObject({ ok: true, backup: { data: { ...data, mends: [], mendDrafts: [] } } });
});

it('a backup of version 3, which knew no reviews, is read', () => {
  const { reviews: _, ...data } = DATA;
  const read = decodeBackup(forged(data, { version: 3 }));
  expect(read).toMatchObject({ ok: true, backup: { data: { ...data, reviews: [] } } });
});

it('the history of a mark is read and checked', () => {
  const [mark] = DATA.annotations;
  const history = [{ anchor: SAMPLE.anchor, replacedAt: HEAD.createdAt }];
  const refused = [{ revision: SAMPLE.anchor.revision, start: 0, end: 2 }];
  const data = { ...DATA, annotations: [{ ...SAMPLE, ...mark, history, refused }] };
  expect(decodeBackup(encode(data))).toMatchObject({ ok: true, backup: { data } });
  const wrong = { ...data, annotations: [{ ...mark, history: [{ ...history[0], anchor: {} }] }] };
  expect(decodeBackup(forged(wrong))).toMatchObject({
    reason: 'invalid',
    path: 'data.annotations.0.history.0.anchor.position',
  });
});

it('a backup of the year 9999 is read', () => {
  const last = toInstant('9999-12-31T23:59:59.999Z');
  const data = { ...DATA, annotations: DATA.annotations.map((one) => ({ ...one, modifiedAt: last })) };
  expect(decodeBackup(encode(data))).toMatchObject({ ok: true });
});

it('a setting may be nested thirty deep, and not without end', () => {
  const nested = (depth: number) => ({
    ...DATA,
    settings: [{ key: 'a', value: JSON.parse('['.repeat(depth) + ']'.repeat(depth)) }],
  });
  expect(decodeBackup(forged(nested(30)))).toMatchObject({ ok: true });
  expect(decodeBackup(forged(nested(60)))).toEqual({ ok: false, reason: 'too-deep' });
});
