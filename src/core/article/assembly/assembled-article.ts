import type { SourceSpan } from '../article.ts';
import type { SidecarSpace } from '../sidecar/sidecar.ts';

/** Text taken from a page, to the letter, and where its pieces stand: `text` is the spans' text in order. */
export interface Stretch {
  readonly text: string;
  readonly spans: readonly SourceSpan[];
}

/** A seam inside a block. */
export interface AssembledJoin {
  /** Index of the block. */
  readonly block: number;
  /** UTF-16 offset in the block's text of the first character after the seam. */
  readonly offset: number;
  /** 1-based lines of the page before and after the seam. */
  readonly from: number;
  readonly to: number;
  readonly by: 'rule' | 'editor';
  readonly why: string;
}

/** A space of the page that was decided on: kept, dropped, or the border between two front parts. */
export interface AssembledSpace {
  readonly line: number;
  /** UTF-16 column. */
  readonly column: number;
  readonly do: SidecarSpace['do'];
  readonly why?: string;
}

export const TITLE_PARTS = ['kicker', 'headline', 'deck'] as const;
export const FRONT_PARTS = [...TITLE_PARTS, 'byline', 'dateline'] as const;
export type FrontPart = (typeof FRONT_PARTS)[number];

/** An article put together from its page: raw text, punctuation as it came. */
export interface AssembledArticle extends Readonly<Partial<Record<FrontPart, Stretch>>> {
  readonly id: string;
  readonly blocks: readonly Stretch[];
  readonly joins: readonly AssembledJoin[];
  readonly spaces: readonly AssembledSpace[];
}
