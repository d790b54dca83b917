import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TextRange } from '../../core/text/offset.ts';
import { sentenceRanges } from '../../core/text/sentence.ts';
import { neighbourSentence } from './sentence-cursor.ts';

const text = '题目\n甲乙。丙丁！\n“戊己？”庚辛\n\n　　One two. Three.\n\u200b\n完。';
const sentences = ['题目', '甲乙。', '丙丁！', '“戊己？”', '庚辛', 'One two.', 'Three.', '完。'];

const slice = (range: TextRange | undefined) => range && text.slice(range.start, range.end);

/** Every sentence met on the way from one end of a text to the other. */
function walk(of: string, step: 1 | -1): TextRange[] {
  const met: TextRange[] = [];
  const from = step === 1 ? 0 : of.length - 1;
  let at = neighbourSentence({ text: of }, undefined, step, from);
  while (at && met.length < 200) {
    met.push(at);
    at = neighbourSentence({ text: of }, at, step, from);
  }
  return met;
}

test('forwards from the top, each sentence in turn, then none', () => {
  expect(walk(text, 1).map(slice)).toEqual(sentences);
});

test('backwards from the end, the same in reverse', () => {
  expect(walk(text, -1).map(slice)).toEqual(sentences.toReversed());
});

const from = (quote: string): TextRange => ({
  start: text.indexOf(quote),
  end: text.indexOf(quote) + quote.length,
});

test.each<[string, TextRange | undefined, 1 | -1, number, string | undefined]>([
  ['nothing selected, within a sentence', undefined, 1, 4, '甲乙。'],
  ['nothing selected, between two', undefined, 1, 6, '丙丁！'],
  ['nothing selected, on a line’s end', undefined, 1, 2, '甲乙。'],
  ['nothing selected, on a line’s end, backwards', undefined, -1, 2, '题目'],
  ['nothing selected, past the end', undefined, 1, text.length, undefined],
  ['part of a sentence, forwards: the whole of it', from('甲'), 1, 0, '甲乙。'],
  ['part of a sentence, backwards: the same', from('乙'), -1, 0, '甲乙。'],
  ['a sentence, forwards', from('甲乙。'), 1, 0, '丙丁！'],
  ['a sentence, backwards', from('甲乙。'), -1, 0, '题目'],
  ['more than one, forwards', from('甲乙。丙丁！'), 1, 0, '“戊己？”'],
  ['more than one, backwards', from('丙丁！\n“戊己？”'), -1, 0, '甲乙。'],
  ['over an empty line and an indent', from('庚辛'), 1, 0, 'One two.'],
  ['over a line that nobody sees', from('Three.'), 1, 0, '完。'],
  ['the last, forwards', from('完。'), 1, 0, undefined],
  ['the first, backwards', from('题目'), -1, 0, undefined],
])('%s', (_, selection, step, here, found) => {
  expect(slice(neighbourSentence({ text }, selection, step, here))).toBe(found);
});

test.each(['', '\n', ' \n　\n'])('no sentence in %j', (empty) => {
  expect(neighbourSentence({ text: empty }, undefined, 1, 0)).toBeUndefined();
  expect(neighbourSentence({ text: empty }, undefined, -1, 0)).toBeUndefined();
});

test('forwards and backwards over any text are all of its sentences, each once', () => {
  const anyText = fc.string({
    unit: fc.constantFrom('甲', '。', '？', '”', '“', '\n', ' ', '　', 'a', '.', '𠮷', '…'),
    maxLength: 40,
  });
  fc.assert(
    fc.property(anyText, (any) => {
      const all = sentenceRanges(any, { start: 0, end: any.length });
      expect(walk(any, 1)).toEqual(all);
      expect(walk(any, -1)).toEqual(all.toReversed());
    }),
  );
});
