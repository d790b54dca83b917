import { describe, expect, it } from 'vitest';
import { PAGE, SIDECAR } from '../core/article/assembly/example-page.cases.ts';
import {
  type BundledFace,
  describeMissingCharacter,
  type FacesCoverage,
  findMissingCharacters,
} from './faces-coverage.ts';
import { headlineCharacters, textCharacters } from './seed-characters.ts';
import { codePointsToRanges, rangesToUnicodeRange } from './unicode-range.ts';

const range = (text: string): string =>
  rangesToUnicodeRange(codePointsToRanges([...text].map((character) => character.codePointAt(0) ?? 0)));

const face = (weight: 400 | 700, text: string): BundledFace => ({
  file: `${weight}.woff2`,
  family: 'Quandian Song',
  weight,
  covers: range(text),
});

/** Two regular faces and a bold one; the uncut face also draws 镕. */
const COVERAGE: FacesCoverage = {
  source: range('甲乙丙丁镕，,#'),
  faces: [face(400, '甲乙，,#'), face(400, '丙丁'), face(700, '甲')],
};

const found = (name: string, text: string): string[] =>
  findMissingCharacters([{ name, text }], COVERAGE).map(describeMissingCharacter);

describe('the characters of seeds that no bundled face draws', () => {
  it.each([
    ['none, over two faces', '# 甲\n乙,丙丁', []],
    [
      'one of the text, where it first stands',
      '# 甲\n乙\n丙镕\n镕',
      ['a.md:3: 镕 U+9555 is in no bundled face'],
    ],
    [
      'one of a headline that is regular alone',
      '甲\n# 甲乙',
      ['a.md:2: 乙 U+4E59 is in no bundled bold face'],
    ],
    [
      'one of a headline in neither',
      '# 镕',
      ['a.md:1: 镕 U+9555 is in no bundled face', 'a.md:1: 镕 U+9555 is in no bundled bold face'],
    ],
    [
      'a mark that is made full-width',
      '# 甲\n乙;',
      ['a.md:2: ; U+003B is in no bundled face', 'a.md:2: ； U+FF1B is in no bundled face'],
    ],
    ['one beyond the basic plane', '# 甲\n𠮷', ['a.md:2: 𠮷 U+20BB7 is in no bundled face']],
    ['no space or control', '# 甲\n\t\u00a0\u3000\u200b乙', []],
  ])('%s', (_, text, expected) => {
    expect(found('a.md', text)).toEqual(expected);
  });

  it('are mended by cutting again only where the uncut face draws them', () => {
    const missing = findMissingCharacters([{ name: 'a.md', text: '# 甲\n镕\n한' }], COVERAGE);
    expect(missing.map(({ codePoint, mendable }) => [String.fromCodePoint(codePoint), mendable])).toEqual([
      ['镕', true],
      ['한', false],
    ]);
  });

  it('name each file, and take a page’s headlines from its sidecar', () => {
    const seed = { name: 'page.txt', text: PAGE, sidecar: SIDECAR.replace('HASH', 'a'.repeat(64)) };
    const covers = (
      weight: 400 | 700,
      used: readonly { codePoint: number }[],
      without: string,
    ): BundledFace =>
      face(weight, String.fromCodePoint(...used.map(({ codePoint }) => codePoint)).replace(without, ''));
    const faces = [covers(400, textCharacters(seed), '市'), covers(700, headlineCharacters(seed), '桥')];
    const missing = findMissingCharacters([seed, { ...seed, name: 'other.txt' }], { source: '', faces });
    expect(
      missing.map(({ file, codePoint, weight }) => [file, String.fromCodePoint(codePoint), weight]),
    ).toEqual(
      ['page.txt', 'other.txt'].flatMap((file) => [
        [file, '市', 400],
        [file, '桥', 700],
      ]),
    );
  });
});
