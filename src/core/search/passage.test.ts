import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isGraphemeEdge } from '../text/grapheme.ts';
import { type Passage, passagesOf } from './passage.ts';
import { foldedText, foldWords } from './search-folding.ts';
import { termsOf } from './terms.ts';

const find = (text: string, query: string, most = 2): Passage[] =>
  passagesOf(text, foldedText(text), termsOf(query, foldWords), most);

/** The passages with what was found in brackets. */
const shown = (text: string, query: string, most?: number): string[] =>
  find(text, query, most).map(({ start, end, hits }) => {
    let said = '';
    let at = start;
    for (const hit of hits) {
      said += `${text.slice(at, hit.start)}[${text.slice(hit.start, hit.end)}]`;
      at = hit.end;
    }
    return said + text.slice(at, end);
  });

const fill = (n: number): string => '零一二三四五六七八九'.repeat(Math.ceil(n / 10)).slice(0, n);

describe('what is shown', () => {
  test.each<[string, string, string, string[]]>([
    ['a short line whole', '上一行\n甲乙丙\n下一行', '乙', ['甲[乙]丙']],
    ['nothing where nothing is', '甲乙丙', '丁', []],
    [
      'some of a long line, more after than before',
      `${fill(50)}甲${fill(50)}`,
      '甲',
      [`${fill(50).slice(-18)}[甲]${fill(41)}`],
    ],
    ['the line’s end, filled up before it', `${fill(80)}甲`, '甲', [`${fill(80).slice(-59)}[甲]`]],
    [
      'no mark of what is left out before it',
      `${fill(40)}，${fill(17)}甲${fill(50)}`,
      '甲',
      [`${fill(17)}[甲]${fill(41)}`],
    ],
    ['either form and width', '召開會議，討論２０２０年', '会议 2020', ['召開[會議]，討論[２０２０]年']],
    ['hits that touch, as one', '甲乙丙丁', '乙 丙', ['甲[乙丙]丁']],
    ['hits one over another, as one', 'ananas', 'anan nana', ['[anana]s']],
    [
      'the passage with both before the one with more of one',
      `甲甲甲\n${fill(9)}\n甲乙`,
      '甲 乙',
      ['[甲甲甲]', '[甲乙]'],
    ],
    ['two passages for two terms that stand apart', `甲\n乙\n丙丙`, '甲 丙', ['[甲]', '[丙丙]']],
    ['a character that gives several letters, whole', '五㎏重', 'g', ['五[㎏]重']],
    ['a hit longer than a passage, whole', `一${fill(70)}二`, `"${fill(70)}"`, [`一[${fill(70)}]`]],
  ])('%s', (_, text, query, passages) => expect(shown(text, query)).toEqual(passages));

  test('of several the best is first to be chosen', () => {
    const text = `${fill(70)}\n甲\n${fill(70)}\n甲乙甲乙\n乙`;
    expect(shown(text, '甲 乙', 1)).toEqual(['[甲乙甲乙]']);
  });

  test('what is shown besides is left out', () => {
    const text = '甲题\n甲文';
    expect(passagesOf(text, foldedText(text), ['甲'], 2, { start: 0, end: 2 })).toEqual([
      { start: 3, end: 5, hits: [{ start: 3, end: 4 }] },
    ]);
  });
});

const unit = fc.constantFrom(
  '甲',
  '乙',
  'a',
  'A',
  '，',
  '㎏',
  'g',
  '會',
  '会',
  '\n',
  ' ',
  '\u200b',
  '𠮷',
  'e',
  '\u0301',
  '👨‍👩‍👧',
);

test('passages ascend, keep to a line and to graphemes, and what is found in them reads as was typed', () => {
  fc.assert(
    fc.property(
      fc.string({ unit, maxLength: 300 }),
      fc.string({ unit, minLength: 1, maxLength: 5 }),
      (text, query) => {
        const terms = termsOf(query, foldWords);
        let last = 0;
        for (const { start, end, hits } of find(text, query, 3)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(isGraphemeEdge(text, start) && isGraphemeEdge(text, end)).toBe(true);
          expect(text.slice(start, end)).not.toContain('\n');
          expect(hits.length).toBeGreaterThan(0);
          let from = start;
          for (const hit of hits) {
            expect(hit.start).toBeGreaterThanOrEqual(from);
            expect(hit.end).toBeLessThanOrEqual(end);
            const said = foldWords(text.slice(hit.start, hit.end));
            expect(terms.some((term) => said.includes(term))).toBe(true);
            from = hit.end;
          }
          last = end;
        }
      },
    ),
  );
});
