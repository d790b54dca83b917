import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldedText, foldWords } from '../search/search-folding.ts';
import { findInText, firstFrom } from './find-in-text.ts';
import { foldForSearch } from './fold.ts';

const find = (text: string, query: string): string[] =>
  findInText(foldForSearch(text), query).map(({ start, end }) => text.slice(start, end));

test('either form of a character is found by the other, where both are folded', () => {
  const text = '會議與会议，㎏';
  const find = (query: string): string[] =>
    findInText(foldedText(text), foldWords(query)).map(({ start, end }) => text.slice(start, end));
  expect(find('会议')).toEqual(['會議', '会议']);
  expect(find('會議')).toEqual(['會議', '会议']);
  expect(find('ＫＧ')).toEqual(['㎏']);
});

describe('what is found', () => {
  test.each<[string, string, string, string[]]>([
    ['each place', '甲乙甲乙甲', '甲', ['甲', '甲', '甲']],
    ['places that would overlap, once', '哈哈哈', '哈哈', ['哈哈']],
    ['either case', 'Wikipedia, WIKI', 'wiki', ['Wiki', 'WIKI']],
    ['full and half width', '２０２０年 2020 年', '2020', ['２０２０', '2020']],
    ['punctuation of either width', '“六稳”“六保”', '"六稳"', ['“六稳”']],
    ['half-width text by a full-width query', 'a,b', '，', [',']],
    ['over what nobody sees', '甲\u200b乙', '甲乙', ['甲\u200b乙']],
    ['one character for its letters', '五㎏、㎏', 'g', ['㎏', '㎏']],
    ['one character for its dots', '甲⋯乙', '.', ['⋯']],
    ['with its accent whole', 'un cafe\u0301 noir', 'café', ['cafe\u0301']],
    ['outside the basic plane', '𠮷野𠮷', '𠮷', ['𠮷', '𠮷']],
    ['spaces within', 'a b  a b', 'a b', ['a b', 'a b']],
    ['nothing over a paragraph’s end', '甲\n乙', '甲乙', []],
    ['nothing over a paragraph’s end that is asked for', '甲\n乙', '甲\n乙', []],
    ['nothing for nothing', '甲 乙', '', []],
    ['nothing for spaces', '甲 乙', ' 　', []],
    ['nothing for what nobody sees', '甲\u200b乙', '\u200b', []],
    ['nothing longer than the text', '甲', '甲乙', []],
  ])('%s', (_, text, query, found) => {
    expect(find(text, query)).toEqual(found);
  });
});

const unit = fc.constantFrom(
  '甲',
  '乙',
  'a',
  'A',
  '，',
  ',',
  '㎏',
  'g',
  '\n',
  ' ',
  '　',
  '\u200b',
  '𠮷',
  'e',
  '\u0301',
);
const anyText = fc.string({ unit, maxLength: 40 });
const anyQuery = fc.string({ unit, minLength: 1, maxLength: 3 });

describe('of any text and query', () => {
  test('places ascend, touch no character twice, cross no line end, and read as the query', () => {
    fc.assert(
      fc.property(anyText, anyQuery, (text, query) => {
        const wanted = foldForSearch(query).folded;
        let last = 0;
        for (const { start, end } of findInText(foldForSearch(text), query)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).not.toContain('\n');
          expect(foldForSearch(text.slice(start, end)).folded).toContain(wanted);
          last = end;
        }
      }),
    );
  });

  test('a query put into a text is found there, whatever stands about it', () => {
    fc.assert(
      fc.property(
        anyText,
        anyText,
        fc.constantFrom('丙', '丙B', '丙，丁', '丙 丁'),
        (before, after, query) => {
          const text = `${before}\n${query}\n${after}`;
          expect(findInText(foldForSearch(text), query)).toEqual([
            { start: before.length + 1, end: before.length + 1 + query.length },
          ]);
        },
      ),
    );
  });

  test('the first from a place is the nearest that ends after it, or begins again', () => {
    const ranges = [2, 6, 9].map((start) => ({ start, end: start + 2 }));
    expect([0, 2, 3, 4, 8, 10, 11].map((offset) => firstFrom(ranges, offset))).toEqual([0, 0, 0, 1, 2, 2, 0]);
    expect(firstFrom([], 3)).toBe(0);
  });
});
