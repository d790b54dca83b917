import type { TextRange } from '../text/offset.ts';
import type { Run } from './shared-block.ts';

/** How far below the best a cut may score before the search for a better one ends. */
const SLACK = 4;
/** Longer stretches that nothing matched, on both sides, are left out rather than cut. */
const LONGEST_OPEN = 64;

/** A run that the other's diagonal explains but for less than this many characters is none of its own. */
const SWALLOWED = 2;
/** Quality of an edge at the end of a sentence. */
const SENTENCE = 2;

export interface Texts {
  readonly old: string;
  readonly now: string;
}

/** Two runs with nothing left out between them but what was deleted or inserted. */
export interface Settled {
  readonly first: Run;
  readonly second: Run;
  /** Old text that might as well be what was deleted or copied: other cuts are as likely as this one. */
  readonly doubtful?: TextRange;
  /** The same, were the edit made in the middle of a sentence. */
  readonly conceivable?: TextRange;
  /** Whether what was deleted or inserted begins and ends with sentences or lines, or nothing was to be settled. */
  readonly isFirm: boolean;
}

/** How natural it is for a deletion or an insertion to begin or end at a place. */
function edgeQuality(text: string, at: number): number {
  const before = text[at - 1] ?? '\n';
  if (before === '\n' || at >= text.length) {
    return 3;
  }
  const mark = before === ' ' ? text[at - 2] : before;
  if (
    text[at] === '\n' ||
    '。！？…!?”’」』'.includes(before) ||
    (before === ' ' && mark && '.!?”"'.includes(mark))
  ) {
    return SENTENCE;
  }
  return '，、；：,;: '.includes(before) ? 1 : 0;
}

/** Whether a sentence or a line may begin or end at a place. */
export const isSentenceEdge = (text: string, at: number): boolean => edgeQuality(text, at) >= SENTENCE;

/**
 * Decides where one diagonal ends and the next begins. A deleted sentence that opens like the one after it can be
 * cut out in several ways; the cut that keeps most characters wins, then the one at the edges of lines, sentences
 * and phrases. A run that may be dropped is, where the other's diagonal explains it as well.
 */
export function settleEdge(
  { old, now }: Texts,
  first: Run,
  second: Run,
  mayDrop: { readonly first: boolean; readonly second: boolean },
): Settled {
  const openOld = second.old - first.old - first.length;
  const openNow = second.now - first.now - first.length;
  if (openOld === openNow || Math.min(openOld, openNow) > LONGEST_OPEN) {
    return { first, second, isFirm: true };
  }
  const isDeletion = openOld > openNow;
  const [long, short] = isDeletion ? [old, now] : [now, old];
  const [longSide, shortSide] = isDeletion ? (['old', 'now'] as const) : (['now', 'old'] as const);
  const toFirst = first[longSide] - first[shortSide];
  const toSecond = second[longSide] - second[shortSide];
  const gain = (at: number): number =>
    (short[at] === long[at + toFirst] ? 1 : 0) - (short[at] === long[at + toSecond] ? 1 : 0);

  const lowest = first[shortSide];
  const highest = second[shortSide] + second.length;
  const middle = first[shortSide] + first.length;
  let cuts = [middle];
  let best = 0;
  const consider = (cut: number, score: number): boolean => {
    if (score > best) {
      best = score;
      cuts = [];
    }
    if (score === best) {
      cuts.push(cut);
    }
    return score > best - SLACK;
  };
  let down = middle;
  let downScore = 0;
  while (down > lowest) {
    downScore -= gain(--down);
    if (!consider(down, downScore)) {
      break;
    }
  }
  let up = middle;
  let upScore = 0;
  while (up < highest) {
    upScore += gain(up++);
    if (!consider(up, upScore)) {
      break;
    }
  }
  const edges = cuts.map((at) => {
    const [start, end] = [edgeQuality(long, at + toFirst), edgeQuality(long, at + toSecond)];
    return { at, quality: start + end, isNatural: start >= SENTENCE && end >= SENTENCE };
  });
  const natural = edges.filter(({ isNatural }) => isNatural);
  const likely = natural.length > 0 ? natural : edges;
  const finest = Math.max(...likely.map(({ quality }) => quality));
  let cut = likely.find(({ quality }) => quality === finest)?.at ?? middle;
  if (mayDrop.first && down === lowest && downScore > best - SWALLOWED) {
    cut = lowest;
  } else if (mayDrop.second && up === highest && upScore > best - SWALLOWED) {
    cut = highest;
  }
  const rangeOf = (others: readonly number[]): TextRange => {
    const from = Math.min(cut, ...others);
    const to = Math.max(cut, ...others);
    return isDeletion ? { start: from + toFirst, end: to + toSecond } : { start: from, end: to };
  };
  const length = cut - first[shortSide];
  const skipped = cut - second[shortSide];
  return {
    first: { ...first, length },
    second: { old: second.old + skipped, now: second.now + skipped, length: second.length - skipped },
    isFirm: natural.length > 0,
    ...(likely.length > 1 && { doubtful: rangeOf(likely.map(({ at }) => at)) }),
    ...(cuts.length > 1 && { conceivable: rangeOf(cuts) }),
  };
}
