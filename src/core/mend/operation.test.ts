import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinWithNext, typeInto } from './actions.ts';
import {
  anyChoice,
  anyInserted,
  anyMendedText,
  operationFor,
  pageTextOf,
  textOf,
} from './mended-text.cases.ts';
import { type MendedText, textOfRuns } from './mended-text.ts';
import { applyAll, applyOperation, inverseOf, inverseOfAll } from './operation.ts';

const SEAM = { by: 'editor', why: '一段断成两段' } as const;
const paragraphsOf = ({ paragraphs }: MendedText): string[] => paragraphs.map(({ runs }) => textOfRuns(runs));
const characters = (text: MendedText): string => paragraphsOf(text).join('').split('').toSorted().join('');

describe('operations', () => {
  it('and their inverses give back the same', () => {
    fc.assert(
      fc.property(anyMendedText, anyChoice, anyInserted, (text, choice, inserted) => {
        const operation = operationFor(text, choice, inserted);
        const after = applyOperation(text, operation);
        expect(applyOperation(after, inverseOf(text, operation))).toEqual(text);
      }),
    );
  });

  it('lose no character by joining, splitting and moving', () => {
    fc.assert(
      fc.property(anyMendedText, fc.array(anyChoice, { maxLength: 8 }), (text, choices) => {
        let now = text;
        for (const [kind, ...rest] of choices)
          now = applyOperation(now, operationFor(now, [kind % 3, ...rest], []));
        expect(characters(now)).toBe(characters(text));
        // Nor its place on the page.
        const traced = (one: MendedText) =>
          one.paragraphs
            .flatMap(({ runs }) => runs)
            .flatMap(({ text: said, from }) =>
              [...Array(said.length)].map((_, i) => from && `${from.line}:${from.start + i}`),
            )
            .toSorted();
        expect(traced(now)).toEqual(traced(text));
      }),
    );
  });

  it('make it another text, and that again the one it was', () => {
    const [mine, theirs] = [textOf(['甲']), textOf(['乙', '丙'])];
    const become = { kind: 'become', to: theirs } as const;
    expect(applyOperation(mine, become)).toBe(theirs);
    expect(applyOperation(theirs, inverseOf(mine, become))).toBe(mine);
  });

  it.each([
    ['a paragraph that is not there', { kind: 'split', at: 5, offset: 0 }],
    ['the last one joined', { kind: 'join', at: 1 }],
    ['beyond the end', { kind: 'split', at: 0, offset: 9 }],
    ['a move to nowhere', { kind: 'move', at: 0, to: 2 }],
    [
      'another text than there is',
      { kind: 'replace', part: 0, start: 0, before: [{ text: '丁' }], after: [] },
    ],
  ] as const)('%s is refused', (_, operation) => {
    expect(() => applyOperation(textOf(['甲乙', '丙']), operation)).toThrow(RangeError);
  });
});

describe('joining with the next paragraph', () => {
  it.each([
    ['Han characters', '重要', '作用。', '重要作用。'],
    ['words of letters', 'a broken', 'line.', 'a broken line.'],
    ['a word cut at a hyphen', 'bro-', 'ken', 'bro-ken'],
    ['white space at the seam', '重要 ', ' 作用。', '重要作用。'],
    ['figures in Chinese', '共 12', '34 人', '共 1234 人'],
    ['an empty one', '', '作用。', '作用。'],
  ])('%s', (_, left, right, joined) => {
    const text = textOf([left, right]);
    const done = joinWithNext(text, 0, SEAM);
    const after = applyAll(text, done);
    expect(paragraphsOf(after)).toEqual([joined]);
    expect(applyAll(after, inverseOfAll(text, done))).toEqual(text);
  });

  it('keeps each character’s line, and says why it was joined', () => {
    const text = pageTextOf(['重要', '作用。']);
    expect(applyAll(text, joinWithNext(text, 0, SEAM)).paragraphs).toEqual([
      {
        runs: [
          { text: '重要', from: { line: 1, start: 0, end: 2 } },
          { text: '作用。', from: { line: 2, start: 0, end: 3 }, seam: SEAM },
        ],
      },
    ]);
  });
});

describe('typing', () => {
  it.each([
    [
      'a character replaced keeps its place',
      '重耍作用',
      '重要作用',
      [{ text: '重要作用', from: { line: 1, start: 0, end: 4 } }],
    ],
    [
      'one added has none',
      '重作用',
      '重要作用',
      [
        { text: '重', from: { line: 1, start: 0, end: 1 } },
        { text: '要' },
        { text: '作用', from: { line: 1, start: 1, end: 3 } },
      ],
    ],
    [
      'one taken out',
      '重要要作用',
      '重要作用',
      [
        { text: '重要', from: { line: 1, start: 0, end: 2 } },
        { text: '作用', from: { line: 1, start: 3, end: 5 } },
      ],
    ],
    ['all of it', '甲', '', []],
    ['half a character alike', '𠮷', '𠮶', [{ text: '𠮶', from: { line: 1, start: 0, end: 2 } }]],
  ] as const)('%s', (_, old, typed, runs) => {
    const text = pageTextOf([old]);
    const operation = typeInto(text, 0, typed);
    if (!operation) throw new Error('nothing typed');
    const after = applyOperation(text, operation);
    expect(after.paragraphs[0]?.runs).toEqual(runs);
    expect(applyOperation(after, inverseOf(text, operation))).toEqual(text);
  });

  it('gives the typed text, whatever it was', () => {
    fc.assert(
      fc.property(anyMendedText, fc.string({ unit: 'grapheme', maxLength: 8 }), (text, typed) => {
        const operation = typeInto(text, 0, typed);
        const after = operation ? applyOperation(text, operation) : text;
        expect(paragraphsOf(after)[0]).toBe(typed);
      }),
    );
  });
});
