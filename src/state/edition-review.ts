import type { Candidate } from '../core/anchor/anchor.ts';
import type { Revision } from '../core/text/revision.ts';
import type { ResolvedMark } from './resolved-mark.ts';

export type ReviewKind = 'uncertain' | 'orphaned' | 'changed';

/** A mark that was made on another state of the text, and where it may stand in this one. */
export interface ReviewItem {
  readonly mark: ResolvedMark;
  readonly kind: ReviewKind;
  /** Best first; of a mark that was followed the place it was followed to. */
  readonly places: readonly Candidate[];
}

/** What became of an article's marks since they were made. */
export interface EditionReview {
  /** Marks that stand elsewhere, word for word. */
  readonly moved: number;
  readonly changed: number;
  readonly uncertain: number;
  readonly orphaned: number;
  /** What a person may want to look at: to confirm, then lost, then changed, each in the order of the text. */
  readonly items: readonly ReviewItem[];
}

const ORDER: readonly ReviewKind[] = ['uncertain', 'orphaned', 'changed'];

/** Where a mark stands or may stand, for the order of the review; one without a place, where it stood. */
const startOf = ({ mark, places }: ReviewItem): number =>
  places[0]?.start ?? mark.annotation.anchor.position.start;

/** Overlapping proposals are one place to a reader: the better one stands for them. */
function distinct(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const one of candidates) {
    if (kept.every(({ start, end }) => end <= one.start || one.end <= start)) kept.push(one);
  }
  return kept;
}

function itemOf(mark: ResolvedMark): ReviewItem | undefined {
  const { status, range, candidates } = mark;
  if (status === 'changed' && range) return { mark, kind: status, places: [{ ...range, score: 1 }] };
  if (status !== 'uncertain' && status !== 'orphaned') return undefined;
  return { mark, kind: status, places: distinct(candidates) };
}

const stoodElsewhere = ({ annotation: { anchor }, status, range }: ResolvedMark): boolean =>
  status === 'moved' && range?.start !== anchor.position.start;

/** Sums up an article's marks. A mark whose anchor is of this very text needs no review, whatever it was before. */
export function reviewEdition(marks: readonly ResolvedMark[], revision: Revision): EditionReview {
  const elder = marks.filter(({ annotation }) => annotation.anchor.revision !== revision);
  const items = elder
    .flatMap((mark) => itemOf(mark) ?? [])
    .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || startOf(a) - startOf(b));
  const count = (kind: ReviewKind): number => items.filter((item) => item.kind === kind).length;
  return {
    moved: elder.filter(stoodElsewhere).length,
    changed: count('changed'),
    uncertain: count('uncertain'),
    orphaned: count('orphaned'),
    items,
  };
}
