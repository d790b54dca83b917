import { linksToWords } from '../annotation/note-links.ts';
import { authorOf } from '../article/author.ts';
import { readingAddress } from './app-address.ts';
import { type ArticleNotes, dayOf, type ExportNote, type ExportOptions } from './export-note.ts';

/** What a list of sources says of an article, and what the reader made of it. */
export interface Citation {
  /** Latin letters, digits and dashes; an article's own for good. */
  readonly key: string;
  readonly title: string;
  readonly author?: string;
  readonly language: string;
  readonly address: string;
  /** The day of the export, `YYYY-MM-DD`: when the article was seen to read so. */
  readonly accessed: string;
  readonly keywords: readonly string[];
  /** The quotes in quotation marks, each with its note. */
  readonly annotations: string;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const annotationText = ({ quote, annotation: { about, note } }: ExportNote): string =>
  [...(about ? [] : [`“${quote}”`]), ...(note.trim() === '' ? [] : [linksToWords(note.trim())])].join('\n');

export function citationOf({ article, notes }: ArticleNotes, options: ExportOptions): Citation {
  const { headline, byline } = article.front;
  return {
    key: article.id,
    title: oneLine(headline),
    ...(byline && { author: oneLine(authorOf(byline)) }),
    language: article.language,
    address: readingAddress(options.baseUrl, article.id),
    accessed: dayOf(options),
    keywords: [...new Set(notes.flatMap(({ annotation }) => annotation.tags))],
    annotations: notes.map(annotationText).join('\n\n'),
  };
}
