import { describe, expect, it } from 'vitest';
import { PAGE, SIDECAR } from '../core/article/assembly/example-page.cases.ts';
import { headlineCharacters, textCharacters, type UsedCharacter } from './seed-characters.ts';

const characters = (used: readonly UsedCharacter[]): string =>
  used.map(({ codePoint }) => String.fromCodePoint(codePoint)).join('');

describe('the characters of a seed', () => {
  it('are those of its text, with the line of each, and its punctuation made full-width', () => {
    expect(textCharacters({ name: 'a.txt', text: '甲,乙\r\n𠮷 甲\tb' })).toEqual(
      [
        ['甲', 1],
        [',', 1],
        ['乙', 1],
        ['，', 1],
        ['𠮷', 2],
        ['b', 2],
      ].map(([character, line]) => ({ codePoint: String(character).codePointAt(0), line })),
    );
  });

  it.each([
    [
      'what the sidecar calls so',
      { name: 'page.txt', text: PAGE, sidecar: SIDECAR.replace('HASH', 'a'.repeat(64)) },
      '以“实干”精神建好新区桥通车',
    ],
    ['else its heading lines', { name: 'a.md', text: '# 甲 (乙)\n丙\n## 丁' }, '甲(乙)（）丁'],
    ['else the file’s name', { name: '背影.txt', text: '我' }, '背影'],
  ])('headlines: %s', (_, seed, found) => {
    expect(characters(headlineCharacters(seed))).toBe(found);
  });
});
