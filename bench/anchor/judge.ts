import type { Anchor, Resolution } from '../../src/core/anchor/anchor.ts';
import { resolveAnchor } from '../../src/core/anchor/resolve.ts';
import type { TextRange } from '../../src/core/text/offset.ts';
import type { Truth } from './edition.ts';
import { resolveLikeHypothesis } from './hypothesis.ts';

/** An answer covers the truth when what it holds of the mark is at least this share of both together. */
const COVERING = 0.6;

/** `offered` is a "don't know" whose first proposal is right; `unknown` one without. */
export type Verdict = 'right' | 'wrong' | 'offered' | 'unknown';

export interface Trial {
  readonly text: string;
  readonly anchor: Anchor;
  readonly old: string;
  /** Undefined where the target was deleted: then only "don't know" is right. */
  readonly truth: Truth | undefined;
}

export const ENGINES = ['ours', 'ours, quote only', 'exact match', 'Hypothesis'] as const;
export type Engine = (typeof ENGINES)[number];

/** What was put into the midst of a mark counts neither for an answer nor against it. */
function covers(range: TextRange, truth: Truth): boolean {
  const common = truth.places.filter((place) => place >= range.start && place < range.end).length;
  const beyond = Math.max(0, truth.start - range.start) + Math.max(0, range.end - truth.end);
  return common / (truth.places.length + beyond) >= COVERING;
}

function judgePlace(place: TextRange | undefined, truth: Truth | undefined): Verdict {
  if (place === undefined) {
    return truth === undefined ? 'right' : 'unknown';
  }
  return truth !== undefined && covers(place, truth) ? 'right' : 'wrong';
}

export function judgeResolution(resolution: Resolution, truth: Truth | undefined): Verdict {
  if ('start' in resolution) {
    return judgePlace(resolution, truth);
  }
  const [first] = resolution.candidates;
  const isRight = truth !== undefined && first !== undefined && covers(first, truth);
  return isRight ? 'offered' : judgePlace(undefined, truth);
}

/** The occurrence of the quote that is nearest to its old place. */
function resolveExactly(text: string, { position, quote }: Anchor): TextRange | undefined {
  let best: TextRange | undefined;
  for (let at = text.indexOf(quote.exact); at !== -1; at = text.indexOf(quote.exact, at + 1)) {
    if (!best || Math.abs(at - position.start) < Math.abs(best.start - position.start)) {
      best = { start: at, end: at + quote.exact.length };
    }
  }
  return best;
}

export function judge(engine: Engine, { text, anchor, old, truth }: Trial): Verdict {
  switch (engine) {
    case 'ours':
      return judgeResolution(resolveAnchor(text, anchor, old), truth);
    case 'ours, quote only':
      return judgeResolution(resolveAnchor(text, anchor), truth);
    case 'exact match':
      return judgePlace(resolveExactly(text, anchor), truth);
    case 'Hypothesis':
      return judgePlace(resolveLikeHypothesis(text, anchor), truth);
  }
}
