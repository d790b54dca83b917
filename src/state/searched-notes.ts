import type { Annotation, AnnotationId } from '../core/annotation/annotation.ts';
import { noteWords } from '../core/annotation/note-words.ts';
import { foldedText, foldWords } from '../core/search/search-folding.ts';
import type { FoldedText } from '../core/text/fold.ts';
import { shorten } from '../core/text/shorten.ts';
import type { AnnotationsListener } from '../storage/watch-all-annotations.ts';

/** A note, or the tags of a mark, as a search holds them. */
export interface HeldNote
  extends Pick<Annotation, 'id' | 'articleId' | 'about' | 'style' | 'tags' | 'modifiedAt'> {
  /** Without the signs of Markdown. */
  readonly words: string;
  readonly folded: FoldedText;
  /** `#tag`, one a line, folded. */
  readonly foldedTags: string;
  /** What was marked, and the whole of it folded. Empty where the note is on the whole article. */
  readonly quote: string;
  readonly foldedQuote: string;
}

/** How much of what was marked is shown, in UTF-16 code units. */
const SHOWN = 80;

function holdNote(row: Annotation): HeldNote {
  const { id, articleId, about, style, note, tags, modifiedAt, anchor } = row;
  const words = noteWords(note);
  const quote = about ? '' : anchor.quote.exact;
  return {
    id,
    articleId,
    ...(about && { about }),
    style,
    tags,
    modifiedAt,
    words,
    folded: foldedText(words),
    foldedTags: tags.map((tag) => foldWords(`#${tag}`)).join('\n'),
    quote: shorten(quote, SHOWN),
    foldedQuote: foldWords(quote),
  };
}

/** Whether a note holds each term: in its words or tags one at least, and the rest there or in what was marked. */
export function holdsTerms({ folded, foldedTags, foldedQuote }: HeldNote, terms: readonly string[]): boolean {
  const isOwn = (term: string): boolean => folded.folded.includes(term) || foldedTags.includes(term);
  return terms.some(isOwn) && terms.every((term) => isOwn(term) || foldedQuote.includes(term));
}

/** All notes and tagged marks that are not in the trash, kept as they are stored. */
export class SearchedNotes implements AnnotationsListener {
  readonly held = new Map<AnnotationId, HeldNote>();
  isWhole = false;
  /** Whether they could not be read the last time. */
  hasFailed = false;
  private readonly changed: () => void;
  private unseen: Set<AnnotationId> | undefined;

  /** @param changed told of each change, and of each fault, after which there is no more to wait for */
  constructor(changed: () => void) {
    this.changed = changed;
  }

  onBegin(): void {
    this.unseen = new Set(this.held.keys());
  }

  onRows(rows: readonly Annotation[]): void {
    for (const row of rows) {
      this.unseen?.delete(row.id);
      const isSaid = row.deletedAt === undefined && (row.note !== '' || row.tags.length > 0);
      if (!isSaid) this.held.delete(row.id);
      else if (this.held.get(row.id)?.modifiedAt !== row.modifiedAt) this.held.set(row.id, holdNote(row));
    }
    this.changed();
  }

  onGone(ids: readonly AnnotationId[]): void {
    for (const id of ids) this.held.delete(id);
    this.changed();
  }

  onWhole(): void {
    for (const id of this.unseen ?? []) this.held.delete(id);
    this.unseen = undefined;
    this.isWhole = true;
    this.hasFailed = false;
    this.changed();
  }

  onFault(): void {
    this.isWhole = true;
    this.hasFailed = true;
    this.changed();
  }
}
