import { snapToGraphemes } from '../text/grapheme.ts';
import type { TextRange } from '../text/offset.ts';
import type { Anchor, Candidate } from './anchor.ts';
import { Correspondence } from './correspondence.ts';
import { followRange } from './survival.ts';

/** A shorter quote resembles too much: two or three Han characters with one wrong stand everywhere. */
const SHORTEST = 8;
/** UTF-16 units of the pieces that are looked for, and at most so many of them, spread over the quote. */
const PIECE = 4;
const PIECES = 32;
/** A piece that stands in more places than this points nowhere. */
const COMMON = 64;
/** Places compared in full, those with most pieces first. */
const COMPARED = 12;
/** Share of the quote that must stand at a place. */
const LIKE = 0.6;
const KEPT = 5;

/**
 * Where a passage may stand, the likeliest first. A place with one character in five replaced still holds pieces of
 * the quote, so only the places of pieces are compared: 1 ms where a search of a million characters takes 40.
 */
function findPlaces(text: string, { quote, position }: Anchor): number[] {
  const { exact } = quote;
  const width = exact.length;
  const step = Math.max(PIECE, Math.ceil(exact.length / PIECES));
  const votes = new Map<number, number>();
  for (let offset = 0; offset + PIECE <= exact.length; offset += step) {
    const piece = exact.slice(offset, offset + PIECE);
    const places = new Set<number>();
    for (let at = text.indexOf(piece); at !== -1 && places.size <= COMMON; at = text.indexOf(piece, at + 1)) {
      places.add(Math.round((at - offset) / width));
    }
    for (const place of places.size > COMMON ? [] : places) {
      votes.set(place, (votes.get(place) ?? 0) + 1);
    }
  }
  const distance = (place: number): number => Math.abs(place * width - position.start);
  return [...votes]
    .sort(([a, forA], [b, forB]) => forB - forA || distance(a) - distance(b))
    .slice(0, COMPARED)
    .map(([place]) => place * width);
}

/**
 * Places that resemble a quote of eight or more UTF-16 code units, best first, for a person to judge: the score is
 * the share that stands there of the quote with its prefix or with its suffix, whichever is more, 0 to 1. Ranges are
 * widened to grapheme edges.
 */
export function findApproximate(
  text: string,
  anchor: Anchor,
  accept: (place: TextRange) => boolean = () => true,
): Candidate[] {
  const { exact, prefix, suffix } = anchor.quote;
  const passage = prefix + exact + suffix;
  const lead = prefix.length;
  const candidates: Candidate[] = [];
  for (const place of exact.length < SHORTEST ? [] : findPlaces(text, anchor)) {
    const from = Math.max(0, place - exact.length - lead);
    const texts = new Correspondence(passage, text.slice(from, place + 2 * exact.length + suffix.length));
    const found = followRange(texts, { start: lead, end: lead + exact.length });
    if (found && found.kept >= LIKE) {
      const range = snapToGraphemes(text, { start: from + found.start, end: from + found.end });
      const isNew = !candidates.some(({ start, end }) => start < range.end && range.start < end);
      if (isNew && accept(range)) {
        const before = followRange(texts, { start: 0, end: lead + exact.length });
        const after = followRange(texts, { start: lead, end: passage.length });
        candidates.push({ ...range, score: Math.max(before?.kept ?? 0, after?.kept ?? 0) });
      }
    }
  }
  return candidates.sort((a, b) => b.score - a.score).slice(0, KEPT);
}
