import type { Annotation } from '../annotation/annotation.ts';
import { linksToWords } from '../annotation/note-links.ts';
import { tagFromText, uniqueTags } from '../annotation/tags.ts';
import { authorOf } from '../article/author.ts';
import { readingAddress } from './app-address.ts';
import { csvText } from './csv.ts';
import { dayOf, type ExportNote, type ExportOptions, notesByArticle } from './export-note.ts';
import type { Format } from './format.ts';
import { localTime } from './local-time.ts';

const COLUMNS = ['Highlight', 'Title', 'Author', 'URL', 'Note', 'Location', 'Date'];

/**
 * A note with its tags before it, `.tag` each, on a line of their own. An empty first line stands before a note
 * that would otherwise itself be taken for tags.
 */
export function noteWithTags({ note, tags }: Pick<Annotation, 'note' | 'tags'>): string {
  const names = uniqueTags(tags.map((tag) => tagFromText(tag) ?? '').filter(Boolean));
  const line = names.map((tag) => `.${tag}`).join(' ');
  if (note === '') return line;
  return line !== '' || /^[.\r\n]/.test(note) ? `${line}\n${note}` : note;
}

function rowOf({ annotation, article, quote, paragraph }: ExportNote, { baseUrl }: ExportOptions): string[] {
  const { headline, byline } = article.front;
  return [
    annotation.about ? headline : quote, // a highlight without words is not taken
    headline,
    byline ? authorOf(byline) : '',
    readingAddress(baseUrl, article.id),
    noteWithTags({ ...annotation, note: linksToWords(annotation.note) }),
    paragraph === undefined ? '' : String(paragraph),
    localTime(annotation.createdAt, 'UTC'),
  ];
}

/** What Readwise imports (docs.readwise.io, "Import highlights in bulk via CSV"): dates in UTC, no byte order mark. */
export const readwiseFormat: Format<readonly ExportNote[], ExportOptions, never> = {
  id: 'csv-readwise',
  label: { 'zh-CN': 'Readwise CSV', en: 'Readwise CSV' },
  hint: {
    'zh-CN': '在 Readwise 里选“Import from CSV”导入。',
    en: 'Import it in Readwise with “Import from CSV”.',
  },
  extension: 'csv',
  mediaType: 'text/csv',
  encode(notes, options) {
    const groups = notesByArticle(notes);
    const text = csvText([
      COLUMNS,
      ...groups.flatMap((group) => group.notes.map((note) => rowOf(note, options))),
    ]);
    return { files: [{ name: `quandian-readwise-${dayOf(options)}.csv`, text }], text };
  },
};
