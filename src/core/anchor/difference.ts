import { isGraphemeEdge } from '../text/grapheme.ts';
import { findEditRuns } from './edit-path.ts';
import type { Run } from './shared-block.ts';

/** A stretch that two texts share, or that only the old (`gone`) or only the new one has (`new`). Never empty. */
export interface DifferencePiece {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** A run cut back to where both texts have a grapheme edge, or nothing. */
function wholeGraphemes(old: string, now: string, { old: a, now: b, length }: Run): Run {
  let from = 0;
  while (from < length && !(isGraphemeEdge(old, a + from) && isGraphemeEdge(now, b + from))) from++;
  let to = length;
  while (to > from && !(isGraphemeEdge(old, a + to) && isGraphemeEdge(now, b + to))) to--;
  return { old: a + from, now: b + from, length: to - from };
}

/** Runs that lie side by side in both texts as one. */
function joined(runs: readonly Run[]): Run[] {
  const whole: Run[] = [];
  for (const run of runs) {
    const last = whole.at(-1);
    if (last && last.old + last.length === run.old && last.now + last.length === run.now) {
      whole[whole.length - 1] = { ...last, length: last.length + run.length };
    } else whole.push(run);
  }
  return whole;
}

/**
 * Leaves out runs that are shorter than what changed on each side of them: one character that two sentences share
 * by chance makes a difference harder to read, not easier.
 */
function withoutCrumbs(runs: readonly Run[], oldLength: number, nowLength: number): Run[] {
  const kept: Run[] = [];
  let before = { old: 0, now: 0 };
  for (const [i, run] of runs.entries()) {
    const after = runs[i + 1] ?? { old: oldLength, now: nowLength };
    const left = Math.max(run.old - before.old, run.now - before.now);
    const right = Math.max(after.old - run.old - run.length, after.now - run.now - run.length);
    if (run.length >= left || run.length >= right) {
      kept.push(run);
      before = { old: run.old + run.length, now: run.now + run.length };
    }
  }
  return kept;
}

/**
 * What became of one text in another, in reading order, by graphemes: the pieces that are `same` or `gone` are the
 * old text, those that are `same` or `new` the new one. What is gone comes before what stands in its place.
 */
export function differenceOf(old: string, now: string): DifferencePiece[] {
  const stretch = { old: 0, oldEnd: old.length, now: 0, nowEnd: now.length };
  const found = joined(findEditRuns(old, now, stretch)?.runs ?? []);
  const whole = found.map((run) => wholeGraphemes(old, now, run)).filter(({ length }) => length > 0);
  const runs = withoutCrumbs(whole, old.length, now.length);
  const pieces: DifferencePiece[] = [];
  const add = (kind: DifferencePiece['kind'], text: string): void => {
    if (text !== '') pieces.push({ kind, text });
  };
  let from = { old: 0, now: 0 };
  for (const run of [...runs, { old: old.length, now: now.length, length: 0 }]) {
    add('gone', old.slice(from.old, run.old));
    add('new', now.slice(from.now, run.now));
    add('same', old.slice(run.old, run.old + run.length));
    from = { old: run.old + run.length, now: run.now + run.length };
  }
  return pieces;
}
