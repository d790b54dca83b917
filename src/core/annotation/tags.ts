import { LIMITS } from './limits.ts';

const SEPARATORS = /[\s\p{Cc}\u200B,，、;；]+/u;

/** What tells two tags apart: case does not, nor how an accent is encoded. */
export const tagKey = (tag: string): string => tag.normalize('NFC').toLowerCase();

/** A tag without leading `#`s, empty levels (`/读书//时政/` is `读书/时政`) and what exceeds the limit; may be empty. */
function cleanTag(typed: string): string {
  const levels = typed.split('/').map((level) => level.replace(/^[#＃]+/, ''));
  const tag = levels.filter((level) => level !== '').join('/');
  return tag.length <= LIMITS.tag ? tag : cutTag(tag);
}

/** Cuts at the limit, never inside a surrogate pair. */
const cutTag = (tag: string): string =>
  tag
    .slice(0, LIMITS.tag)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/\/$/, '');

/** Each tag once, as it was first written. */
export function uniqueTags(tags: readonly string[]): string[] {
  const tagsByKey = new Map<string, string>();
  for (const tag of tags) {
    const key = tagKey(tag);
    if (!tagsByKey.has(key)) tagsByKey.set(key, tag);
  }
  return [...tagsByKey.values()];
}

/**
 * The tags in what a reader typed: parted by white space, commas, `、` or semicolons, each once whatever its case.
 * `读书/时政` is one tag of two levels. What is typed beyond {@link LIMITS} is left out.
 */
export const parseTags = (typed: string): string[] =>
  uniqueTags(typed.split(SEPARATORS).map(cleanTag).filter(Boolean)).slice(0, LIMITS.tags);

/** One tag from a free text of another program, which may hold what parts ours: `good idea` is `good-idea`. */
export const tagFromText = (text: string): string | undefined =>
  parseTags(text.trim().split(SEPARATORS).filter(Boolean).join('-'))[0];
