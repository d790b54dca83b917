import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isGraphemeEdge } from '../text/grapheme.ts';
import type { Anchor } from './anchor.ts';
import { describeAnchor } from './describe.ts';
import { resolveAnchor, resolveAnchors } from './resolve.ts';

const PIECES = [
  'a',
  'b',
  '中',
  '文',
  '，',
  '。',
  '\n',
  ' ',
  '𠮷',
  '👨‍👩‍👧',
  '👨',
  '葛󠄀',
  '葛',
  'e\u0301',
  'e',
  '\u200d',
  '\u0301',
  '🇨🇳',
  'שלום',
  '\r\n',
];
/** Text of few and awkward pieces, so that everything repeats and edges fall badly. */
const awkward = fc.string({ unit: fc.constantFrom(...PIECES), minLength: 1, maxLength: 60 });
const anyText = fc.oneof(
  awkward,
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.string({ unit: 'binary', minLength: 1 }),
);
/** Text in which a passage stands once only. */
const prose = fc.string({
  unit: fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCharCode(code)),
  minLength: 160,
  maxLength: 400,
});

function rangeIn(text: string, from: number, size: number): { start: number; end: number } {
  const start = from % text.length;
  return { start, end: start + 1 + (size % (text.length - start)) };
}

describe('on the text it was made on', () => {
  test('an anchor is exact, and described identically again', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, from, size) => {
        const anchor = describeAnchor(text, rangeIn(text, from, size));
        const { start, end } = anchor.position;
        expect(resolveAnchor(text, anchor)).toEqual({ status: 'exact', start, end });
        expect(resolveAnchor(text, anchor, text)).toEqual({ status: 'exact', start, end });
        expect(describeAnchor(text, { start, end })).toEqual(anchor);
      }),
    );
  });
});

describe('on any other text', () => {
  test('the answer lies in the text, at grapheme edges, and says moved only of the quote', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.nat(), fc.nat(), fc.boolean(), (old, text, from, size, known) => {
        const anchor = describeAnchor(old, rangeIn(old, from, size));
        const resolution = resolveAnchor(text, anchor, known ? old : undefined);
        const places = 'start' in resolution ? [resolution] : resolution.candidates;
        for (const { start, end } of places) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(isGraphemeEdge(text, start) && isGraphemeEdge(text, end)).toBe(true);
        }
        if ('start' in resolution && resolution.status !== 'changed') {
          expect(text.slice(resolution.start, resolution.end)).toBe(anchor.quote.exact);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('nothing that an anchor may hold makes it throw', () => {
    const offset = fc.oneof(fc.integer(), fc.double(), fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY));
    const quote = fc.record({ exact: awkward, prefix: fc.string(), suffix: fc.string() });
    const anything = fc.record({
      position: fc.record({ start: offset, end: offset }),
      quote,
      revision: fc.string(),
    });
    fc.assert(
      fc.property(awkward, anything, fc.option(awkward, { nil: undefined }), (text, anchor, snapshot) => {
        const { status } = resolveAnchor(text, anchor as unknown as Anchor, snapshot);
        expect(['exact', 'moved', 'changed', 'uncertain', 'orphaned']).toContain(status);
      }),
    );
  });
});

describe('edits outside the quote and its context', () => {
  test.each([
    ['known', true],
    ['unknown', false],
  ])('move it by as much, the old text %s', (_, known) => {
    fc.assert(
      fc.property(
        prose,
        fc.nat(),
        fc.nat({ max: 40 }),
        prose,
        fc.boolean(),
        (old, from, size, other, before) => {
          const start = 60 + (from % (old.length - 140));
          const anchor = describeAnchor(old, { start, end: start + 3 + size });
          const inserted = other.slice(0, 1 + (from % 90));
          const at = before ? from % 20 : old.length - (from % 3);
          const text = `${old.slice(0, at)}${inserted}${old.slice(at)}`;
          const shift = before ? inserted.length : 0;
          const moved = { status: 'moved', start: start + shift, end: start + 3 + size + shift };
          expect(resolveAnchor(text, anchor, known ? old : undefined)).toEqual(moved);
          const back = describeAnchor(text, moved);
          const again = { status: 'moved', start, end: start + 3 + size };
          expect(resolveAnchor(old, back, known ? text : undefined)).toEqual(again);
        },
      ),
    );
  });
});

describe('everything beyond the quote and its context replaced', () => {
  const beyond = fc.oneof(
    prose,
    prose.map((text) => text.slice(0, 3)),
    fc.constant(''),
  );

  test.each([
    ['known', true],
    ['unknown', false],
  ])('leaves the quote as it was, the old text %s', (_, known) => {
    fc.assert(
      fc.property(
        fc.tuple(prose, fc.nat(), fc.nat({ max: 60 })),
        fc.tuple(beyond, beyond, beyond, beyond),
        ([core, from, size], [oldBefore, oldAfter, before, after]) => {
          const start = 40 + (from % (core.length - 140));
          const range = { start: oldBefore.length + start, end: oldBefore.length + start + 3 + size };
          const old = oldBefore + core + oldAfter;
          const text = before + core + after;
          const anchor = describeAnchor(old, range);
          const resolution = resolveAnchor(text, anchor, known ? old : undefined);
          expect(['exact', 'moved']).toContain(resolution.status);
          if ('start' in resolution) {
            expect(resolution.start).toBe(before.length + start);
            expect(text.slice(resolution.start, resolution.end)).toBe(anchor.quote.exact);
          }
        },
      ),
    );
  });
});

test('many anchors of several revisions are resolved in their order, each snapshot asked for once', () => {
  const first = '会议强调，要进一步提高政治站位、强化政治担当，时刻保持战时状态。';
  const second = `前言。${first}`;
  const anchors = [
    describeAnchor(first, { start: 5, end: 9 }),
    describeAnchor(second, { start: 12, end: 16 }),
    describeAnchor(first, { start: 10, end: 14 }),
  ];
  const asked: string[] = [];
  const snapshots = new Map(anchors.map(({ revision }, i) => [revision, i === 1 ? second : first]));
  const now = `再前言。${first}`;
  const resolutions = resolveAnchors(now, anchors, (revision) => {
    asked.push(revision);
    return snapshots.get(revision);
  });
  expect(resolutions).toEqual(
    anchors.map((anchor) => resolveAnchor(now, anchor, snapshots.get(anchor.revision))),
  );
  expect(resolutions.map((resolution) => resolution.status)).toEqual(['moved', 'moved', 'moved']);
  expect(new Set(asked).size).toBe(asked.length);
});
