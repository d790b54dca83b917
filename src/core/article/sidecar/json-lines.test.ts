import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJsonLines } from './json-lines.ts';

describe('parseJsonLines', () => {
  it('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.json(), fc.boolean(), (compact, isSpread) => {
        const json = isSpread ? JSON.stringify(JSON.parse(compact), null, 2) : compact;
        expect(parseJsonLines(json)).toMatchObject({ ok: true, value: JSON.parse(json) });
      }),
    );
  });

  it('refuses what JSON.parse refuses', () => {
    const nearly = fc.string({ unit: fc.constantFrom(...'{}[]:,"\\1-e. \nt', 'true', '"a"', 'null') });
    const parses = (text: string): boolean => {
      try {
        JSON.parse(text);
        return true;
      } catch {
        return false;
      }
    };
    fc.assert(
      fc.property(nearly, (text) => {
        fc.pre(!parses(text));
        expect(parseJsonLines(text).ok).toBe(false);
      }),
    );
  });

  it('knows each value’s line, and for a missing key its holder’s', () => {
    const json = parseJsonLines('{\n "a": [\n  1,\n  {"b":\n 2}]\n}');
    if (!json.ok) throw new Error(json.found);
    expect([[], ['a'], ['a', 0], ['a', 1], ['a', 1, 'b'], ['a', 1, 'c'], ['d']].map(json.lineOf)).toEqual([
      1, 2, 3, 4, 5, 4, 1,
    ]);
  });

  it.each([
    ['{"a": 1,\n"a": 2}', 2, 'the key "a" a second time'],
    ['[1,\n]', 2, '] where a value should be'],
    ['{\n}\n}', 3, '} where the end of the file should be'],
    ['\n\n', 3, 'the end of the file where a value should be'],
  ])('%j', (text, line, found) => {
    expect(parseJsonLines(text)).toEqual({ ok: false, line, found });
  });
});
