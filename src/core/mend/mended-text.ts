import type { Seam, SourceSpan } from '../article/article.ts';

/** Why two stretches of a page follow each other in one paragraph. */
export type RunSeam = Pick<Seam, 'by' | 'why'>;

/**
 * Characters as they are read, and the stretch of the page that they stand for, one character each. Typed ones have
 * none. `seam`: they were joined to what stands before them.
 */
export interface Run {
  readonly text: string;
  readonly from?: SourceSpan;
  readonly seam?: RunSeam;
}

export const FIELDS = ['kicker', 'headline', 'deck', 'byline', 'dateline'] as const;
export type Field = (typeof FIELDS)[number];

export interface MendedParagraph {
  readonly runs: readonly Run[];
  /** More than plain text: its runs are Markdown, which goes into the article as it stands. */
  readonly isMarkup?: true;
}

export type Fields = Readonly<Record<Field, readonly Run[]>>;

export const fieldsBy = (runsFor: (field: Field) => readonly Run[]): Fields => ({
  kicker: runsFor('kicker'),
  headline: runsFor('headline'),
  deck: runsFor('deck'),
  byline: runsFor('byline'),
  dateline: runsFor('dateline'),
});

/** An article taken apart to be mended. Runs are as long as they can be ({@link tidyRuns}); an empty field has none. */
export interface MendedText {
  readonly fields: Fields;
  readonly paragraphs: readonly MendedParagraph[];
}

/** One of the fields, or a paragraph by its index. */
export type Part = Field | number;

export const runsOf = (text: MendedText, part: Part): readonly Run[] =>
  typeof part === 'number' ? paragraphAt(text, part).runs : text.fields[part];

/** @throws RangeError if there is no such paragraph */
export function paragraphAt({ paragraphs }: MendedText, index: number): MendedParagraph {
  const paragraph = paragraphs[index];
  if (!paragraph) throw new RangeError(`Invalid paragraph ${index} of ${paragraphs.length}`);
  return paragraph;
}

export const textOfRuns = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

/** The characters from `start` to `end`, UTF-16 offsets. A seam goes with the first character after it. */
export function sliceRuns(runs: readonly Run[], start: number, end = Number.POSITIVE_INFINITY): Run[] {
  let at = 0;
  return runs.flatMap((run) => {
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, run.text.length);
    at += run.text.length;
    if (from >= to) return [];
    const { from: span, seam } = run;
    return {
      text: run.text.slice(from, to),
      ...(span && { from: { line: span.line, start: span.start + from, end: span.start + to } }),
      ...(seam && from === 0 && { seam }),
    };
  });
}

/** The same characters in as few runs as there can be. */
export function tidyRuns(runs: readonly Run[]): Run[] {
  const tidy: Run[] = [];
  for (const run of runs) {
    if (run.text === '') continue;
    const last = tidy.at(-1);
    if (last && !run.seam && continues(last.from, run.from)) {
      const from = last.from && run.from && { ...last.from, end: run.from.end };
      tidy[tidy.length - 1] = { ...last, text: last.text + run.text, ...(from && { from }) };
    } else {
      tidy.push(run);
    }
  }
  return tidy;
}

const continues = (a: SourceSpan | undefined, b: SourceSpan | undefined): boolean =>
  a && b ? a.line === b.line && a.end === b.start : a === b;

/** Runs whose first character bears this seam, or none. */
export const withSeam = ([first, ...rest]: readonly Run[], seam: RunSeam | undefined): Run[] =>
  first
    ? [{ text: first.text, ...(first.from && { from: first.from }), ...(seam && { seam }) }, ...rest]
    : [];
