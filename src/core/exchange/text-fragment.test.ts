import fc from 'fast-check';
import { expect, test } from 'vitest';
import { trimRange } from '../text/trim-range.ts';
import { textDirective } from './text-fragment.ts';

const decoded = (directive: string | undefined): string | undefined =>
  directive?.split(',').map(decodeURIComponent).join(' , ');

/** The range of the nth time that words stand in a text, from 0. */
function rangeOf(text: string, words: string, nth = 0) {
  let start = text.indexOf(words);
  for (let i = 0; i < nth; i++) start = text.indexOf(words, start + 1);
  return { start, end: start + words.length };
}

test.each([
  ['a line of its own', '题目\n一句话', '一句话', 0, '一句话'],
  [
    'between others',
    '甲乙丙，今天天气很好，丁戊己。',
    '今天天气',
    0,
    '甲乙丙，- , 今天天气 , -很好，丁戊己。',
  ],
  ['the second of two', '他说好。\n她也说好。', '说好', 1, '她也- , 说好 , -。'],
  ['white space at its ends', 'one two three', ' two ', 0, 'one- , two , -three'],
  [
    'over two lines',
    '第一段的结尾。\n第二段的开头',
    '结尾。\n第二段',
    0,
    '第一段的- , 结尾。 , 第二段 , -的开头',
  ],
] as const)('%s', (_, text, words, nth, expected) =>
  expect(decoded(textDirective(text, rangeOf(text, words, nth)))).toBe(expected),
);

test('a long passage is named by its first and its last words', () => {
  const text = `前文。${'坚决夺取脱贫攻坚战的全面胜利，'.repeat(9)}最后才是这一句。后文。`;
  const directive = decoded(textDirective(text, { start: 3, end: text.length - 3 }));
  expect(directive).toMatch(/^前文。- , 坚决夺取脱贫.{0,12} , .{6,20}这一句。 , -后文。$/u);
});

test('what parts a directive is encoded within its words', () => {
  expect(textDirective('a-b, c & d', { start: 0, end: 10 })).toBe('a%2Db%2C%20c%20%26%20d');
});

test('half a character does not stop it', () => {
  expect(textDirective('甲\ud842', { start: 0, end: 2 })).toBe('%E7%94%B2%EF%BF%BD');
});

test('none leads to words that stood before in the same company', () => {
  expect(textDirective('同一句话\n同一句话', { start: 5, end: 9 })).toBeUndefined();
  expect(textDirective('甲 乙', { start: 1, end: 2 })).toBeUndefined();
});

/** What a browser takes, by the letter of the specification but for the edges of words. */
function taken(text: string, directive: string): { start: number; end: number } | undefined {
  const parts = directive.split(',');
  const isPrefix = parts.length > 1 && parts[0]?.endsWith('-');
  const prefix = decodeURIComponent(isPrefix ? (parts.shift()?.slice(0, -1) ?? '') : '');
  const suffix = decodeURIComponent(parts.at(-1)?.startsWith('-') ? (parts.pop()?.slice(1) ?? '') : '');
  const [first = '', last] = parts.map(decodeURIComponent);
  const pastSpace = (from: number): number => from + (/^\s*/.exec(text.slice(from))?.[0].length ?? 0);
  const isFollowed = (end: number): boolean => text.startsWith(suffix, suffix ? pastSpace(end) : end);
  for (let at = 0; at < text.length; at++) {
    if (!text.startsWith(prefix, at)) continue;
    const start = prefix ? pastSpace(at + prefix.length) : at;
    const firstEnd = start + first.length;
    if (!text.startsWith(first, start)) continue;
    if (last === undefined && isFollowed(firstEnd)) return { start, end: firstEnd };
    if (last === undefined) continue;
    for (let to = text.indexOf(last, firstEnd); to >= 0; to = text.indexOf(last, to + 1))
      if (isFollowed(to + last.length)) return { start, end: to + last.length };
    return undefined;
  }
  return undefined;
}

test('the first passage that fits is the one that was meant', () => {
  const anyText = fc
    .array(fc.constantFrom('甲', '乙', '，', 'ab', ' ', '\n', '-'), { minLength: 4, maxLength: 120 })
    .map((parts) => parts.join(''));
  let led = 0;
  fc.assert(
    fc.property(anyText, fc.nat(120), fc.integer({ min: 1, max: 100 }), (text, from, length) => {
      const range = trimRange(text, {
        start: from % text.length,
        end: Math.min(text.length, (from % text.length) + length),
      });
      const directive = textDirective(text, range);
      if (directive === undefined) return;
      led++;
      expect(taken(text, directive)).toEqual(range);
    }),
    { numRuns: 500 },
  );
  expect(led).toBeGreaterThan(200);
});
