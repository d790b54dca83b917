import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PUNCTUATION_CASES } from './punctuation.cases.ts';
import { toFullwidthPunctuation } from './punctuation.ts';

const text = fc.string({ unit: fc.constantFrom(...',!():;?，（）”“’…A1 9.中国𠮷'), maxLength: 40 });

describe('toFullwidthPunctuation', () => {
  it.each(PUNCTUATION_CASES)('%s', (_, flat, full) => {
    expect(toFullwidthPunctuation(flat)).toBe(full);
  });

  it('keeps every offset, and changes nothing but the seven marks', () => {
    fc.assert(
      fc.property(text, (flat) => {
        const full = toFullwidthPunctuation(flat);
        expect(full).toHaveLength(flat.length);
        expect(full.replace(/[，！（）：；？]/g, '#')).toBe(
          flat
            .replace(/[，！（）：；？]/g, '#')
            .replace(/[,!():;?]/g, (mark, at: number) => (full[at] === mark ? mark : '#')),
        );
      }),
    );
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(text, (flat) => {
        const full = toFullwidthPunctuation(flat);
        expect(toFullwidthPunctuation(full)).toBe(full);
      }),
    );
  });

  it('leaves text without Han characters and wide punctuation alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...',!():;?”“’…A1 9.') }), (latin) => {
        expect(toFullwidthPunctuation(latin)).toBe(latin);
      }),
    );
  });
});
