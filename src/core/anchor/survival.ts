import type { TextRange } from '../text/offset.ts';
import type { Correspondence } from './correspondence.ts';
import { type Settled, settleEdge } from './settle-edge.ts';
import type { Run } from './shared-block.ts';
import { diagonalOf } from './worthy-runs.ts';

/** UTF-16 code units around a range that are looked at with it. */
const AROUND = 64;
/** UTF-16 code units between a place and a turn that may also lie on its other side. */
const TURNING = 256;
/** UTF-16 code units around a range that must have survived with it. */
const NEAR = 16;
/** Fewer characters, of the range and what is near it, prove nothing. */
const LEAST = 4;
/** UTF-16 code units that one text may run ahead of the other where likeness is measured. */
const AHEAD = 3;
/** Likeness is measured piece by piece, of so many UTF-16 code units. */
const PIECE = 8;
/** Share of a stretch that other old text must match to be its rival, or so little less than its own. */
const ALIKE = 0.75;
const HALF_ALIKE = 0.5;
const CLEARLY = 0.1;

/** What became of a range of the old text. */
export interface Survival extends TextRange {
  /** Characters of the range that still stand in order, as a share of it. */
  readonly kept: number;
  /** The same, without those that might as well be others that look alike. */
  readonly certain: number;
  /** The same for the range and what is near it; 0 where that is next to nothing. */
  readonly near: number;
  /** The same for the range and what is near it on the side where more survived. */
  readonly beside: number;
  /** Whether in and near the range nothing was inserted or deleted. */
  readonly isStraight: boolean;
  /** Whether the text turns right at an end of it, and not between sentences. */
  readonly isLoose: boolean;
  /** The runs by which it was followed. */
  readonly path: readonly Run[];
}

/** Joins runs of one diagonal: what stands between them was replaced. */
function joinRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && diagonalOf(last) === diagonalOf(run)) {
      joined[joined.length - 1] = { ...last, length: run.old + run.length - last.old };
    } else {
      joined.push(run);
    }
  }
  return joined;
}

/** A place where the text turns from one diagonal to another that other old text might have taken as well. */
interface Turn {
  /** Where it turns in the new text: the end of the one run, the start of the other. */
  readonly end: number;
  readonly start: number;
  readonly from: number;
  readonly to: number;
}

interface Settlement {
  /** Runs with nothing between them but what was deleted or inserted. */
  readonly runs: readonly Run[];
  /** Old text that might as well be what was deleted or copied. */
  readonly doubtful: readonly TextRange[];
  /** The same, were the edits made in the middle of sentences. */
  readonly conceivable: readonly TextRange[];
  readonly turns: readonly Turn[];
}

/** Whether two runs lie apart from a range, with so little between them that it does not matter where. */
function isFarAndSmall(first: Run, second: Run, { start, end }: TextRange): boolean {
  return (
    Math.abs(diagonalOf(first) - diagonalOf(second)) <= 2 * AHEAD &&
    (first.old >= end + NEAR || second.old + second.length <= start - NEAR)
  );
}

function settleRuns(texts: Correspondence, found: readonly Run[], range: TextRange): Settlement {
  const runs: Run[] = [];
  const doubtful: TextRange[] = [];
  const conceivable: TextRange[] = [];
  const turns: Turn[] = [];
  const corner: Run = { old: texts.old.length, now: texts.now.length, length: 0 };
  const joined = joinRuns([{ old: 0, now: 0, length: 0 }, ...found, corner]);
  const lastFound = joined.length - (joined.at(-1)?.length === 0 ? 2 : 1);
  for (const [i, run] of joined.entries()) {
    let second = run;
    for (let first = runs.pop(); first; first = runs.pop()) {
      if (isFarAndSmall(first, second, range)) {
        runs.push(first);
        break;
      }
      const settled: Settled = settleEdge(texts, first, second, {
        first: runs.some(({ length }) => length > 0),
        // The last one found goes on beyond what was looked at, but for where the text ends with it.
        second: i < lastFound || run.old + run.length + AROUND >= texts.old.length,
      });
      second = settled.second;
      doubtful.push(...(settled.doubtful ? [settled.doubtful] : []));
      conceivable.push(...(settled.conceivable ? [settled.conceivable] : []));
      const isFirst = runs.length === 0;
      if (!settled.isFirm && (isFirst || settled.first.length > 0)) {
        const end = settled.first.now + settled.first.length;
        turns.push({ end, start: second.now, from: diagonalOf(first), to: diagonalOf(second) });
      }
      if (settled.first.length > 0) {
        runs.push(settled.first);
        break;
      }
    }
    if (i === 0 || second.length > 0) {
      runs.push(second);
    }
  }
  return { runs, doubtful, conceivable, turns };
}

/** The share of a stretch of the new text that reads the same on another diagonal, or a little beside it. */
function likeness(old: string, now: string, { start, end }: TextRange, diagonal: number): number {
  let alike = 0;
  for (let at = start; at < end; at += PIECE) {
    const length = Math.min(PIECE, end - at);
    let best = 0;
    for (let ahead = -AHEAD; ahead <= AHEAD; ahead++) {
      let agreeing = 0;
      for (let i = at; i < at + length; i++) {
        agreeing += now.charCodeAt(i) === old.charCodeAt(i - diagonal + ahead) ? 1 : 0;
      }
      best = Math.max(best, agreeing);
    }
    alike += best;
  }
  return alike / (end - start);
}

/** Whether the text might as well have turned on the other side of a place, so that other old text stands there. */
function isRivalled({ old, now }: Correspondence, place: TextRange, turn: Turn): boolean {
  if (Math.abs(turn.to - turn.from) <= 2 * AHEAD) {
    return false;
  }
  const isBehind = place.start >= turn.start;
  const stretch = isBehind ? { start: turn.start, end: place.end } : { start: place.start, end: turn.end };
  const length = stretch.end - stretch.start;
  if (length <= 0 || length > place.end - place.start + TURNING) {
    return false;
  }
  const own = likeness(old, now, stretch, isBehind ? turn.to : turn.from);
  const other = likeness(old, now, stretch, isBehind ? turn.from : turn.to);
  return other >= ALIKE || (other >= HALF_ALIKE && other >= own - CLEARLY);
}

/** For each unit of a stretch of the old text 1 where it still stands, else 0. */
function standingOf(
  { old, now }: Correspondence,
  runs: readonly Run[],
  { start, end }: TextRange,
): Uint8Array {
  const standing = new Uint8Array(end - start);
  for (const run of runs) {
    const stop = Math.min(end, run.old + run.length);
    for (let at = Math.max(start, run.old); at < stop; at++) {
      standing[at - start] = old.charCodeAt(at) === now.charCodeAt(at - run.old + run.now) ? 1 : 0;
    }
  }
  return standing;
}

/** Follows a range of the old text into the new one. Undefined where nothing of it is left. */
export function followRange(texts: Correspondence, range: TextRange): Survival | undefined {
  const { start, end } = range;
  const { old } = texts;
  const found = texts.runsAbout('old', start - AROUND, end + AROUND);
  const { runs, doubtful, conceivable, turns } = settleRuns(texts, found, range);
  const nearStart = Math.max(0, start - NEAR);
  const nearEnd = Math.min(old.length, end + NEAR);
  const standing = standingOf(texts, runs, { start: nearStart, end: nearEnd });
  const count = (from: number, to: number): number => {
    let counted = 0;
    for (let at = from; at < to; at++) {
      counted += standing[at - nearStart] ?? 0;
    }
    return counted;
  };
  const first = runs.findIndex((run) => run.old + run.length > start);
  const last = runs.findLastIndex((run) => run.old < end);
  const firstRun = runs[first];
  const lastRun = runs[last];
  const kept = count(start, end);
  if (!firstRun || !lastRun || kept === 0) {
    return undefined;
  }
  const place = {
    start: Math.max(start, firstRun.old) - firstRun.old + firstRun.now,
    end: Math.min(end, lastRun.old + lastRun.length) - lastRun.old + lastRun.now,
  };
  const isDoubted = turns.some((turn) => isRivalled(texts, place, turn));
  const doubts = kept < end - start ? conceivable : doubtful;
  const keptNear = count(nearStart, nearEnd);
  const besideStart = count(nearStart, end) / (end - nearStart);
  const besideEnd = count(start, nearEnd) / (nearEnd - start);
  for (const doubt of doubts) {
    standing.fill(0, Math.max(0, doubt.start - nearStart), Math.max(0, doubt.end - nearStart));
  }
  const certain = isDoubted ? 0 : count(start, end);
  return {
    ...place,
    kept: kept / (end - start),
    certain: certain / (end - start),
    isStraight: firstRun.old <= nearStart && nearEnd <= firstRun.old + firstRun.length,
    path: runs,
    isLoose: turns.some((turn) => turn.start === place.start || turn.end === place.end),
    beside: Math.max(besideStart, besideEnd),
    near: keptNear < LEAST ? 0 : keptNear / (nearEnd - nearStart),
  };
}
