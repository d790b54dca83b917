import type { Anchor } from '../anchor/anchor.ts';
import {
  type Annotation,
  type AnnotationId,
  DEFAULT_STYLE,
  type Instant,
  type MarkStyle,
} from '../annotation/annotation.ts';
import type { ArticleId } from '../article/article.ts';
import type { TextRange } from '../text/offset.ts';
import type { FileText } from './text-from-bytes.ts';

/** A note as a file tells of it. What the file does not say, or says wrongly, is absent. */
export interface ImportedNote {
  /** What the file calls it: an IRI, or one made of what it says. Unique in the file. */
  readonly origin: string;
  /** Its own UUID, where `origin` is one. */
  readonly id?: AnnotationId;
  /** The address of what it was made on, its title where the file knows no address; and its title. */
  readonly source: string;
  readonly title?: string;
  /** The article, where the address is one of ours. */
  readonly articleId?: ArticleId;
  /** Set where the note selects nothing of its source: it is on the whole, and has no quote. */
  readonly about?: 'article';
  readonly quote?: Anchor['quote'];
  /** Where the quote stands in the article's text, which is at hand and reads so: UTF-16 code units. */
  readonly range?: TextRange;
  /** Its anchor as it was made, where the file is one of ours. */
  readonly anchor?: Anchor;
  readonly style?: MarkStyle;
  readonly note: string;
  readonly tags: readonly string[];
  readonly createdAt?: Instant;
  readonly modifiedAt?: Instant;
}

export type UnreadableReason =
  | 'not-an-annotation'
  | 'no-id'
  | 'duplicate'
  | 'no-source'
  | 'no-quote'
  | 'too-large'
  /** The file ends within it. */
  | 'cut-short'
  /** It marks a page, and no words. */
  | 'bookmark';

export interface UnreadableNote {
  /** Among the notes of the file, from 0. */
  readonly index: number;
  /** 1-based, of a file that is read by lines. */
  readonly line?: number;
  readonly origin?: string;
  readonly reason: UnreadableReason;
}

export type DecodedNotes =
  | {
      readonly ok: true;
      readonly notes: readonly ImportedNote[];
      readonly unreadable: readonly UnreadableNote[];
      /** How many notes the file counts but does not hold. */
      readonly missing: number;
    }
  | Exclude<FileText, { ok: true }>
  | { readonly ok: false; readonly reason: 'not-json' | 'not-this-format' | 'not-embedded' }
  | { readonly ok: false; readonly reason: 'too-many'; readonly count: number; readonly limit: number };

/** The annotation that an imported note is, where the file says everything: one that we wrote. */
export function annotationOf(imported: ImportedNote): Annotation | undefined {
  const { id, articleId, about, anchor, note, tags, createdAt, modifiedAt } = imported;
  const style = about ? DEFAULT_STYLE : imported.style;
  if (!(id && articleId && anchor && style && createdAt && modifiedAt)) return undefined;
  return { id, articleId, ...(about && { about }), anchor, style, note, tags, createdAt, modifiedAt };
}
