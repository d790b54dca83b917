import search from 'approx-string-match';
import type { Anchor } from '../../src/core/anchor/anchor.ts';
import type { TextRange } from '../../src/core/text/offset.ts';

/**
 * The anchoring that Hypothesis describes: the position, verified by the quote; else every match of the quote with at
 * most min(256, half its length) errors, the best by weights of 50 for the quote, 20 each for prefix and suffix and 2
 * for the position. There is no floor under the score.
 */
export function resolveLikeHypothesis(text: string, { position, quote }: Anchor): TextRange | undefined {
  const { start, end } = position;
  if (text.slice(start, end) === quote.exact) {
    return { start, end };
  }
  const matches = findAll(text, quote.exact, Math.min(256, quote.exact.length / 2));
  let best: TextRange | undefined;
  let bestScore = -1;
  for (const match of matches) {
    const before = text.slice(Math.max(0, match.start - quote.prefix.length), match.start);
    const after = text.slice(match.end, match.end + quote.suffix.length);
    const score =
      50 * (1 - match.errors / quote.exact.length) +
      20 * (quote.prefix ? likeness(before, quote.prefix) : 1) +
      20 * (quote.suffix ? likeness(after, quote.suffix) : 1) +
      2 * (1 - Math.abs(match.start - start) / text.length);
    if (score > bestScore) {
      bestScore = score;
      best = { start: match.start, end: match.end };
    }
  }
  return best;
}

interface Match extends TextRange {
  readonly errors: number;
}

/** All exact matches; where there is none, the approximate ones. */
function findAll(text: string, pattern: string, most: number): Match[] {
  const exact: Match[] = [];
  for (let at = text.indexOf(pattern); at !== -1; at = text.indexOf(pattern, at + 1)) {
    exact.push({ start: at, end: at + pattern.length, errors: 0 });
  }
  return exact.length > 0 ? exact : search(text, pattern, most);
}

function likeness(text: string, expected: string): number {
  if (text === '' || expected === '') {
    return 0;
  }
  const [match] = findAll(text, expected, expected.length);
  return match ? 1 - match.errors / expected.length : 0;
}
