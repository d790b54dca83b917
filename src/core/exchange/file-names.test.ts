import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../annotation/annotation.cases.ts';
import { fileName, MAX_NAME_BYTES, uniqueNames } from './file-names.ts';
import { utf8Length } from './text-from-bytes.ts';

describe('fileName', () => {
  it.each([
    ['as it is', '推动“援企服务”持续走深', '推动“援企服务”持续走深'],
    ['forbidden', 'a#b|c^d:e\\f/g*h"i<j>k?l', 'abcdefghijkl'],
    ['pairs', 'a%%b[[c]]d', 'abcd'],
    ['single ones stay', '50% [a]', '50% [a]'],
    ['pairs made by dropping', '[#[a]|] %:% [%%[', 'a'],
    ['control characters and line ends', 'a\u0000b\nc\u202Ed', 'ab cd'],
    ['dots and spaces at the edges', ' .. a.b . ', 'a.b'],
    ['only dots', '...', 'x'],
    ['nothing', '', 'x'],
    ['nothing left', '???', 'x'],
    ['reserved', 'CON', '_CON'],
    ['reserved with an ending', 'nul.tar', '_nul.tar'],
    ['reserved with a raised figure', 'com¹', '_com¹'],
    ['reserved with a sign', 'CONIN$', '_CONIN$'],
    ['not reserved', 'console', 'console'],
    ['lone surrogate', 'a\uD800b', 'ab'],
    ['one encoding of an accent', 'cafe\u0301', 'caf\u00e9'],
    ['cut before the character that does not fit', `${'字'.repeat(39)}a👨‍👩‍👧`, `${'字'.repeat(39)}a`],
    ['no space at the cut', `${'字'.repeat(39)}a. 👨‍👩‍👧`, `${'字'.repeat(39)}a`],
  ])('%s', (_, title, name) => expect(fileName(title, 'x')).toBe(name));

  it('is safe for any title', () => {
    fc.assert(
      fc.property(
        fc.oneof(anyText(80), fc.string({ unit: fc.constantFrom(...'[]%#.: aC字'), maxLength: 60 })),
        (title) => {
          const name = fileName(title, 'x');
          expect(name).not.toBe('');
          expect(name).not.toMatch(/[#|^:\\/*"<>?\p{Cc}\p{Surrogate}]|%%|\[\[|\]\]|^[.\s]|[.\s]$/u);
          expect(utf8Length(name)).toBeLessThanOrEqual(MAX_NAME_BYTES + 1);
          expect(fileName(name, 'x')).toBe(name);
        },
      ),
    );
  });
});

describe('uniqueNames', () => {
  it('numbers what has the name of another, whatever its case', () => {
    expect(uniqueNames(['a', 'A', 'b', 'a', 'a (2)'])).toEqual(['a', 'A (2)', 'b', 'a (3)', 'a (2) (2)']);
  });

  it('numbers what another system would take for the same', () => {
    expect(uniqueNames(['Straße', 'STRASSE', 'caf\u00e9', 'cafe\u0301', '\u212A', 'k'])).toEqual([
      'Straße',
      'STRASSE (2)',
      'caf\u00e9',
      'cafe\u0301 (2)',
      '\u212A',
      'k (2)',
    ]);
  });

  it('numbers many of one name in no time that grows with their square', () => {
    const names = uniqueNames(Array.from({ length: 50_000 }, () => 'a'));
    expect(new Set(names).size).toBe(50_000);
    expect(names.at(-1)).toBe('a (50000)');
  });
});
