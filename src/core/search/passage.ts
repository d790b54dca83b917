import { findInText } from '../text/find-in-text.ts';
import type { FoldedText } from '../text/fold.ts';
import { snapToGraphemes } from '../text/grapheme.ts';
import { joinRanges } from '../text/join-ranges.ts';
import type { TextRange } from '../text/offset.ts';

/** A stretch of a text around what was found in it, within one line. Offsets are the text's. */
export interface Passage extends TextRange {
  /** Ascending, none touching another. */
  readonly hits: readonly TextRange[];
}

/** How long a passage is, in UTF-16 code units, and how much of it stands before its first hit. */
const LENGTH = 60;
const LEAD = 18;
/** Marks that belong to what stands before them. */
const CLOSING = /^[\s，。、；：！？”’）》〉」』】…—]+/u;
/** Of each term, so many are looked at for the best. */
const MOST_HITS = 1000;

interface Hit extends TextRange {
  /** Which of the terms. */
  readonly term: number;
}

/**
 * The passages of a text that show best where terms stand in it: those that hold all of them before those that hold
 * some, more of them before fewer, the earlier before the later. They are given in the order of the text. What
 * touches `besides` is left out.
 */
export function passagesOf(
  text: string,
  folded: FoldedText,
  terms: readonly string[],
  most: number,
  besides: TextRange = { start: 0, end: 0 },
): Passage[] {
  let hits = terms
    .flatMap((wanted, term) =>
      findInText(folded, wanted)
        .filter(({ start, end }) => end <= besides.start || start >= besides.end)
        .slice(0, MOST_HITS)
        .map((range): Hit => ({ ...range, term })),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let missing = new Set(hits.map(({ term }) => term));
  const passages: Passage[] = [];
  while (passages.length < most && hits.length > 0) {
    const best = bestOf(text, hits, missing);
    const passage = around(text, best, passages);
    const within = hits.filter(({ start, end }) => start >= passage.start && end <= passage.end);
    passages.push({ ...passage, hits: joinRanges(within) });
    const shown = new Set(best.map(({ term }) => term));
    missing = new Set([...missing].filter((term) => !shown.has(term)));
    hits = hits.filter(({ start, end }) => end <= passage.start || start >= passage.end);
  }
  return passages.sort((a, b) => a.start - b.start);
}

/** The hits that one passage can show, beginning with the one from which on it shows most. */
function bestOf(text: string, hits: readonly Hit[], missing: ReadonlySet<number>): readonly Hit[] {
  let best: readonly Hit[] = [];
  let most = -1;
  let lineEnd = -1;
  for (const [i, first] of hits.entries()) {
    if (first.start >= lineEnd) {
      const end = text.indexOf('\n', first.start);
      lineEnd = end < 0 ? text.length : end;
    }
    const limit = Math.min(lineEnd, first.start + LENGTH - LEAD);
    let to = i + 1;
    for (let next = hits[to]; next && next.end <= limit; next = hits[to]) to++;
    const group = hits.slice(i, to);
    const terms = new Set(group.map(({ term }) => term));
    const fresh = [...terms].filter((term) => missing.has(term)).length;
    const score = fresh * 1e6 + terms.size * 1e3 + Math.min(group.length, 999);
    if (score > most) [best, most] = [group, score];
  }
  return best;
}

/** The stretch about some hits, in their line, clear of the passages that there are already. */
function around(text: string, group: readonly Hit[], others: readonly TextRange[]): TextRange {
  const from = Math.min(...group.map(({ start }) => start));
  const to = Math.max(...group.map(({ end }) => end));
  const line = { start: text.lastIndexOf('\n', from - 1) + 1, end: text.indexOf('\n', to) };
  if (from === 0) line.start = 0;
  if (line.end < 0) line.end = text.length;
  for (const { start, end } of others) {
    if (end <= from) line.start = Math.max(line.start, end);
    if (start >= to) line.end = Math.min(line.end, start);
  }
  const begin = Math.max(line.start, from - LEAD);
  const end = Math.max(to, Math.min(line.end, begin + LENGTH));
  let start = Math.min(begin, Math.max(line.start, end - LENGTH));
  if (start > 0 && text[start - 1] !== '\n') start += CLOSING.exec(text.slice(start, from))?.[0].length ?? 0;
  return clamp(snapToGraphemes(text, { start, end }), line);
}

const clamp = ({ start, end }: TextRange, within: TextRange): TextRange => ({
  start: Math.max(start, within.start),
  end: Math.min(end, within.end),
});
