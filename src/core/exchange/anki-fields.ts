import type { Annotation } from '../annotation/annotation.ts';
import { linksToWords } from '../annotation/note-links.ts';
import { uniqueTags } from '../annotation/tags.ts';
import { authorOf } from '../article/author.ts';
import { readingAddress } from './app-address.ts';
import { escapeHtml } from './escape-html.ts';
import type { ExportNote, ExportOptions } from './export-note.ts';
import { placeName } from './place-name.ts';
import { wellFormed } from './well-formed.ts';

/** A text as HTML on one line, and without what parts fields. NUL is no character of HTML. */
export const ankiHtml = (text: string): string =>
  escapeHtml(wellFormed(text))
    .replace(/\r\n|\r|\n/g, '<br>')
    .replaceAll('\t', ' ')
    .replaceAll('\u0000', '\uFFFD');

/** Tags parted by spaces; Anki's levels are parted by `::`. */
export const ankiTags = ({ tags }: Pick<Annotation, 'tags'>): string =>
  uniqueTags(
    tags.map((tag) =>
      wellFormed(tag)
        .replace(/[\s\p{Cc}"]+/gu, '-')
        .replaceAll('/', '::'),
    ),
  ).join(' ');

/** Where a mark is from: article, author, place, and a link back. */
function ankiSource(note: ExportNote, { baseUrl, language }: ExportOptions): string {
  const { annotation, article } = note;
  const { headline, byline } = article.front;
  const names = [headline, ...(byline ? [authorOf(byline)] : []), placeName(note, language)];
  const href = escapeHtml(readingAddress(baseUrl, article.id, annotation.id));
  return `<small><a href="${href}">${ankiHtml(names.join(' · '))}</a></small>`;
}

/** The note, where there is one, and where the mark is from. */
export const ankiBack = (note: ExportNote, options: ExportOptions): string =>
  [ankiHtml(linksToWords(note.annotation.note.trim())), ankiSource(note, options)]
    .filter(Boolean)
    .join('<br>');
