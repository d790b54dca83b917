import fc from 'fast-check';
import { expect, test } from 'vitest';
import { surroundingsOf } from './surroundings.ts';

/** The passage stands between brackets. */
function around(marked: string): readonly [before: string, after: string] {
  const start = marked.indexOf('[');
  const text = marked.replace('[', '').replace(']', '');
  const { before, after } = surroundingsOf(text, { start, end: marked.indexOf(']') - 1 });
  return [before, after];
}

test.each([
  ['a few words', '一句。二[句]在此。三句。', ['一句。二', '在此。三句。']],
  ['a sentence', '一句。二句。[三句。]四句。五句。', ['二句。', '四句。']],
  ['sentences', '一句。[二句。三句。]四句。', ['一句。', '四句。']],
  ['over an end', '一句。二[句。三]句。四句。', ['一句。二', '句。四句。']],
  ['the first of a paragraph', '前段。\n[一句。]二句。\n后段。', ['', '二句。']],
  ['the last of a paragraph', '前段。\n一句。[二句。]\n后段。', ['一句。', '']],
  ['over paragraphs', '一句。二[句。\n三]句。四句。\n五句。', ['一句。二', '句。四句。']],
  ['the whole of a text', '[全文。]', ['', '']],
  ['a headline', '[题目]\n正文。', ['', '']],
  ['Latin', 'One. Two [words] here. Three. Four.', ['One. Two ', ' here. Three.']],
  [
    'what is long',
    `${'长'.repeat(200)}[在此]${'长'.repeat(200)}。`,
    [`…${'长'.repeat(160)}`, `${'长'.repeat(160)}…`],
  ],
  ['no character is cut', `${'👨‍👩‍👧'.repeat(40)}[在此]`, [`…${'👨‍👩‍👧'.repeat(20)}`, '']],
])('%s', (_, marked, expected) => expect(around(marked)).toEqual(expected));

test('what stands around a passage is what stands there, within its paragraphs', () => {
  const piece = fc.constantFrom('一', '。', '！', '”', '\n', ' ', 'a. ', '𠮷', '长'.repeat(90));
  const cases = fc.array(piece, { minLength: 1, maxLength: 40 }).chain((pieces) => {
    const text = pieces.join('');
    const edge = fc.nat(text.length);
    return fc.tuple(fc.constant(text), edge, edge).filter(([, a, b]) => a !== b);
  });
  fc.assert(
    fc.property(cases, ([text, a, b]) => {
      const [start, end] = [Math.min(a, b), Math.max(a, b)];
      const { before, after } = surroundingsOf(text, { start, end });
      expect(text.slice(0, start).endsWith(before.replace(/^…/, ''))).toBe(true);
      expect(text.slice(end).startsWith(after.replace(/…$/, ''))).toBe(true);
      expect(before + after).not.toContain('\n');
    }),
    { numRuns: 500 },
  );
});
