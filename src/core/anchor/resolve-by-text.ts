import { snapToGraphemes } from '../text/grapheme.ts';
import type { TextRange } from '../text/offset.ts';
import type { Anchor, Resolution } from './anchor.ts';
import type { Correspondence } from './correspondence.ts';
import {
  type Agreement,
  agreed,
  agreementAt,
  type Context,
  hasAllContext,
  runWeight,
  weightOf,
} from './evidence.ts';
import { findApproximate } from './match-approximate.ts';
import { findOccurrences, type Occurrence, type Occurrences } from './match-exact.ts';
import { proposeSimilar, toCandidate } from './resolve-by-quote.ts';
import { type Lead, readsStruckOut } from './struck-out.ts';
import { followRange, type Survival } from './survival.ts';
import { diagonalOf } from './worthy-runs.ts';

/** Share of the quote's characters that must survive in place, */
const SURVIVING = 0.6;
/**
 * of a quote shorter than this, in UTF-16 units, where one letter put in by chance is a third of it, unless each
 * character in and near it stands in its place,
 */
const SHORT = 5;
const SHORT_SURVIVING = 0.75;
/** and of a longer one where each character in and near it stands in its place, kept or replaced, as in another script. */
const REPLACED_SURVIVING = 0.35;
/** What was inserted within the quote may make it longer by so much. */
const GROWING = 2.5;
const GROWING_LITTLE = 1.5;
/** Share of the characters in and near the quote that must survive with it, so that no chance match is believed. */
const SURROUNDED = 0.5;
/** So many must on one side where the quote tells little, or is not to be looked for elsewhere. */
const WELL_SURROUNDED = 0.7;
/**
 * Where less survived in place, of the quote and of it with what is near, it is looked first whether it stands elsewhere
 * unharmed: of 20,000 marks in texts whose sentences were moved 3 of 5 wrong answers are right so.
 */
const TORN = 0.75;
/** Weight (in Han characters) of unbroken old text that is believed wherever it newly stands. */
const PROOF_IN_NEW = 16;

/** Weight of a quote that is believed where it stands once in each text. */
const SOLE = 6;
/**
 * So many fewer edits must explain a place and what is about it, were the mark struck out, that it is not believed; where
 * the text turns right at the mark's end as many do, or one more if whole sentences were struck out. Of one or two Latin
 * letters, which chance writes anew, one more will always do. Without it 8 of 135,000 deletions with 5 % edited besides
 * are wrong. Of marks of 1 to 4 it costs 0.6 %, of longer ones one of 5,000 or none.
 */
const STRUCK: Lead = { any: 1, sentences: 1 };
const STRUCK_LOOSE: Lead = { any: 0, sentences: -1 };
const STRUCK_TINY: Lead = { any: -1, sentences: -1 };
const TINY = 1;

/** UTF-16 code units beside a quote in which its twin is looked for, and what is about both compared. */
const BESIDE = 16;
/** Share of a place that other old text must have taken: of any look-alike's, */
const HALF = 0.5;
/**
 * and of the sole one's, where two ends that met read like what was struck out between them. Without it 4 of 25,000
 * deletions in real text are wrong; with it no moved sentence is lost whose whole context moved along.
 */
const WHOLLY = 0.7;

/**
 * UTF-16 code units of a run that is no mere likeness, where all the context stands about a place: a paragraph moved
 * among its like is found so (3 of 5,000 more), and no deletion among 25,000 in forty reports of one pattern is wrong.
 */
const LONG = 64;

/**
 * A passage of such a weight that left its place, and of which this share newly stands somewhere, was moved and edited,
 * if nothing in either text comes near. Of sentences moved and struck with 5 % of the characters changed, 4 % more are
 * right so, and as few wrong.
 */
const LIKE = 0.7;
const LEAD = 0.2;
const TELLING = 8;

/**
 * Whether such a share of a place in the new text is where some other old text went, so that it only looks alike: what
 * was left on both sides of a deletion may read like what was deleted. Text on the mark's `own` diagonal is none other,
 * and where all the context stands about a place, short runs are what its like elsewhere shares with it.
 */
function isTaken(
  texts: Correspondence,
  anchor: Anchor,
  place: TextRange,
  share: number,
  own?: number,
): boolean {
  const { start, end } = place;
  const agreement = agreementAt(texts.now, place, anchor.quote);
  const least = hasAllContext(anchor, agreement) ? LONG : 0;
  let taken = 0;
  for (const run of texts.runsAbout('now', start, end)) {
    const shared = Math.max(0, Math.min(end, run.now + run.length) - Math.max(start, run.now));
    taken += diagonalOf(run) === own || run.length < least ? 0 : shared;
  }
  return taken >= share * (end - start);
}

function attach(text: string, anchor: Anchor, range: TextRange): Resolution {
  const { start, end } = snapToGraphemes(text, range);
  return { status: text.slice(start, end) === anchor.quote.exact ? 'moved' : 'changed', start, end };
}

/** Whether the unbroken old text that stands at a place, quote included, was the old text's only one of its kind. */
function isUnique(
  { old }: Correspondence,
  { quote, position }: Anchor,
  { before, after }: Agreement,
): boolean {
  const start = position.start - before;
  const run = old.slice(start, position.start + quote.exact.length + after);
  return old.indexOf(run) === start && old.indexOf(run, start + 1) === -1;
}

/** The quote's place where it stands once in each text, tells enough, and is not other text's. */
function findSole(texts: Correspondence, anchor: Anchor): TextRange | undefined {
  const { old, now } = texts;
  const { exact } = anchor.quote;
  const start = now.indexOf(exact);
  const isOnce = (text: string): boolean => text.indexOf(exact) === text.lastIndexOf(exact);
  const isSole = start !== -1 && weightOf(exact) >= SOLE && isOnce(now) && isOnce(old);
  const place = { start, end: start + exact.length };
  const isOwn = (): boolean =>
    !isTaken(texts, anchor, place, WHOLLY, start - anchor.position.start) &&
    !readsStruckOut(texts, anchor.position, place, STRUCK);
  return isSole && isOwn() ? place : undefined;
}

/** Whether so much unbroken old text stands at a place that no chance put it there. */
const isProof = (anchor: Anchor, place: Occurrence | undefined): place is Occurrence =>
  place !== undefined && runWeight(anchor, place.agreement) >= PROOF_IN_NEW;

/** The place that the text about it proves to be the quote's, where it proves no other. */
function findProven(
  texts: Correspondence,
  anchor: Anchor,
  { ranked, capped }: Occurrences,
): TextRange | undefined {
  const [best, next] = ranked;
  if (capped || !isProof(anchor, best) || !isUnique(texts, anchor, best.agreement)) return undefined;
  // A like of it elsewhere is none where all the context stands here, and there does not.
  const isRival =
    isProof(anchor, next) &&
    (!hasAllContext(anchor, best.agreement) || hasAllContext(anchor, next.agreement));
  return isRival ? undefined : best;
}

/** What stands close about a range. */
const contextOf = (text: string, { start, end }: TextRange): Context => ({
  prefix: text.slice(Math.max(0, start - BESIDE), start),
  suffix: text.slice(end, end + BESIDE),
});

/** Whether the quote stood beside itself, and the other fits as well what is about the place where it now is. */
function hasTwinBeside(texts: Correspondence, { quote, position }: Anchor, place: TextRange): boolean {
  const { old, now } = texts;
  const { exact } = quote;
  if (now.slice(place.start, place.end) !== exact) return false;
  const agreementOf = (range: TextRange): number => agreed(agreementAt(now, place, contextOf(old, range)));
  const from = Math.max(0, position.start - BESIDE - exact.length);
  const about = old.slice(from, position.end + BESIDE + exact.length);
  for (let at = about.indexOf(exact); at !== -1; at = about.indexOf(exact, at + 1)) {
    const start = from + at;
    if (
      start !== position.start &&
      agreementOf({ start, end: start + exact.length }) >= agreementOf(position)
    ) {
      return true;
    }
  }
  return false;
}

/** Whether what stands where the mark seems to have survived is explained as well without it. */
function isStruckOut(texts: Correspondence, { position, quote }: Anchor, survival: Survival): boolean {
  const loose = weightOf(quote.exact) < TINY ? STRUCK_TINY : STRUCK_LOOSE;
  return readsStruckOut(texts, position, survival, survival.isLoose ? loose : STRUCK);
}

/** Whether what the characters became can be believed, and whether without looking whether they stand elsewhere. */
function trustOf(survival: Survival, anchor: Anchor, texts: Correspondence): 'full' | 'some' | 'none' {
  const { certain, near, beside, isStraight, start, end } = survival;
  if (!isStraight && hasTwinBeside(texts, anchor, { start, end })) return 'none';
  const length = anchor.position.end - anchor.position.start;
  const growth = (end - start) / length;
  const short = isStraight ? SURVIVING : SHORT_SURVIVING;
  const replaced = isStraight ? REPLACED_SURVIVING : SURVIVING;
  const enough = length < SHORT ? short : replaced;
  const isWell = isStraight || beside >= WELL_SURROUNDED;
  const isSurrounded = near >= SURROUNDED && (isWell || weightOf(anchor.quote.exact) >= SOLE);
  if (!isSurrounded || certain < enough || growth > GROWING || isStruckOut(texts, anchor, survival)) {
    return 'none';
  }
  return isWell && growth <= GROWING_LITTLE ? 'full' : 'some';
}

/** Judges by what became of the very characters that were marked. */
export function resolveByText(texts: Correspondence, anchor: Anchor): Resolution {
  const { now } = texts;
  const survival = followRange(texts, anchor.position);
  const trust = survival ? trustOf(survival, anchor, texts) : 'none';
  const followed = trust === 'none' ? undefined : survival;
  const isFree = (place: TextRange): boolean => !isTaken(texts, anchor, place, HALF);
  const isTorn = followed !== undefined && Math.max(followed.kept, followed.near) < TORN;
  const moved = isTorn ? findProven(texts, anchor, findOccurrences(now, anchor, isFree)) : undefined;
  const place = moved ?? (trust === 'full' ? followed : (findSole(texts, anchor) ?? followed));
  if (place) {
    return attach(now, anchor, place);
  }
  const occurrences = findOccurrences(now, anchor, isFree);
  const proven = findProven(texts, anchor, occurrences);
  if (proven) {
    return attach(now, anchor, proven);
  }
  const candidates = occurrences.ranked.map((place) => toCandidate(anchor, place));
  if (survival && survival.kept >= SURVIVING) {
    const { start, end } = snapToGraphemes(now, survival);
    return { status: 'uncertain', candidates: [{ start, end, score: survival.kept }, ...candidates] };
  }
  if (isProof(anchor, occurrences.ranked[0])) {
    return { status: 'uncertain', candidates };
  }
  const similar = findApproximate(now, anchor, isFree);
  const [likeliest, second] = similar;
  if (likeliest && likeliest.score >= LIKE && weightOf(anchor.quote.exact) >= TELLING) {
    const { start, end } = anchor.position;
    const [twin] = findApproximate(texts.old, anchor, (place) => place.end <= start || end <= place.start);
    if (likeliest.score - Math.max(second?.score ?? 0, twin?.score ?? 0) >= LEAD) {
      return attach(now, anchor, likeliest);
    }
  }
  return proposeSimilar([...candidates, ...similar]);
}
