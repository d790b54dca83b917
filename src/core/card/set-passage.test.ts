import { expect, test } from 'vitest';
import { halfAndFull } from './card.cases.ts';
import { setPassage } from './set-passage.ts';

const ROOM = { along: 528, across: 760 };
const set = (text: string, room = ROOM) => setPassage(text, room, halfAndFull, false);
const textOf = (text: string, room = ROOM): string[] =>
  set(text, room).lines.map((line) => line.map((glyph) => glyph.text).join(''));

const SENTENCE = '脱贫攻坚已进入最为关键的倒计时，动员全市上下凝心聚力、一鼓作气。';

test('a short passage is set large', () => {
  expect(set('一鼓作气')).toMatchObject({ size: 36, isCut: false });
});

test('a longer one is set smaller, until it cannot be read; then it is cut, and says so', () => {
  const passages = [1, 4, 8, 12, 16, 40].map((times) => set(SENTENCE.repeat(times)));
  const sizes = passages.map(({ size }) => size);
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  expect(sizes.at(-1)).toBe(20);
  expect(passages.map(({ isCut }) => isCut)).toEqual([false, false, false, false, false, true]);
  for (const { lines, pitch } of passages) expect(lines.length * pitch).toBeLessThanOrEqual(ROOM.across);
});

test('what is cut fills its room and ends in an ellipsis, in the place of a mark', () => {
  const lines = textOf(SENTENCE.repeat(40));
  expect(lines).toHaveLength(Math.floor(ROOM.across / 35));
  expect(lines.at(-1)).toMatch(/[^，。、]……$/u);
  expect(lines.at(-1)?.length).toBeGreaterThan(20);
});

test('paragraphs are indented where there are several', () => {
  const { lines } = set('第一段。\n第二段。');
  expect(lines.map(([first]) => first?.at)).toEqual([2, 2]);
  expect(set('只有一段。\n').lines[0]?.[0]?.at).toBe(0);
});

test('no character is alone on the last line', () => {
  const lines = textOf('一二三四五六七八九十一二三。', { along: 13.5 * 36, across: 400 });
  expect(lines.at(-1)?.length).toBeGreaterThan(2);
});

test('a few lines end with their clauses where a narrower measure makes them do so', () => {
  const room = { along: 14.5 * 36, across: 400 };
  expect(textOf('动员全市上下凝心聚力、一鼓作气', room)).toEqual(['动员全市上下凝心聚力、', '一鼓作气']);
  expect(set('动员全市上下凝心聚力、一鼓作气', room).lines[0]?.map(({ at }) => at)).toEqual([
    ...Array(11).keys(),
  ]);
  expect(textOf('动员全市上下凝心聚力一鼓作气向前进', room)).toEqual([
    '动员全市上下凝心聚力一鼓作气',
    '向前进',
  ]);
});
