import { COLORS, LINES, type MarkStyle } from '../annotation/annotation.ts';
import { annotationIdSchema } from '../annotation/annotation-schema.ts';
import { validate } from '../annotation/validation.ts';
import { articleIn } from './app-address.ts';
import { collectNotes } from './collect-notes.ts';
import { unescapeLine } from './escape-markdown.ts';
import { isTooLarge } from './imported-fields.ts';
import type { DecodedNotes, ImportedNote, UnreadableNote } from './imported-note.ts';
import { linksWithin, type MarkOfFile } from './links-from-vault.ts';
import { parseJson } from './parse-json.ts';

const BLOCK_ID = /^\^(h-[\da-f]{4,32})[ \t]*$/;
const CALLOUT = /^> ?\[!quote\][+-]?\s*(.*)$/i;
/** The link back that ends a mark. */
const LINK = /^\[[^\]]*\]\(([^\s()]+#\/read\/[^\s()]+)\)[ \t]*$/;
const STYLE = new RegExp(`·\\s*(${COLORS.join('|')})(?:\\s+(${LINES.join('|')}))?\\s*$`);

export const isOurMarkdown = (text: string): boolean =>
  /^\^h-[\da-f]{4,32}[ \t]*$/m.test(text) && /^> ?\[!quote\]/im.test(text);

interface Mark {
  /** 1-based, of the callout. */
  readonly line: number;
  readonly label: string;
  readonly quote: string;
  readonly blockId: string;
  /** What follows the block id, up to the next mark or heading. */
  readonly rest: readonly string[];
  readonly title?: string;
}

/** Where the callout begins that a block id is of; undefined where there is none. */
function calloutAbove(lines: readonly string[], at: number): number | undefined {
  let first = at - 1;
  while (first >= 0 && lines[first]?.trim() === '') first--;
  while (first >= 0 && lines[first]?.startsWith('>') && !CALLOUT.test(lines[first] ?? '')) first--;
  return CALLOUT.test(lines[first] ?? '') ? first : undefined;
}

function titleInFront(text: string): string | undefined {
  const [, front = ''] = /^---\n([\s\S]*?)\n---(?:\n|$)/.exec(text) ?? [];
  const [, title = ''] = /^title:[ \t]*(.*)$/m.exec(front) ?? [];
  const parsed = parseJson(title);
  const value = parsed.ok ? parsed.value : title;
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The marks of a file, each from its callout to the next one's. */
function marksIn(text: string): Mark[] {
  const lines = text.split('\n');
  const starts = lines.flatMap((line, at) => {
    const [, blockId] = BLOCK_ID.exec(line) ?? [];
    const callout = blockId === undefined ? undefined : calloutAbove(lines, at);
    return blockId === undefined || callout === undefined ? [] : [{ at, callout, blockId }];
  });
  let title = titleInFront(text);
  return starts.map(({ at, callout, blockId }, i) => {
    // All articles in one file stand under their headlines.
    const before = lines.slice((starts[i - 1]?.at ?? -1) + 1, callout);
    const heading = before.findLast((line) => line.startsWith('# '));
    if (heading !== undefined) title = unescapeLine(heading.slice(2));
    const quoted = lines.slice(callout + 1, at).filter((line) => line.startsWith('>'));
    return {
      line: callout + 1,
      label: CALLOUT.exec(lines[callout] ?? '')?.[1] ?? '',
      quote: quoted.map((line) => unescapeLine(line.replace(/^> ?/, ''))).join('\n'),
      blockId,
      rest: lines.slice(at + 1, starts[i + 1]?.callout ?? lines.length),
      ...(title !== undefined && { title }),
    };
  });
}

/** What stands before a link back that a line ends in, and the link's address. Linear, whatever the line. */
function linkAtEnd(line: string): { before: string; address: string } | undefined {
  const at = line.lastIndexOf('[', line.lastIndexOf(']('));
  const [, address] = LINK.exec(line.slice(Math.max(0, at))) ?? [];
  return address === undefined ? undefined : { before: line.slice(0, Math.max(0, at)).trimEnd(), address };
}

/** The note, and the address of the link that ends it. */
function noteIn({ rest }: Mark): { note: string; address?: string } {
  for (let at = rest.length - 1; at >= 0; at--) {
    const link = linkAtEnd(rest[at] ?? '');
    if (link) return { note: [...rest.slice(0, at), link.before].join('\n').trim(), address: link.address };
  }
  return { note: rest.join('\n').trim() };
}

function styleIn(label: string): MarkStyle | undefined {
  const [, named, drawn = 'fill'] = STYLE.exec(label) ?? [];
  const color = COLORS.find((one) => one === named);
  const line = LINES.find((one) => one === drawn);
  return color && line && { color, line };
}

function readMark(mark: Mark): ImportedNote | Omit<UnreadableNote, 'index'> {
  const { blockId, title, label } = mark;
  const quote = { exact: mark.quote, prefix: '', suffix: '' };
  const { note, address } = noteIn(mark);
  const source = address ?? title;
  if (source === undefined) return { origin: blockId, reason: 'no-source' };
  if (quote.exact.trim() === '') return { origin: blockId, reason: 'no-quote' };
  if (isTooLarge(note, quote)) return { origin: blockId, reason: 'too-large' };
  const articleId = articleIn(source);
  const id = validate(annotationIdSchema, idIn(source));
  const style = styleIn(label);
  return {
    origin: id.valid ? `urn:uuid:${id.value}` : `markdown:${title ?? ''}#${blockId}`,
    source,
    quote,
    note,
    tags: [],
    ...(id.valid && { id: id.value }),
    ...(title !== undefined && { title }),
    ...(articleId && { articleId }),
    ...(style && { style }),
  };
}

/** The notes with the links within the file, and into the app, as ours. */
function withOwnLinks(notes: readonly ImportedNote[], marks: readonly Mark[]): ImportedNote[] {
  if (!notes.some(({ note }) => note.includes(']'))) return [...notes];
  const byId = new Map(notes.flatMap((note) => (note.id ? [[note.id as string, note] as const] : [])));
  const byBlock = new Map<string, MarkOfFile>();
  for (const mark of marks) {
    const { address = '' } = noteIn(mark);
    const { id, articleId, quote } = byId.get(idIn(address)) ?? {};
    if (id && articleId && quote) byBlock.set(mark.blockId, { id, articleId, quote: quote.exact });
  }
  return notes.map((note) => {
    const base = note.articleId && /^[^#]*/.exec(note.source)?.[0];
    return { ...note, note: linksWithin(note.note, byBlock, base) };
  });
}

const idIn = (address: string): string => /[?&]h=([^&]+)$/.exec(address)?.[1] ?? '';

/**
 * Reads the Markdown that we write, edited or not. Its tags are the file's and not a mark's; it has no dates; spaces at
 * the end of a quote's lines are lost, and the note is as it was contained (contain-note.ts).
 */
export function decodeMarkdown(text: string): DecodedNotes {
  const marks = marksIn(text.replace(/\r\n?/g, '\n'));
  if (marks.length === 0) return { ok: false, reason: 'not-this-format' };
  const decoded = collectNotes(marks, readMark, ({ line }) => line);
  return decoded.ok ? { ...decoded, notes: withOwnLinks(decoded.notes, marks) } : decoded;
}
