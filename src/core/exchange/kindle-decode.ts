import { checksumOf } from './checksum.ts';
import { collectNotes } from './collect-notes.ts';
import { isTooLarge } from './imported-fields.ts';
import type { DecodedNotes, ImportedNote, UnreadableNote } from './imported-note.ts';
import { type KindleEntry, kindleEntries } from './kindle-entry.ts';

/** What stands in place of the words once a publisher's limit is reached. */
const LIMIT_REACHED = /^<.*(?:clipping limit|剪贴上限|剪切上限).*>$/i;

export const isKindle = (text: string): boolean =>
  /^[ \t]*[-–—].*(?:Highlight|Note|Bookmark|标注|笔记|书签)/im.test(text.slice(0, HEAD)) &&
  /^[ \t]*==========/m.test(text);

/** How much of a file, in UTF-16 code units, is looked at to know what it is. */
const HEAD = 10_000;

/** Of the highlights that end at or after a note, how many are looked at. They may begin after it. */
const LOOKED_AT = 20;

type Highlights = readonly KindleEntry[];

const endOf = ({ place }: KindleEntry): number => place?.to ?? -1;

/** The highlights of each book that have a place, by where they end. */
function highlightsByBook(entries: readonly KindleEntry[]): ReadonlyMap<string, Highlights> {
  const books = new Map<string, KindleEntry[]>();
  for (const entry of entries) {
    if (entry.kind !== 'highlight' || entry.text === '' || !entry.place) continue;
    const book = books.get(entry.title);
    if (book) book.push(entry);
    else books.set(entry.title, [entry]);
  }
  for (const book of books.values()) book.sort((a, b) => endOf(a) - endOf(b));
  return books;
}

/** The highlight about a note's place that ends nearest to it. */
function highlightOf({ place }: KindleEntry, book: Highlights): KindleEntry | undefined {
  if (!place) return undefined;
  let [low, high] = [0, book.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = book[middle];
    if (one && endOf(one) < place.from) low = middle + 1;
    else high = middle;
  }
  return book.slice(low, low + LOOKED_AT).find((one) => (one.place?.from ?? 0) <= place.from);
}

/** What was written to each highlight, and the notes that are to none. */
function pairNotes(entries: readonly KindleEntry[]): {
  readonly words: ReadonlyMap<KindleEntry, readonly string[]>;
  readonly alone: ReadonlySet<KindleEntry>;
} {
  const books = highlightsByBook(entries);
  const words = new Map<KindleEntry, string[]>();
  const alone = new Set<KindleEntry>();
  for (const note of entries) {
    if (note.kind !== 'note') continue;
    const highlight = note.isCut ? undefined : highlightOf(note, books.get(note.title) ?? []);
    if (!highlight) alone.add(note);
    else words.set(highlight, [...(words.get(highlight) ?? []), note.text]);
  }
  return { words, alone };
}

/** Reads a Kindle's `My Clippings.txt`, of an English or a Chinese one. */
export function decodeKindle(text: string): DecodedNotes {
  const { entries, strange } = kindleEntries(text);
  if (entries.length === 0) return { ok: false, reason: 'not-this-format' };
  const { words, alone } = pairNotes(entries);
  const read = (entry: KindleEntry): ImportedNote | Omit<UnreadableNote, 'index'> => {
    if (entry.isCut) return { reason: 'cut-short' };
    if (entry.kind === 'bookmark') return { reason: 'bookmark' };
    const isEmpty = entry.text === '' || LIMIT_REACHED.test(entry.text);
    if (isEmpty || alone.has(entry)) return { reason: 'no-quote' };
    const quote = { exact: entry.text, prefix: '', suffix: '' };
    const note = (words.get(entry) ?? []).join('\n\n');
    if (isTooLarge(note, quote)) return { reason: 'too-large' };
    const { title, place, addedAt } = entry;
    return {
      origin: `kindle:${checksumOf(JSON.stringify([title, place?.from, place?.to, entry.text]))}`,
      source: title,
      title,
      quote,
      note,
      tags: [],
      ...(addedAt && { createdAt: addedAt }),
    };
  };
  const own = entries.filter((entry) => entry.kind !== 'note' || alone.has(entry));
  const decoded = collectNotes(own, read, ({ line }) => line);
  if (!decoded.ok) return decoded;
  const unreadable = [
    ...decoded.unreadable,
    ...strange.map((line) => ({ index: own.length, line, reason: 'not-an-annotation' as const })),
  ].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return { ...decoded, unreadable };
}
