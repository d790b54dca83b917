import type { TextOffset } from '../text/offset.ts';
import type { Revision } from '../text/revision.ts';

/** Where a mark stands, said three ways: W3C TextPositionSelector and TextQuoteSelector, and the text it was made on. */
export interface Anchor {
  readonly position: { readonly start: TextOffset; readonly end: TextOffset };
  readonly quote: { readonly exact: string; readonly prefix: string; readonly suffix: string };
  readonly revision: Revision;
}

export interface Candidate {
  readonly start: number;
  readonly end: number;
  /** 0 to 1. */
  readonly score: number;
}

export type Resolution =
  | { readonly status: 'exact' | 'moved' | 'changed'; readonly start: number; readonly end: number }
  | { readonly status: 'uncertain' | 'orphaned'; readonly candidates: readonly Candidate[] };
