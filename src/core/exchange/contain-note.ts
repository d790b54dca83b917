import type { RootContent } from 'mdast';
import { codeOf, parseBlocks } from '../annotation/note-blocks.ts';
import { wellFormed } from './well-formed.ts';

/** Without one of these, nothing in a note can reach past the blank line that follows it. */
const CAN_REACH_OUT = /```|~~~|<|%%|\$\$|\^/;
const AFTER = '\n\nafter';

/** What the document's last block is where a paragraph follows a note: that paragraph, or what swallowed it. */
const lastBlock = (note: string): RootContent | undefined => parseBlocks(note + AFTER)?.children.at(-1);

const endsItself = (note: string, last: RootContent | undefined): boolean =>
  last?.type === 'paragraph' && last.position?.start.offset === note.length + 2;

/** What ends a block that is left open: fenced code or raw HTML. */
function closerOf(note: string, { position }: RootContent): string {
  const opening = note.slice(position?.start.offset ?? note.length);
  const fence = /^(?:`{3,}|~{3,})/.exec(opening)?.[0];
  if (fence !== undefined) return fence;
  if (opening.startsWith('<!--')) return '-->';
  if (opening.startsWith('<?')) return '?>';
  if (opening.startsWith('<![CDATA[')) return ']]>';
  const tag = /^<(script|pre|style|textarea)/i.exec(opening)?.[1];
  return tag === undefined ? '>' : `</${tag}>`;
}

/**
 * Takes from a note what Obsidian would carry past its end: a comment `%%` or a formula `$$` that is left open,
 * and the block ids that would be taken for ours. Code is left as it is.
 */
function escapeObsidian(note: string): string {
  if (!/%%|\$\$|\^/.test(note)) return note;
  const code = codeOf(note);
  const isCode = (offset: number): boolean => code.some(({ start, end }) => start <= offset && offset < end);
  const escapes = [/%%/g, /\$\$/g].flatMap((pair) => {
    const places = [...note.matchAll(pair)].map(({ index }) => index + 1).filter((at) => !isCode(at));
    return places.length % 2 === 0 ? [] : places.slice(-1);
  });
  const ids = [...note.matchAll(/(?<=^|\s)\^(?=[A-Za-z\d-]+[ \t]*$)/gm)].map(({ index }) => index);
  const places = [...escapes, ...ids.filter((at) => !isCode(at))].sort((a, b) => a - b);
  const pieces = [...places, note.length].map((at, i) => note.slice(places[i - 1] ?? 0, at));
  return pieces.join('\\');
}

/**
 * A reader's Markdown note as a part of a larger document: as it was written, but for what would reach out of it.
 * What it leaves open is closed; where that does not help, or it is too long or too deep to tell, the whole note
 * becomes a quotation, whose end ends everything in it.
 */
export function containNote(note: string): string {
  const text = wellFormed(note)
    .replace(/\r\n?/g, '\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
  if (!CAN_REACH_OUT.test(text)) return text;
  const safe = escapeObsidian(text);
  const last = lastBlock(safe);
  if (endsItself(safe, last)) return safe;
  const closed = last && `${safe}\n${closerOf(safe, last)}`;
  if (closed !== undefined && endsItself(closed, lastBlock(closed))) return closed;
  const lines = safe.split('\n').map((line) => (line === '' ? '>' : `> ${line}`));
  return lines.join('\n');
}
