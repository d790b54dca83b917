import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isReference, parsePlace, parseReference, spanToReference } from './reference.ts';

describe('references', () => {
  it.each([
    ['L85', { line: 85 }],
    ['L87@3-16', { line: 87, start: 3, end: 16 }],
    ['L61@1-', { line: 61, start: 1 }],
    ['L61@0-', { line: 61, start: 0 }],
  ])('%s', (text, reference) => {
    expect(parseReference(text)).toEqual(reference);
  });

  it.each(['', '85', 'L0', 'L01', 'l85', 'L85@', 'L85@3', 'L85@-3', 'L85-87', 'L85+L87', ' L85'])(
    'refuses %j',
    (text) => {
      expect(isReference(text)).toBe(false);
      expect(() => parseReference(text)).toThrow(RangeError);
    },
  );

  it('names one column', () => {
    expect(parsePlace('L87@16')).toEqual({ line: 87, column: 16 });
    expect(() => parsePlace('L87@3-16')).toThrow('Invalid place "L87@3-16"');
  });

  it('writes a span so that it reads back', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('中', ' ', 'a'), minLength: 1 }),
        fc.nat(),
        fc.nat(),
        (text, a, b) => {
          fc.pre(text.trim() !== '');
          const start = a % text.length;
          const end = start + 1 + (b % (text.length - start));
          const reference = parseReference(spanToReference({ line: 7, start, end }, text));
          expect(reference.start ?? text.length - text.trimStart().length).toBe(start);
          expect(reference.end ?? text.trimEnd().length).toBe(end);
        },
      ),
    );
  });
});
