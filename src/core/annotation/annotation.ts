import type { Anchor } from '../anchor/anchor.ts';
import type { ArticleId } from '../article/article.ts';
import type { Revision } from '../text/revision.ts';

declare const annotationId: unique symbol;
declare const instant: unique symbol;

/** A random UUID. */
export type AnnotationId = string & { readonly [annotationId]: true };
/** A moment as ISO 8601 in UTC with milliseconds, e.g. `2026-11-24T08:16:27.000Z`. */
export type Instant = string & { readonly [instant]: true };

export const toAnnotationId = (id: string): AnnotationId => id as AnnotationId;
export const toInstant = (moment: Date | string): Instant =>
  (typeof moment === 'string' ? moment : moment.toISOString()) as Instant;

export const COLORS = ['yellow', 'green', 'blue', 'pink', 'purple'] as const;
export type Color = (typeof COLORS)[number];
export const LINES = ['fill', 'underline', 'wavy'] as const;
export type Line = (typeof LINES)[number];

/** What a mark is seen as: its colour where it is filled, else its line. */
export const LOOKS = [...COLORS, 'underline', 'wavy'] as const;
export type Look = (typeof LOOKS)[number];

export interface MarkStyle {
  readonly color: Color;
  readonly line: Line;
}

/** What a mark looks like where the reader chose nothing. */
export const DEFAULT_STYLE: MarkStyle = { color: 'yellow', line: 'fill' };

/** An anchor that a mark had before another took its place. */
export interface EarlierAnchor {
  readonly anchor: Anchor;
  readonly replacedAt: Instant;
}

/** A place, in offsets of one state of the text, of which the reader said that it is not the mark's. */
export interface RefusedPlace {
  readonly revision: Revision;
  readonly start: number;
  readonly end: number;
}

export interface Annotation {
  readonly id: AnnotationId;
  readonly articleId: ArticleId;
  /**
   * Set where the note is on the whole article and on no passage. Its anchor then says what was read, the headline in
   * that state of the text; it is not painted, nor sought in another text, and so is never lost.
   */
  readonly about?: 'article';
  readonly anchor: Anchor;
  readonly style: MarkStyle;
  /** Markdown; empty where the mark bears no note. */
  readonly note: string;
  readonly tags: readonly string[];
  readonly createdAt: Instant;
  readonly modifiedAt: Instant;
  /** Set when the mark is in the trash. */
  readonly deletedAt?: Instant;
  /** The anchors it had before, the first one first; absent where it has its first one still. */
  readonly history?: readonly EarlierAnchor[];
  /** Absent where no place was refused. */
  readonly refused?: readonly RefusedPlace[];
}
