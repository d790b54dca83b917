import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { revisionOf } from '../text/revision.ts';
import { describeAnchor } from './describe.ts';

const article =
  '会议指出，今年以来，我市始终保持攻坚态势，全力以赴开展挂牌督办，集中精力推进问题整改，千方百计抓好增收补损。';

describe('describeAnchor', () => {
  test('says the place three ways', () => {
    const anchor = describeAnchor(article, { start: 37, end: 41 });
    expect(anchor).toEqual({
      position: { start: 37, end: 41 },
      quote: {
        exact: article.slice(37, 41),
        prefix: article.slice(5, 37),
        suffix: article.slice(41),
      },
      revision: revisionOf(article),
    });
  });

  test('widens the range and never cuts a grapheme of the context', () => {
    const text = `葛󠄀${'中'.repeat(30)}👨‍👩‍👧${'文'.repeat(30)}𠮷尾`;
    const family = text.indexOf('👨');
    const { position, quote } = describeAnchor(text, { start: family + 1, end: family + 2 });
    expect(position).toEqual({ start: family, end: family + 8 });
    expect(quote.prefix).toBe('中'.repeat(30));
    expect(quote.suffix).toBe(`${'文'.repeat(30)}𠮷`);
  });

  test.each([
    [{ start: 3, end: 3 }],
    [{ start: 4, end: 2 }],
    [{ start: -1, end: 2 }],
    [{ start: 0, end: 99 }],
    [{ start: 0.5, end: 2 }],
    [{ start: Number.NaN, end: 2 }],
  ])('refuses %o', (range) => {
    expect(() => describeAnchor('一二三四五', range)).toThrow(
      new RangeError(`Invalid range ${range.start}..${range.end} in text of length 5`),
    );
  });

  test('an edge that was snapped is described identically again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.nat(), fc.nat(), (text, a, b) => {
        const start = a % text.length;
        const end = start + 1 + (b % (text.length - start));
        const anchor = describeAnchor(text, { start, end });
        expect(describeAnchor(text, anchor.position)).toEqual(anchor);
      }),
    );
  });
});
