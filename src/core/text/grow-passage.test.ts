import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { growPassage } from './grow-passage.ts';
import type { TextRange } from './offset.ts';
import { projectMarkdown } from './project-markdown.ts';
import { trimRange } from './trim-range.ts';

const projection = projectMarkdown({
  front: { headline: '题目' },
  markdown: '甲乙丙。丁戊己！\n\n　　One two. Three four.  \n庚辛。\n\n壬癸\n\n子丑&#8203;',
});
const { text } = projection;

const holds = (inner: TextRange) => (outer: TextRange) =>
  outer.start <= inner.start && outer.end >= inner.end;

/** What a passage grows to, step by step. */
function growth(passage: string): string[] {
  const start = text.indexOf(passage);
  const met: string[] = [];
  let range = growPassage(projection, { start, end: start + passage.length });
  while (range) {
    met.push(text.slice(range.start, range.end));
    range = growPassage(projection, range);
  }
  return met;
}

describe('a passage grows', () => {
  test.each([
    ['from a word to its sentence and its paragraph', '戊', ['丁戊己！', '甲乙丙。丁戊己！']],
    ['from a sentence to its paragraph', '甲乙丙。', ['甲乙丙。丁戊己！']],
    ['over a line end within the paragraph', 'hree', ['Three four.', 'One two. Three four.\n庚辛。']],
    [
      'over two paragraphs',
      '戊己！\n　　One',
      ['丁戊己！\n　　One two.', '甲乙丙。丁戊己！\n　　One two. Three four.\n庚辛。'],
    ],
    ['no further than the paragraph', '壬癸', []],
    ['without the space that no one sees', '子', ['子丑']],
  ])('%s', (_, passage, expected) => {
    expect(text).toContain(passage);
    expect(growth(passage)).toEqual(expected);
  });

  test('to something larger that holds it, and comes to an end', () => {
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.nat(text.length - 1), (a, b) => {
        let range = { start: Math.min(a, b), end: Math.max(a, b) + 1 };
        for (let steps = 0; ; steps++) {
          const next = growPassage(projection, range);
          if (!next) return;
          expect(steps).toBeLessThan(4);
          const held = trimRange(text, range);
          if (held.start < held.end) expect(next).toSatisfy(holds(held));
          range = next;
        }
      }),
    );
  });
});
