import fc from 'fast-check';
import {
  FIELDS,
  fieldsBy,
  type MendedParagraph,
  type MendedText,
  type Run,
  runsOf,
  sliceRuns,
  tidyRuns,
} from './mended-text.ts';
import type { Operation } from './operation.ts';
import { lengthOf } from './operation.ts';

/** A text of plain paragraphs that were typed; `headline` above it. */
export const textOf = (paragraphs: readonly string[], headline = '题'): MendedText => ({
  fields: { kicker: [], headline: [{ text: headline }], deck: [], byline: [], dateline: [] },
  paragraphs: paragraphs.map((text) => ({ runs: tidyRuns([{ text }]) })),
});

/** The same, each paragraph from a line of a page, from line 1 on. */
export const pageTextOf = (paragraphs: readonly string[]): MendedText => ({
  ...textOf(paragraphs),
  paragraphs: paragraphs.map((text, i) => ({
    runs: tidyRuns([{ text, from: { line: i + 1, start: 0, end: text.length } }]),
  })),
});

const anyRun: fc.Arbitrary<Run> = fc
  .record({
    text: fc.string({ unit: fc.constantFrom('甲', '乙', ' ', 'a', ',', '𠮷'), maxLength: 6 }),
    line: fc.option(fc.nat(3), { nil: undefined }),
    start: fc.nat(9),
    seam: fc.option(fc.constantFrom({ by: 'editor' as const, why: '断开' }), { nil: undefined }),
  })
  .map(({ text, line, start, seam }) => ({
    text,
    ...(line !== undefined && { from: { line, start, end: start + text.length } }),
    ...(seam && { seam }),
  }));

const anyRuns = fc.array(anyRun, { maxLength: 4 }).map(tidyRuns);

const anyParagraph: fc.Arbitrary<MendedParagraph> = anyRuns.map((runs) => ({ runs }));

export const anyMendedText: fc.Arbitrary<MendedText> = fc.record({
  fields: fc
    .tuple(anyRuns, anyRuns, anyRuns, anyRuns, anyRuns)
    .map((all) => fieldsBy((field) => all[FIELDS.indexOf(field)] ?? [])),
  paragraphs: fc.array(anyParagraph, { minLength: 2, maxLength: 5 }),
});

/** An operation that fits a text, chosen by numbers. */
export function operationFor(
  text: MendedText,
  [kind, a, b, c]: readonly [number, number, number, number],
  after: readonly Run[],
): Operation {
  const count = text.paragraphs.length;
  const at = a % count;
  const seam = c % 2 ? { by: 'editor' as const, why: '接' } : undefined;
  const offset = b % (lengthOf(text, at) + 1);
  switch (kind % 4) {
    case 0:
      return count > 1
        ? { kind: 'join', at: a % (count - 1), ...(seam && { seam }) }
        : { kind: 'move', at: 0, to: 0 };
    case 1:
      return { kind: 'split', at, offset };
    case 2:
      return { kind: 'move', at, to: b % count };
    default: {
      const part = c % 3 === 0 ? (FIELDS[a % FIELDS.length] ?? 'headline') : at;
      const start = b % (lengthOf(text, part) + 1);
      const end = start + (c % (lengthOf(text, part) - start + 1));
      return { kind: 'replace', part, start, before: sliceRuns(runsOf(text, part), start, end), after };
    }
  }
}

export const anyChoice = fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat());
export const anyInserted = anyRuns;
