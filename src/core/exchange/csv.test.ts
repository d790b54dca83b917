import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it, test } from 'vitest';
import { anyText } from '../annotation/annotation.cases.ts';
import { csvText } from './csv.ts';
import { wellFormed } from './well-formed.ts';

const anyRows = fc.integer({ min: 2, max: 4 }).chain((columns) => {
  const anyField = fc.oneof(anyText(), fc.constantFrom('"', ',', '\r\n', '\r', ' ', '""', '"a",b', '\uFEFF'));
  return fc.array(fc.array(anyField, { minLength: columns, maxLength: columns }), { maxLength: 5 });
});

const stored = (rows: readonly (readonly string[])[]) => rows.map((row) => row.map(wellFormed));

describe('csvText', () => {
  it.each([
    ['bare', ['一', 'b c'], '一,b c\r\n'],
    ['comma', ['a,b', ''], '"a,b",\r\n'],
    ['quotation mark', ['说"好"', 'x'], '"说""好""",x\r\n'],
    ['line ends', ['a\nb', 'c\r\nd'], '"a\nb","c\r\nd"\r\n'],
    ['edges', [' a', 'b '], '" a","b "\r\n'],
  ])('%s', (_, row, text) => expect(csvText([row])).toBe(text));

  it('is read back by Papa Parse as it was', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const text = csvText(rows);
        // A byte order mark at the very start is the file's, not the field's.
        fc.pre(!text.startsWith('\uFEFF'));
        const { data, errors } = Papa.parse<string[]>(text, {
          delimiter: ',',
          newline: '\r\n',
          skipEmptyLines: true,
        });
        expect(errors).toEqual([]);
        expect(data).toEqual(stored(rows));
      }),
    );
  });
});

const READ = 'import csv,io,json,sys;t=sys.stdin.buffer.read().decode("utf-8");';
const python = (code: string, input: string) =>
  spawnSync('python3', ['-c', code], { input, encoding: 'utf8' });
const hasPython = python('print(1)', '').stdout === '1\n';

test.skipIf(!hasPython)(
  'csvText is read back by Python’s csv as it was (skipped where there is no python3)',
  () => {
    const rows = stored(fc.sample(anyRows, { numRuns: 40, seed: 7 }).flat()).map((row) =>
      // What Python's reader refuses, or joins with the line end that follows.
      row.map((field) => field.replaceAll('\u0000', '')),
    );
    const { stdout } = python(
      `${READ}print(json.dumps(list(csv.reader(io.StringIO(t, newline="")))))`,
      csvText(rows),
    );
    expect(JSON.parse(stdout)).toEqual(rows);
  },
);
