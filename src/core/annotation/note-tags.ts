import { LIMITS } from './limits.ts';
import { codeOf } from './note-blocks.ts';
import { noteLinks } from './note-links.ts';
import { TAG_CHARACTERS, TAG_START } from './tag-pattern.ts';
import { parseTags, uniqueTags } from './tags.ts';

const TAG = new RegExp(`${TAG_START}(${TAG_CHARACTERS}+)`, 'gu');
const TAG_BEFORE = new RegExp(`${TAG_START}(${TAG_CHARACTERS}*)$`, 'u');
const TAG_AFTER = new RegExp(`^${TAG_CHARACTERS}*`, 'u');

/** The tags that a note names by `#`, outside code and links. A number alone is none: `#1`. */
function tagsIn(note: string): string[] {
  const found = [...note.matchAll(TAG)].filter(([, tag = '']) => /\p{L}/u.test(tag));
  if (found.length === 0) return [];
  const taken = [...codeOf(note), ...noteLinks(note)];
  const free = found.filter(({ index }) => !taken.some(({ start, end }) => start <= index && index < end));
  return parseTags(free.map(([, tag]) => tag).join(' '));
}

/** A mark's tags, those that were given to it first, and those that its note names. */
export const withNoteTags = (tags: readonly string[], note: string): string[] =>
  uniqueTags([...tags, ...tagsIn(note)]).slice(0, LIMITS.tags);

/** The `#tag` that a caret stands in, in UTF-16 code units of the text; the part before the caret is `typed`. */
export function tagAt(
  text: string,
  caret: number,
): { start: number; end: number; typed: string } | undefined {
  // What is longer than any tag need not be looked through.
  const from = Math.max(0, caret - LIMITS.tag - 2);
  const before = TAG_BEFORE.exec(text.slice(from, caret));
  if (!before) return undefined;
  const [after = ''] = TAG_AFTER.exec(text.slice(caret, caret + LIMITS.tag)) ?? [];
  return { start: from + before.index, end: caret + after.length, typed: before[1] ?? '' };
}
