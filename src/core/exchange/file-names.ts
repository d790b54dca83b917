import { utf8Length } from './text-from-bytes.ts';

/**
 * The longest name without its extension, in bytes of UTF-8. File systems take 255, an encrypted one 143, and
 * tools that sync add to a name.
 */
export const MAX_NAME_BYTES = 120;

/** What Windows, or a link in Obsidian, does not take: also control characters and those that turn text around. */
const FORBIDDEN = /(?!\s)[#|^:\\/*"<>?\p{Cc}\p{Surrogate}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
/** Forbidden only as pairs. Dropping one pair may make another, so they are dropped until none is left. */
const FORBIDDEN_PAIRS = /%%+|\[\[+|\]\]+/g;
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|clock\$|com[\d¹²³]|lpt[\d¹²³])(?=\.|$)/i;

function withoutPairs(name: string): string {
  const dropped = name.replace(FORBIDDEN_PAIRS, '');
  return dropped === name ? name : withoutPairs(dropped);
}

const withoutEdges = (name: string): string => name.replace(/^[.\s]+|[.\s]+$/g, '');

/** Cut at a grapheme, never inside a character. */
function cut(name: string): string {
  if (utf8Length(name) <= MAX_NAME_BYTES) return name;
  let bytes = 0;
  let end = 0;
  for (const { segment, index } of new Intl.Segmenter('zh').segment(name)) {
    bytes += utf8Length(segment);
    if (bytes > MAX_NAME_BYTES) break;
    end = index + segment.length;
  }
  return name.slice(0, end);
}

/** A title as the name of a file, without extension; `fallback` where nothing of it is left. */
export function fileName(title: string, fallback: string): string {
  const kept = withoutPairs(title.normalize('NFC').replace(FORBIDDEN, '')).replace(/\s+/g, ' ');
  const name = withoutEdges(cut(withoutEdges(kept))) || fallback;
  return RESERVED.test(name) ? `_${name}` : name;
}

/** One key for names that some system takes for the same: whatever their case, `ß` and `ss` among them. */
const nameKey = (name: string): string => name.normalize('NFC').toUpperCase().toLowerCase();

/** Names, each unlike the others on every system: a later one of the same name gets ` (2)`, ` (3)` and so on. */
export function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  const last = new Map<string, number>();
  return names.map((name) => {
    let unique = name;
    let n = last.get(nameKey(name)) ?? 1;
    while (taken.has(nameKey(unique))) unique = `${name} (${++n})`;
    last.set(nameKey(name), n);
    taken.add(nameKey(unique));
    return unique;
  });
}
