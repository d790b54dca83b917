import type { Anchor, Candidate, Resolution } from '../core/anchor/anchor.ts';
import { resolveInPlace } from '../core/anchor/in-place.ts';
import type { Annotation, AnnotationId } from '../core/annotation/annotation.ts';
import { compareRanges, compareStrings } from '../core/annotation/order.ts';
import { heedRefusals } from '../core/annotation/refusals.ts';
import type { TextRange } from '../core/text/offset.ts';
import type { Projection } from '../core/text/projection.ts';
import type { Revision } from '../core/text/revision.ts';

/** An annotation and where it stands in the text as it is now. */
export interface ResolvedMark {
  readonly annotation: Annotation;
  /** `seeking` until a mark that was made on another text has been looked for. */
  readonly status: Resolution['status'] | 'seeking';
  /** Absent where the mark has lost its place, is being sought, or is a note on the whole article. */
  readonly range?: TextRange;
  readonly candidates: readonly Candidate[];
}

export interface PlacedMark extends ResolvedMark {
  readonly range: TextRange;
}

export const isPlaced = (mark: ResolvedMark): mark is PlacedMark => mark.range !== undefined;

/** Whether a mark was looked for and has no place. */
export const isLost = ({ status }: ResolvedMark): boolean => status === 'orphaned' || status === 'uncertain';

/** Whether it is a note on the whole article, which has no place to have lost. */
export const isOnArticle = ({ annotation }: ResolvedMark): boolean => annotation.about !== undefined;

/** The text that an anchor was made on, by its revision; undefined where it is not kept, or not read yet. */
export type TextOf = (revision: Revision) => string | undefined;

/** The revisions that marks were made on, but for the text's own: whose texts are needed to follow them. */
export const staleRevisions = (annotations: readonly Annotation[], current: Revision): Revision[] => [
  ...new Set(
    annotations
      .filter(({ about, anchor }) => !about && anchor.revision !== current)
      .map(({ anchor }) => anchor.revision),
  ),
];

interface Finding {
  readonly anchor: Anchor;
  /** The text it was made on, as far as it was known then. */
  readonly snapshot: string | undefined;
  readonly resolution: Resolution;
}

/** What was found of marks that were sought, by their ids: true of the texts it was found in. */
export interface Found {
  readonly text: string;
  readonly byId: ReadonlyMap<AnnotationId, Finding>;
}

/** Adds what was found of some marks, in their order. */
export function remember(
  last: Found | undefined,
  text: string,
  annotations: readonly Annotation[],
  resolutions: readonly Resolution[],
  textOf: TextOf,
): Found {
  const byId = new Map(last?.text === text ? last.byId : []);
  annotations.forEach(({ id, anchor }, i) => {
    const resolution = resolutions[i];
    if (resolution) byId.set(id, { anchor, snapshot: textOf(anchor.revision), resolution });
  });
  return { text, byId };
}

const isSame = (a: Anchor, b: Anchor): boolean =>
  a.revision === b.revision &&
  a.position.start === b.position.start &&
  a.position.end === b.position.end &&
  a.quote.exact === b.quote.exact &&
  a.quote.prefix === b.quote.prefix &&
  a.quote.suffix === b.quote.suffix;

/** The resolution that was found before, if it was found in the same texts. */
function recall(
  found: Found | undefined,
  { text }: Projection,
  { id, anchor }: Annotation,
  textOf: TextOf,
): Resolution | undefined {
  const known = found?.byId.get(id);
  const isTrue =
    known &&
    found?.text === text &&
    isSame(known.anchor, anchor) &&
    known.snapshot === textOf(anchor.revision);
  return isTrue ? known.resolution : undefined;
}

interface Known {
  readonly text: string;
  readonly snapshot: string | undefined;
  readonly mark: ResolvedMark;
}

/** What was found, by the very row: it gives the same object again, by which those who paint it know it. */
const knownByRow = new WeakMap<Annotation, Known>();

function markOf(annotation: Annotation, resolution: Resolution, revision: Revision): ResolvedMark {
  const heeded = heedRefusals(resolution, annotation, revision);
  const { status } = heeded;
  return 'start' in heeded
    ? { annotation, status, range: { start: heeded.start, end: heeded.end }, candidates: [] }
    : { annotation, status, candidates: heeded.candidates };
}

function markIn(
  projection: Projection,
  annotation: Annotation,
  textOf: TextOf,
  found: Found | undefined,
): ResolvedMark {
  if (annotation.about) return { annotation, status: 'exact', candidates: [] };
  const { text, revision } = projection;
  const resolution =
    resolveInPlace(text, revision, annotation.anchor) ?? recall(found, projection, annotation, textOf);
  return resolution
    ? markOf(annotation, resolution, revision)
    : { annotation, status: 'seeking', candidates: [] };
}

/** Where a note on the whole article comes in the order of the text. */
const WHOLE: TextRange = { start: -1, end: -1 };
const NOWHERE: TextRange = { start: Number.MAX_SAFE_INTEGER, end: Number.MAX_SAFE_INTEGER };

const placeOf = (mark: ResolvedMark): TextRange => (isOnArticle(mark) ? WHOLE : (mark.range ?? NOWHERE));

const compareMarks = (a: ResolvedMark, b: ResolvedMark): number =>
  compareRanges(placeOf(a), placeOf(b)) ||
  compareStrings(a.annotation.createdAt, b.annotation.createdAt) ||
  compareStrings(a.annotation.id, b.annotation.id);

/**
 * Finds the marks of an article in its text: notes on the whole, marks in reading order, then those without a place.
 * What was made on another text, and was not found before, is left `seeking`.
 */
export function resolveMarks(
  projection: Projection,
  annotations: readonly Annotation[],
  textOf: TextOf,
  found?: Found,
): ResolvedMark[] {
  const { text } = projection;
  return annotations
    .map((annotation): ResolvedMark => {
      const snapshot = textOf(annotation.anchor.revision);
      const known = knownByRow.get(annotation);
      if (known?.text === text && known.snapshot === snapshot) return known.mark;
      const mark = markIn(projection, annotation, textOf, found);
      if (mark.status === 'seeking') return mark;
      knownByRow.set(annotation, { text, snapshot, mark });
      return mark;
    })
    .sort(compareMarks);
}
