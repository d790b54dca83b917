import { FIELDS, type MendedText, type Run, textOfRuns } from './mended-text.ts';

/** A part of a mended text and what another has in its place; empty where one of them has no such part. */
export interface Difference {
  readonly mended: string;
  readonly other: string;
}

/** The parts that only one of two texts has, in their order, one beside the other. */
export function compareParts(mended: readonly string[], other: readonly string[]): Difference[] {
  const lacking = (of: readonly string[], others: readonly string[]): string[] =>
    of.filter((text) => text !== '' && !others.includes(text));
  const [ours, theirs] = [lacking(mended, other), lacking(other, mended)];
  return Array.from({ length: Math.max(ours.length, theirs.length) }, (_, i) => ({
    mended: ours[i] ?? '',
    other: theirs[i] ?? '',
  }));
}

const said = (runs: readonly Run[]): string => textOfRuns(runs).trim();

/** Each field beside its like, then the paragraphs. */
export const compareTexts = (mended: MendedText, other: MendedText): Difference[] => [
  ...FIELDS.map((field) => ({ mended: said(mended.fields[field]), other: said(other.fields[field]) })).filter(
    (one) => one.mended !== one.other,
  ),
  ...compareParts(
    mended.paragraphs.map(({ runs }) => said(runs)),
    other.paragraphs.map(({ runs }) => said(runs)),
  ),
];
