import fc from 'fast-check';
import { expect, test } from 'vitest';
import { piecesOf } from './endless-word.ts';

const lengths = (text: string): number[] => piecesOf(text).map(({ length }) => length);

test.each([
  ['Chinese without a mark', '字'.repeat(5_000), 1],
  ['words', 'a word '.repeat(1_000), 1],
  ['a long address', `https://a.example/${'a'.repeat(900)}`, 1],
  ['letters without end', 'x'.repeat(1_050), 11],
  ['marks without end, in Chinese', `字${'，'.repeat(1_050)}字`, 11],
  ['letters that join', 'م'.repeat(100_000), 1_000],
])('%s', (_, text, pieces) => expect(piecesOf(text)).toHaveLength(pieces));

test('no character is parted', () => {
  expect(lengths(`a${'𝒳'.repeat(600)}`).slice(0, 3)).toEqual([99, 100, 100]);
  expect(piecesOf(`a${'𝒳'.repeat(600)}`).every((piece) => piece.isWellFormed())).toBe(true);
});

test('together they are the text', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom('a', '字', ' ', '𝒳', '，'), fc.nat(1_500))), (parts) => {
      const text = parts.map(([sign, count]) => sign.repeat(count)).join('');
      expect(piecesOf(text).join('')).toBe(text);
    }),
  );
});
