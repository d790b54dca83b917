import type { TextRange } from '../text/offset.ts';
import { tagAt } from './note-tags.ts';

/** What is being written that can be completed: the range is what would be replaced, in UTF-16 code units. */
export interface Wanted extends TextRange {
  readonly kind: 'link' | 'tag';
  /** What of it stands before the caret, without `[[` or `#`. */
  readonly typed: string;
}

const LINK_BEFORE = /(?<!\\)\[\[([^[\]|\n]{0,100})$/;

/** What is being written in a note: a link after `[[`, a tag after `#`. */
export function wantedInNote(note: string, caret: number): Wanted | undefined {
  const before = LINK_BEFORE.exec(note.slice(Math.max(0, caret - 104), caret));
  if (!before) {
    const tag = tagAt(note, caret);
    return tag && { kind: 'tag', ...tag };
  }
  const end = note.startsWith(']]', caret) ? caret + 2 : caret;
  const typed = before[1] ?? '';
  return { kind: 'link', start: caret - typed.length - 2, end, typed };
}

/** What is being written in the field of tags: one of them, with or without `#`. */
export function wantedInTags(typedTags: string, caret: number): Wanted | undefined {
  const [before = ''] = /[^\s,，、;；]*$/.exec(typedTags.slice(0, caret)) ?? [];
  const [after = ''] = /^[^\s,，、;；]*/.exec(typedTags.slice(caret)) ?? [];
  if (before === '') return undefined;
  const typed = before.replace(/^[#＃]+/, '');
  return { kind: 'tag', start: caret - before.length, end: caret + after.length, typed };
}
