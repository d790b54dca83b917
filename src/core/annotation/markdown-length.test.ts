import spec from 'commonmark-spec';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { markdownLength } from './markdown-length.ts';
import { PATHOLOGICAL } from './pathological.cases.ts';

const signsIn = (text: string): number => text.match(/[\n\r*_[\]<>`!&\\]/g)?.length ?? 0;

describe('what people write is Markdown to its end', () => {
  test.each([
    ['nothing', ''],
    ['an essay', `${'读文章，圈点，写批注。'.repeat(5)}\n\n`.repeat(400)],
    ['a long list', '- **要点**：[出处](https://example.org/a)\n'.repeat(100)],
    ['a rule of dashes', `前\n\n${'-'.repeat(200)}\n\n后`],
    ['a rule of stars', `前\n\n${'*'.repeat(200)}\n\n后`],
    ['lists in lists', Array.from({ length: 15 }, (_, i) => `${'    '.repeat(i)}- 层`).join('\n')],
    ['a mail answered ten times', `${'> '.repeat(10)}好`],
  ])('%s', (_, note) => {
    expect(markdownLength(note)).toBe(note.length);
  });

  it('and each example of CommonMark', () => {
    const cut = spec.tests.filter(({ markdown }) => markdownLength(markdown) !== markdown.length);
    expect(cut).toEqual([]);
  });
});

describe('of more, whole lines are, up to a bound', () => {
  test.each([
    ['too long', `${'字'.repeat(999)}\n`.repeat(40), 30_000],
    ['too full', `${'*a* '.repeat(249)}\n`.repeat(40), 997 * 2],
    ['too deep', `一\n二\n${'> '.repeat(40)}三\n四`, 4],
    ['too deep at once', `${'- '.repeat(40)}三`, 0],
    ['one line too long', '字'.repeat(30_001), 0],
  ])('%s', (_, note, length) => {
    expect(markdownLength(note)).toBe(length);
  });

  it('whatever it is', () => {
    const signs = fc.array(fc.constantFrom(...'\n\n\r*_[]<>`!&\\a- 	'), { maxLength: 9000, size: 'max' });
    fc.assert(
      fc.property(signs, (units) => {
        const note = units.join('');
        const length = markdownLength(note);
        expect(signsIn(note.slice(0, length))).toBeLessThanOrEqual(1000);
        if (length < note.length) expect(note.slice(0, length)).toMatch(/^$|\n$/);
      }),
    );
  });

  test.each(Object.entries(PATHOLOGICAL))('%s', (_, make) => {
    const note = make(300_000);
    const length = markdownLength(note);
    expect(length).toBeLessThan(note.length);
    expect(length).toBeLessThanOrEqual(30_000);
    expect(signsIn(note.slice(0, length))).toBeLessThanOrEqual(1000);
  });
});
