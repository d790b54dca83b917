import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyMendedText, pageTextOf, textOf } from './mended-text.cases.ts';
import { type MendedText, textOfRuns } from './mended-text.ts';
import { canMoveInto, moveFragment, moveInto, takeOut } from './move-fragment.ts';
import { applyAll, inverseOfAll, lengthOf } from './operation.ts';

const SEAM = { by: 'editor', why: '一段断成两段' } as const;
const paragraphsOf = ({ paragraphs }: MendedText): string[] => paragraphs.map(({ runs }) => textOfRuns(runs));
const characters = (text: MendedText): string => paragraphsOf(text).join('').split('').toSorted().join('');

describe('moving a fragment', () => {
  const text = textOf(['甲乙丙', '丁戊', '己']);
  it.each([
    ['a whole paragraph to the end', [0, 0, 3], 3, ['丁戊', '己', '甲乙丙']],
    ['a whole paragraph to the front', [2, 0, 1], 0, ['己', '甲乙丙', '丁戊']],
    ['the middle to the end', [0, 1, 2], 3, ['甲丙', '丁戊', '己', '乙']],
    ['the middle before its own paragraph', [0, 1, 2], 0, ['乙', '甲丙', '丁戊', '己']],
    ['the middle right after it', [0, 1, 2], 1, ['甲丙', '乙', '丁戊', '己']],
    ['the end before another', [0, 2, 3], 2, ['甲乙', '丁戊', '丙', '己']],
    ['the beginning to the front', [1, 0, 1], 0, ['丁', '甲乙丙', '戊', '己']],
    ['nothing where it stands', [1, 0, 2], 1, ['甲乙丙', '丁戊', '己']],
  ] as const)('%s', (_, [paragraph, start, end], before, moved) => {
    const done = moveFragment(text, { paragraph, start, end }, before, SEAM);
    const after = applyAll(text, done);
    expect(paragraphsOf(after)).toEqual(moved);
    expect(applyAll(after, inverseOfAll(text, done))).toEqual(text);
  });

  it('loses nothing, wherever it goes', () => {
    fc.assert(
      fc.property(anyMendedText, fc.nat(), fc.nat(), fc.nat(), fc.nat(), (any, p, s, e, b) => {
        const paragraph = p % any.paragraphs.length;
        const length = lengthOf(any, paragraph);
        fc.pre(length > 0);
        const start = s % length;
        const end = start + 1 + (e % (length - start));
        const done = moveFragment(any, { paragraph, start, end }, b % (any.paragraphs.length + 1), SEAM);
        const after = applyAll(any, done);
        expect(characters(after)).toBe(characters(any));
        expect(applyAll(after, inverseOfAll(any, done))).toEqual(any);
      }),
    );
  });
});

describe('putting a fragment into a paragraph', () => {
  const text = textOf(['甲乙丙', '丁戊', '己']);
  it.each([
    ['the middle into a later one', [0, 1, 2], [1, 1], ['甲丙', '丁乙戊', '己']],
    ['the middle at the end of a later one', [0, 1, 2], [2, 1], ['甲丙', '丁戊', '己乙']],
    ['the end at the beginning of a later one', [0, 2, 3], [1, 0], ['甲乙', '丙丁戊', '己']],
    ['the beginning into an earlier one', [1, 0, 1], [0, 1], ['甲丁乙丙', '戊', '己']],
    ['a whole one into an earlier one', [2, 0, 1], [1, 1], ['甲乙丙', '丁己戊']],
    ['a whole one into a later one', [0, 0, 3], [1, 2], ['丁戊甲乙丙', '己']],
    ['within its own, forwards', [0, 0, 1], [0, 2], ['乙甲丙', '丁戊', '己']],
    ['within its own, to its end', [0, 0, 1], [0, 3], ['乙丙甲', '丁戊', '己']],
    ['within its own, backwards', [0, 2, 3], [0, 0], ['丙甲乙', '丁戊', '己']],
  ] as const)('%s', (_, [paragraph, start, end], [to, offset], moved) => {
    const done = moveInto(text, { paragraph, start, end }, { paragraph: to, offset }, SEAM);
    const after = applyAll(text, done);
    expect(paragraphsOf(after)).toEqual(moved);
    expect(applyAll(after, inverseOfAll(text, done))).toEqual(text);
  });

  it('leaves what is around it as it was, wherever it goes', () => {
    fc.assert(
      fc.property(anyMendedText, fc.nat(), fc.nat(), fc.nat(), fc.nat(), fc.nat(), (any, p, s, e, t, o) => {
        const paragraph = p % any.paragraphs.length;
        const length = lengthOf(any, paragraph);
        fc.pre(length > 0);
        const start = s % length;
        const end = start + 1 + (e % (length - start));
        const target = t % any.paragraphs.length;
        const place = { paragraph: target, offset: o % (lengthOf(any, target) + 1) };
        fc.pre(canMoveInto(any, { paragraph, start, end }, place));
        const said = paragraphsOf(any);
        const moved = said[paragraph]?.slice(start, end) ?? '';
        // A stand-in keeps the place while the fragment is taken out.
        const expected = said
          .with(target, `${said[target]?.slice(0, place.offset)}#${said[target]?.slice(place.offset)}`)
          .map((one, i) => {
            if (i !== paragraph) return one;
            const shift = target === paragraph && place.offset <= start ? 1 : 0;
            return one.slice(0, start + shift) + one.slice(end + shift);
          })
          .filter((one, i) => one !== '' || i !== paragraph)
          .map((one) => one.replace('#', () => moved));
        const done = moveInto(any, { paragraph, start, end }, place, SEAM);
        const after = applyAll(any, done);
        expect(paragraphsOf(after)).toEqual(expected);
        expect(applyAll(after, inverseOfAll(any, done))).toEqual(any);
      }),
    );
  });

  it.each([
    ['where it stands', { paragraph: 0, offset: 1 }],
    ['at its end', { paragraph: 0, offset: 2 }],
    ['into no paragraph', { paragraph: 7, offset: 0 }],
  ])('is refused %s', (_, place) => {
    expect(canMoveInto(text, { paragraph: 0, start: 1, end: 2 }, place)).toBe(false);
  });

  it('is refused between text and Markdown', () => {
    const { fields, paragraphs } = text;
    const mixed: MendedText = {
      fields,
      paragraphs: [...paragraphs, { runs: [{ text: '- a' }], isMarkup: true }],
    };
    expect(canMoveInto(mixed, { paragraph: 0, start: 0, end: 1 }, { paragraph: 3, offset: 1 })).toBe(false);
    expect(canMoveInto(mixed, { paragraph: 3, start: 0, end: 3 }, { paragraph: 0, offset: 1 })).toBe(false);
  });
});

describe('taking a fragment out', () => {
  it('joins what stood about it, and each keeps its place on the page', () => {
    const { taken, rest } = takeOut(pageTextOf(['甲乙丙', '丁']), { paragraph: 0, start: 1, end: 2 }, SEAM);
    expect(taken).toEqual({ runs: [{ text: '乙', from: { line: 1, start: 1, end: 2 } }] });
    expect(rest.paragraphs[0]).toEqual({
      runs: [
        { text: '甲', from: { line: 1, start: 0, end: 1 } },
        { text: '丙', from: { line: 1, start: 2, end: 3 }, seam: SEAM },
      ],
    });
  });

  it('takes a whole paragraph away, but for the last', () => {
    const whole = { paragraph: 0, start: 0, end: 1 };
    expect(paragraphsOf(takeOut(textOf(['甲', '乙']), whole, SEAM).rest)).toEqual(['乙']);
    expect(paragraphsOf(takeOut(textOf(['甲']), whole, SEAM).rest)).toEqual(['']);
  });
});
