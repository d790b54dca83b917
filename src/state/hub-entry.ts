import type { Annotation, AnnotationId, Instant, MarkStyle } from '../core/annotation/annotation.ts';
import type { ArticleId } from '../core/article/article.ts';
import type { Draft } from '../core/exchange/backup.ts';
import type { TextRange } from '../core/text/offset.ts';
import type { ResolvedMark } from './resolved-mark.ts';

/** What the Notes screen knows of a mark: as much as it takes to arrange, find and show it, and no more. */
export interface HubEntry extends HubPlace {
  readonly id: AnnotationId;
  readonly articleId: ArticleId;
  /** Present on a note on the whole article, whose style and place mean nothing. */
  readonly about?: 'article';
  readonly style: MarkStyle;
  readonly note: string;
  /** Words for its note that were not saved. */
  readonly draft?: string;
  readonly tags: readonly string[];
  readonly createdAt: Instant;
  readonly modifiedAt: Instant;
  /** Quote, note and tags (`#tag`) on lines of their own, then those of a draft; folded as a search is. */
  readonly folded: string;
}

/** Where a mark stands, as far as the list says it. */
export interface HubPlace {
  readonly status: ResolvedMark['status'];
  /** The marked text as it reads now; of a mark without a place, as it read. */
  readonly quote: string;
  /** Where it begins and ends in its article's text, in UTF-16 code units; where it stood, if it has no place. */
  readonly start: number;
  readonly end: number;
  /** Whether it has lost its place in a text that is here. */
  readonly canReattach: boolean;
}

/** Folds a text as searches are folded. */
export type FoldText = (text: string) => string;

/** The note as its writer left it last. */
export const lastNote = ({ note, draft }: Pick<HubEntry, 'note' | 'draft'>): string => draft ?? note;

export const isLost = ({ status }: HubPlace): boolean => status === 'orphaned' || status === 'uncertain';

/** The place of a mark as it was made, with what is known of it since. */
export function placeAsMade({ about, anchor }: Annotation, status: HubPlace['status']): HubPlace {
  if (about) return { status: 'exact', quote: '', start: 0, end: 0, canReattach: false };
  const { start, end } = anchor.position;
  return { status, quote: anchor.quote.exact, start, end, canReattach: false };
}

/** The place of a mark that was looked for in a text. */
export function placeFound({ annotation, status, range }: ResolvedMark, text: string): HubPlace {
  if (!range) return { ...placeAsMade(annotation, status), canReattach: status !== 'seeking' };
  const { start, end }: TextRange = range;
  return { status, quote: text.slice(start, end), start, end, canReattach: false };
}

export function hubEntry(
  row: Omit<HubEntry, keyof HubPlace | 'draft' | 'folded'>,
  place: HubPlace,
  fold: FoldText,
  draft?: Draft,
): HubEntry {
  const { id, articleId, about, style, note, tags, createdAt, modifiedAt } = row;
  const { status, quote, start, end, canReattach } = place;
  const words = [quote, written({ note, tags }), ...(draft ? [written(draft)] : [])];
  const folded = fold(words.join('\n'));
  return {
    id,
    articleId,
    ...(about && { about }),
    style,
    note,
    ...(draft && { draft: draft.note }),
    tags,
    createdAt,
    modifiedAt,
    status,
    quote,
    start,
    end,
    canReattach,
    folded,
  };
}

const written = ({ note, tags }: Pick<Draft, 'note' | 'tags'>): string =>
  tags.length > 0 ? `${note}\n#${tags.join(' #')}` : note;
