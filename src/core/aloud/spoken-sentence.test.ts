import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spokenBefore, spokenFrom } from './spoken-sentence.ts';

const TEXT = '题目\n——\n甲说：“走吧。”乙不走！\n\n■\n丙、丁都走了……';

/** All that is spoken of a text, from its start. */
function spoken(text: string): string[] {
  const parts: string[] = [];
  for (let at = 0; ; ) {
    const part = spokenFrom(text, at);
    if (!part) return parts;
    parts.push(text.slice(part.start, part.end));
    at = part.end;
  }
}

/** The same, from its end. */
function spokenBackwards(text: string): string[] {
  const parts: string[] = [];
  for (let at = text.length; ; ) {
    const part = spokenBefore(text, at);
    if (!part) return parts;
    parts.unshift(text.slice(part.start, part.end));
    at = part.start;
  }
}

test('a text is spoken sentence by sentence, without what makes no sound', () => {
  expect(spoken(TEXT)).toEqual(['题目', '甲说：“走吧。”', '乙不走！', '丙、丁都走了……']);
});

test('it begins where the reader is within a sentence', () => {
  const at = TEXT.indexOf('丁');
  expect(TEXT.slice(spokenFrom(TEXT, at)?.start, spokenFrom(TEXT, at)?.end)).toBe('丁都走了……');
  const back = spokenBefore(TEXT, at);
  expect(TEXT.slice(back?.start, back?.end)).toBe('丙、丁都走了……');
});

test.each([
  ['pauses', `${'一二三四五六七八九，'.repeat(60)}完。`, /，$/],
  ['no pause', '长'.repeat(1001), /^长+$/],
  ['characters of several units', 'ke\u0301\u0302'.repeat(299), /^(?:ke\u0301\u0302)+k?$/],
])('a sentence too long for one breath is spoken in parts: %s', (_, text, shape) => {
  const parts = spoken(text);
  expect(parts.join('')).toBe(text);
  for (const part of parts.slice(0, -1)) {
    expect(part.length).toBeLessThanOrEqual(203);
    expect(part).toMatch(shape);
  }
});

test.each(['', '\n\n', '——\n■', '。！？'])('%j says nothing', (text) => {
  expect(spokenFrom(text, 0)).toBeUndefined();
  expect(spokenBefore(text, text.length)).toBeUndefined();
});

test('back and forth meet the same sentences, and every one is passed once', () => {
  const piece = fc.constantFrom(
    '甲',
    'a',
    '。',
    '！',
    '\n',
    ' ',
    '”',
    '，',
    '■',
    '👍',
    '乙'.repeat(90),
    '1.',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      const forwards = spoken(text);
      expect(spokenBackwards(text)).toEqual(forwards);
      const sounds = (all: string): string => (all.match(/[\p{L}\p{N}]/gu) ?? []).join('');
      expect(sounds(forwards.join(''))).toBe(sounds(text));
    }),
  );
});
