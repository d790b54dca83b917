import type { MarkStyle } from '../annotation/annotation.ts';
import { instantFromDateTime } from '../annotation/instant.ts';
import { articleIn } from './app-address.ts';
import { checksumOf } from './checksum.ts';
import { collectNotes } from './collect-notes.ts';
import { type CsvRow, csvRows } from './csv-rows.ts';
import { isTooLarge, tagsFromTexts } from './imported-fields.ts';
import type { DecodedNotes, ImportedNote, UnreadableNote } from './imported-note.ts';

/** What each column is called in the file for import, and in Readwise's own export. */
const COLUMNS = {
  quote: ['highlight'],
  title: ['title', 'book title'],
  address: ['url'],
  note: ['note'],
  color: ['color'],
  tags: ['tags'],
  location: ['location'],
  date: ['date', 'highlighted at'],
} as const;

type Column = keyof typeof COLUMNS;

const COLORS: ReadonlyMap<string, MarkStyle['color']> = new Map([
  ['yellow', 'yellow'],
  ['orange', 'yellow'],
  ['green', 'green'],
  ['blue', 'blue'],
  ['pink', 'pink'],
  ['purple', 'purple'],
]);

/** Where each column stands in a file with this first row; undefined where it is no list of highlights. */
function columnsIn({ fields }: CsvRow): ((row: CsvRow, column: Column) => string) | undefined {
  const names = fields.map((name) => name.trim().toLowerCase());
  const at = (column: Column): number =>
    names.findIndex((name) => (COLUMNS[column] as readonly string[]).includes(name));
  if (at('quote') === -1 || at('title') === -1) return undefined;
  return (row, column) => row.fields[at(column)] ?? '';
}

export const isReadwise = (text: string): boolean => {
  const [head] = csvRows(/^[^\r\n]*/.exec(text)?.[0] ?? '');
  return head !== undefined && columnsIn(head) !== undefined;
};

/** `.tag .other` at the start of a note are tags; what follows them, on the same line or the next, is the note. */
export function splitTags(cell: string): { note: string; tags: string[] } {
  const [head = ''] = /^(?:\.\S+[ \t]*)*/.exec(cell) ?? [];
  const tags = head.split(/\s+/).flatMap((tag) => (tag.length > 1 ? [tag.slice(1)] : []));
  return { note: cell.slice(head.length).replace(/^(?:\r\n|\r|\n)/, ''), tags };
}

/** `2026-01-27 05:56:46`, which is in UTC, or `2026-01-27 05:56:46+00:00`. */
function instantIn(date: string): ImportedNote['createdAt'] {
  const [, day, time, zone] =
    /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(.*)$/.exec(date.trim()) ?? [];
  if (day === undefined || time === undefined) return undefined;
  return instantFromDateTime(`${day}T${time.length === 5 ? `${time}:00` : time}${zone || 'Z'}`);
}

/** Reads a CSV of highlights: what Readwise exports, or what it imports. */
export function decodeReadwise(text: string): DecodedNotes {
  const [head, ...rows] = csvRows(text);
  const cellOf = head && columnsIn(head);
  if (!cellOf) return { ok: false, reason: 'not-this-format' };
  const read = (row: CsvRow): ImportedNote | Omit<UnreadableNote, 'index'> => {
    if (row.isCut) return { reason: 'cut-short' };
    const exact = cellOf(row, 'quote');
    if (exact.trim() === '') return { reason: 'no-quote' };
    const title = cellOf(row, 'title').trim();
    const source = cellOf(row, 'address').trim() || title;
    if (source === '') return { reason: 'no-source' };
    const { note, tags } = splitTags(cellOf(row, 'note'));
    const quote = { exact, prefix: '', suffix: '' };
    if (isTooLarge(note, quote)) return { reason: 'too-large' };
    const articleId = articleIn(source);
    const color = COLORS.get(cellOf(row, 'color').trim().toLowerCase());
    const createdAt = instantIn(cellOf(row, 'date'));
    return {
      origin: `readwise:${checksumOf(JSON.stringify([source, cellOf(row, 'location'), exact]))}`,
      source,
      quote,
      note,
      tags: tagsFromTexts([...tags, ...cellOf(row, 'tags').split(',')]),
      ...(title !== '' && { title }),
      ...(articleId && { articleId }),
      ...(color && { style: { color, line: 'fill' } }),
      ...(createdAt && { createdAt }),
    };
  };
  return collectNotes(rows, read, ({ line }) => line);
}
