import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.ts';
import { checksumOf } from './checksum.ts';
import { isJsonValue, isNestedWithin } from './json-value.ts';

const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reversed(member)]),
  );
};

describe('isNestedWithin', () => {
  it.each([
    ['a value', 7, 0, true],
    ['an empty list', [], 0, true],
    ['a list', [7], 0, false],
    ['a list, at its depth', [7], 1, true],
    ['the deepest counts', { a: [], b: { c: [{}] } }, 2, false],
    ['the deepest, at its depth', { a: [], b: { c: [{}] } }, 3, true],
  ])('%s', (_, value, depth, within) => expect(isNestedWithin(value, depth)).toBe(within));

  it('does not overflow', () => {
    const deep: unknown = JSON.parse('['.repeat(1_000_000) + ']'.repeat(1_000_000));
    expect(isNestedWithin(deep, 32)).toBe(false);
  });
});

describe('isJsonValue', () => {
  it('takes all that JSON can say', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        fc.pre(!JSON.stringify(value).includes('__proto__'));
        expect(isJsonValue(value)).toBe(true);
      }),
    );
  });

  it.each([
    ['undefined', undefined],
    ['not a number', Number.NaN],
    ['infinity', [Number.POSITIVE_INFINITY]],
    ['a function', { a: () => 1 }],
    ['a bigint', 1n],
    ['an undefined member', { a: undefined }],
    ['a prototype key', { a: [JSON.parse('{"__proto__": 1}')] }],
  ])('refuses %s', (_, value) => expect(isJsonValue(value)).toBe(false));

  it('refuses a hole', () => {
    const holed: unknown[] = [];
    holed[1] = 1;
    expect(isJsonValue(holed)).toBe(false);
  });
});

describe('canonicalJson', () => {
  it('is JSON of the same value, whatever the order of the keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const json = canonicalJson(value);
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(reversed(value))).toBe(json);
      }),
    );
  });

  it('sorts keys by code units, and leaves undefined members out', () => {
    expect(canonicalJson({ b: 1, a: [{ d: undefined, ﬀ: 2, 𠮷: 3 }], '': null })).toBe(
      '{"":null,"a":[{"𠮷":3,"ﬀ":2}],"b":1}',
    );
  });
});

describe('checksumOf', () => {
  it('stays what it is: backups are kept for years', () => {
    expect(checksumOf('')).toBe('9ca700782bfa3529');
    expect(checksumOf('{"annotations":[]}')).toBe('d7d51b069f688916');
    expect(checksumOf('圈点𠮷')).toBe('b7276bfe182263d7');
  });

  it('tells a text from one with a unit changed, taken out, or moved', () => {
    const text = fc.string({ unit: 'binary', minLength: 2, maxLength: 200 });
    fc.assert(
      fc.property(text, fc.nat(), fc.integer({ min: 1, max: 0xffff }), (one, place, by) => {
        const at = place % one.length;
        const changed = String.fromCharCode(one.charCodeAt(at) ^ by);
        const others = [
          one.slice(0, at) + changed + one.slice(at + 1),
          one.slice(0, at) + one.slice(at + 1),
          one.slice(1) + one[0],
          `${one}\0`,
        ];
        for (const other of others) {
          if (other !== one) expect(checksumOf(other)).not.toBe(checksumOf(one));
        }
      }),
    );
  });
});
