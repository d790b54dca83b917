import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { halfAndFull } from './card.cases.ts';
import { cardUnits } from './card-units.ts';
import { type SetLine, setLines } from './set-lines.ts';

const set = (text: string, measure: number, { vertical = false, indent = 0 } = {}): SetLine[] =>
  setLines(cardUnits(text, halfAndFull, { vertical }), measure, halfAndFull, { indent });

const textOf = (line: SetLine): string => line.map(({ text }) => text).join('');
const lengthOf = (line: SetLine): number => {
  const last = line.at(-1);
  return last ? last.at + last.length : 0;
};

test.each([
  ['solid text', '一二三四五六七', 3, ['一二三', '四五六', '七']],
  ['no closing mark begins a line', '一二三四”五', 4, ['一二三', '四”五']],
  ['a stop hangs at the end', '一二三四，五六', 4, ['一二三四，', '五六']],
  ['an exclamation does not', '一二三四！五六', 4, ['一二三', '四！五六']],
  ['no opening mark ends a line', '一二三“四五六”', 4, ['一二三', '“四五六”']],
  ['nor a sign of money', '一二三￥100', 4, ['一二三', '￥100']],
  ['nor with white space after it', '一二三《 四五', 4.5, ['一二三', '《 四五']],
  ['nor do two', '一二三“《四五六', 5, ['一二三', '“《四五六']],
  ['marks beside one another', '一。”二', 3, ['一。”', '二']],
  ['dots begin no line and stay together', '一二三……四', 3, ['一二', '三……', '四']],
  ['a dash stays together', '一二——三四', 3, ['一二', '——三', '四']],
  ['a word is whole', '一二 Dexie 三', 4, ['一二', 'Dexie 三']],
  ['a word that no line holds is taken apart', 'abcdefghij', 3, ['abcdef', 'ghij']],
  ['an apostrophe is of its word', 'I don’t know', 3, ['I', 'don’t', 'know']],
  ['marks alone', '。。。。。。。', 2, ['。。。。。', '。。']],
  ['characters of two units', '𠮷𠮷𠮷', 2, ['𠮷𠮷', '𠮷']],
  ['nothing', '', 3, []],
  ['white space', '  ', 3, []],
] as const)('%s', (_, text, measure, lines) => expect(set(text, measure).map(textOf)).toEqual(lines));

describe('blanks are trimmed', () => {
  test.each([
    ['at the beginning of a line', '“一”', [-0.5, 0.5, 1.5]],
    ['between marks that close', '一。”二', [0, 1, 1.5, 2.5]],
    ['between one that closes and one that opens', '一，“二', [0, 1, 1.5, 2.5]],
    ['between marks that open', '一“《二', [0, 1, 1.5, 2.5]],
    ['but not beside a character', '一，二', [0, 1, 2]],
  ] as const)('%s', (_, text, places) => expect(set(text, 10)[0]?.map(({ at }) => at)).toEqual(places));
});

test('Latin words stand a little apart from Chinese', () => {
  expect(set('用Dexie写，a', 10)[0]?.map(({ at }) => at)).toEqual([0, 1.125, 3.75, 4.75, 5.75]);
});

test('an indent is of the first line alone', () => {
  expect(set('一二三四五六', 4, { indent: 2 }).map(textOf)).toEqual(['一二', '三四五六']);
  expect(set('一二三', 4, { indent: 2 })[0]?.[0]?.at).toBe(2);
});

test('lines are let out to the measure, but for the last and for Latin ones', () => {
  const [first, second] = set('一二三四五六七八九十“一二三', 10.5);
  expect(lengthOf(first ?? [])).toBeCloseTo(10.5);
  expect(lengthOf(second ?? [])).toBe(3.5);
  const [latin] = set('one two three four five', 5.5);
  expect(latin?.map(({ at }) => at)).toEqual([0, 1.5, 2]);
});

test('one digit or two stand upright in a vertical line', () => {
  expect(set('11月2026年9月', 10, { vertical: true })[0]?.map(({ kind }) => kind)).toEqual([
    'upright',
    'solid',
    'word',
    'solid',
    'upright',
    'solid',
  ]);
});

test('a question mark is in the middle of its em in a vertical line: nothing of it is trimmed', () => {
  const places = (vertical: boolean) => set('好？”一', 10, { vertical })[0]?.map(({ at }) => at);
  expect(places(false)).toEqual([0, 1, 1.5, 2.5]);
  expect(places(true)).toEqual([0, 1, 2, 3]);
});

const anyText = fc
  .array(fc.constantFrom(...'一二三“”《》（），。、！……——…·', 'Dexie', 'a', ' ', '12', '𠮷'), {
    maxLength: 60,
  })
  .map((parts) => parts.join(''));

/** Whether a line could have ended sooner: white space after an opening mark is no place for that. */
const mayBreak = (line: SetLine): boolean =>
  line.some((glyph, i) => {
    const next = line[i + 1];
    const before = glyph.kind === 'space' ? line[i - 1] : glyph;
    return next && before && before.kind !== 'open' && next.kind !== 'close' && next.kind !== 'space';
  });

test('whatever the text: nothing is lost, no line is too long, marks keep their sides', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 4, max: 20 }), (text, measure) => {
      const lines = set(text, measure);
      expect(lines.map(textOf).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      for (const [i, line] of lines.entries()) {
        const next = lines[i + 1];
        if (next && mayBreak(line)) expect(line.at(-1)?.kind).not.toBe('open');
        if (next && mayBreak(line)) expect(next[0]?.kind).not.toBe('close');
        const last = line.at(-1);
        const blank = last?.kind === 'close' && last.length === 1 ? 0.5 : 0;
        expect(lengthOf(line) - blank).toBeLessThanOrEqual(measure + 0.5 + 1e-6);
      }
    }),
    { numRuns: 500, examples: [['““ Dexie）', 4]] },
  );
});
