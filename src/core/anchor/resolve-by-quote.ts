import type { Anchor, Candidate, Resolution } from './anchor.ts';
import { likeness } from './context-likeness.ts';
import { agreed, agreesWholly, runWeight, weightOf } from './evidence.ts';
import { findApproximate } from './match-approximate.ts';
import { findOccurrences, type Occurrence } from './match-exact.ts';

/**
 * Without the old text, a place where only part of the context agrees is believed when this much of the old text (in
 * Han characters, quote included) stands there unbroken. Of real passages deleted where look-alikes were left, the
 * look-alikes repeated up to 44, in forty reports of one pattern up to 65 (`npm run bench:anchor`, quote only).
 */
const PROOF = 72;
/**
 * A place is no clear winner when the next best agrees with more than this share of its context. Forty reports of one
 * pattern, one deleted: with 1 wrong attachments are 8.4 %, with 0.5 0.1 %, with 0.3 0.07 %; below that only right
 * ones are lost.
 */
const CLOSE = 0.3;
/**
 * A place is not believed where so much of its passage stands elsewhere, too: what was marked may have been struck out
 * and this its look-alike. Of forty reports of one pattern, one deleted, 0 in 3000 are wrong (without this rule 1.6 %);
 * about 1 % of moved sentences are asked about instead of attached, with 0.6 it were 10 %.
 */
const TWIN = 0.85;
/** A quote of this weight, found once, is worth asking about even where nothing around it agrees. */
const TELLING = 16;
/**
 * A quote of this weight that stands once in the text is believed where nearly all of its context is about it, edited
 * or not: a character changed beside it must not orphan a mark. In the bundled articles such an edit now leaves 80 to
 * 95 % of marks of 4 to 30 characters moved (before: 0 to 35 %), none wrong (`npm run bench:anchor`, quote only).
 */
const ALONE = 6;
const ALIKE = 0.9;
/** A place that resembles is worth asking about from this score on, when the next best is this far behind. */
const ASKING = 0.92;
const LEAD = 0.05;

/** How much of quote and context stands at a place, 0 to 1. */
export function toCandidate({ quote }: Anchor, { start, end, agreement }: Occurrence): Candidate {
  const stored = quote.prefix.length + quote.suffix.length;
  return { start, end, score: (quote.exact.length + agreed(agreement)) / (quote.exact.length + stored) };
}

/** What to say of places that only resemble: one that stands out is asked about, others are suggestions. */
export function proposeSimilar(candidates: readonly Candidate[]): Resolution {
  const [best, next] = candidates;
  const isClear = best !== undefined && best.score >= ASKING && best.score - (next?.score ?? 0) >= LEAD;
  return { status: isClear ? 'uncertain' : 'orphaned', candidates };
}

/** Whether another place resembles the quote with its context. */
function hasTwin(text: string, anchor: Anchor, { start, end }: Occurrence): boolean {
  const { prefix, exact, suffix } = anchor.quote;
  const passage = { ...anchor, quote: { exact: prefix + exact + suffix, prefix: '', suffix: '' } };
  const [twin] = findApproximate(text, passage, (place) => place.end <= start || end <= place.start);
  return twin !== undefined && twin.score >= TWIN;
}

/** Judges by quote and context alone, for want of the old text. */
export function resolveByQuote(text: string, anchor: Anchor): Resolution {
  const { ranked, capped } = findOccurrences(text, anchor);
  const [best, next] = ranked;
  if (best === undefined) {
    return proposeSimilar(findApproximate(text, anchor));
  }
  const whole = agreesWholly(text, anchor, best, best.agreement);
  const isProven = ({ agreement }: Occurrence): boolean => runWeight(anchor, agreement) >= PROOF;
  const isAlone = next === undefined && weightOf(anchor.quote.exact) >= ALONE;
  const isBelieved = whole || isProven(best) || (isAlone && likeness(text, anchor, best) >= ALIKE);
  const isRivalled =
    next !== undefined &&
    (agreed(next.agreement) > CLOSE * agreed(best.agreement) || (!whole && isProven(next)));
  if (isBelieved && !isRivalled && !capped && !hasTwin(text, anchor, best)) {
    return { status: 'moved', start: best.start, end: best.end };
  }
  const candidates = ranked.map((place) => toCandidate(anchor, place));
  if (isBelieved || (next === undefined && weightOf(anchor.quote.exact) >= TELLING)) {
    return { status: 'uncertain', candidates };
  }
  const similar = findApproximate(
    text,
    anchor,
    (place) => !candidates.some(({ start, end }) => start < place.end && place.start < end),
  );
  return proposeSimilar([...candidates, ...similar].sort((a, b) => b.score - a.score));
}
