import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsOf } from '../../core/search/search-folding.ts';
import { foldForSearch } from '../../core/text/fold.ts';
import { foundRanges } from './found-ranges.ts';

const found = (text: string, query: string) =>
  foundRanges(foldForSearch(text), query).map(({ start, end }) => text.slice(start, end));

test.each([
  ['nothing sought', '一鼓作气', '', []],
  ['nothing found', '一鼓作气', '再', []],
  ['nothing to find it in', '', '甲', []],
  ['each occurrence', '甲乙甲乙', '甲', ['甲', '甲']],
  ['as it stands in the text', '作气，Ａb', '气,ab', ['气，Ａb']],
  ['folded marks', '作气，确保', '气,确', ['气，确']],
  ['words that touch are one', '甲乙丙', '甲乙 乙丙', ['甲乙丙']],
  ['words in the order of the text', '甲乙丙', '丙 甲', ['甲', '丙']],
  ['a word within another', '甲乙丙', '乙 甲乙丙', ['甲乙丙']],
  ['occurrences that overlap', 'bananas', 'ana', ['ana']],
  ['a letter of ㎏ is the whole of it', '10㎏', 'g', ['㎏']],
  ['a character beyond the BMP', '𠮷𠮷野', '𠮷', ['𠮷𠮷']],
  ['with a variation selector', '葛\u{e0100}城', '葛城', ['葛\u{e0100}城']],
])('%s', (_, text, query, expected) => expect(found(text, query)).toEqual(expected));

test('what is found ascends, is apart, and holds a word; what is left holds none', () => {
  const text = fc.string({
    unit: fc.constantFrom('甲', '乙', '，', ',', 'Ａ', 'a', '㎏', 'g', '𠮷', ' ', '\n'),
  });
  const query = fc.string({ unit: fc.constantFrom('甲', '乙', ',', 'a', 'g', '𠮷', ' '), maxLength: 4 });
  fc.assert(
    fc.property(text, query, (any, sought) => {
      const words = wordsOf(sought);
      const holdsOne = (part: string) => words.some((word) => foldForSearch(part).folded.includes(word));
      let at = -1;
      for (const { start, end } of foundRanges(foldForSearch(any), sought)) {
        expect(start).toBeGreaterThan(at);
        expect(holdsOne(any.slice(start, end))).toBe(true);
        expect(holdsOne(any.slice(Math.max(0, at), start))).toBe(false);
        at = end;
      }
      expect(holdsOne(any.slice(Math.max(0, at)))).toBe(false);
    }),
    { numRuns: 500 },
  );
});
