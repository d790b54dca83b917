import { findEditRuns } from './edit-path.ts';
import { longestChain } from './longest-chain.ts';
import { findSharedLines, findSharedRuns, type Run, type Stretch } from './shared-block.ts';
import { keepWorthyRuns } from './worthy-runs.ts';

/** Units of the blocks looked for, one size after the other, in what the size before left open. */
const SIZES = [32, 20, 12, 5];
/** Runs given on each side of what was asked for. */
const BEYOND = 12;
const LAST = SIZES.length + 2;
/**
 * Gaps up to this many UTF-16 units, both texts together, are compared unit by unit at once: an article whole, so that
 * no block that is unique by chance misleads; of a long text what a paragraph needs, so that it stays fast.
 */
const SHORT = { inArticle: 40_000, inLongText: 600 };
const LONG_TEXT = 200_000;
/** The level from which on longer gaps are compared so, too. */
const LATE = 3;

/** A stretch that no larger block has matched; looked into when asked about. */
interface Gap extends Stretch {
  readonly level: number;
  division?: Division;
}

interface Division {
  readonly runs: readonly Run[];
  /** The level of the gaps about the runs; `LAST` where there is nothing more to find. */
  readonly level: number;
  /** Gaps that were looked into: `gaps[i]` stands before `runs[i]`, the last one behind all. */
  readonly gaps: Gap[];
}

/** Level 0 looks for lines, level n for blocks of the nth size; short gaps are compared unit by unit at once. */
function findRuns(old: string, now: string, gap: Gap): { runs: readonly Run[]; level: number } {
  if (gap.level === 0) {
    return { runs: findSharedLines(old, now, gap), level: 1 };
  }
  const total = gap.oldEnd - gap.old + gap.nowEnd - gap.now;
  const isShort = total <= (old.length + now.length > LONG_TEXT ? SHORT.inLongText : SHORT.inArticle);
  for (let level = gap.level; level <= SIZES.length + 1; level++) {
    const isDue = isShort ? level === gap.level : level === LATE || (level > LATE && level === gap.level);
    const path = isDue ? findEditRuns(old, now, gap) : undefined;
    if (path) {
      const runs = keepWorthyRuns(path, gap);
      return { runs, level: path.isWhole || runs.length === 0 ? LAST : level + 1 };
    }
    const size = SIZES[level - 1];
    const runs = size === undefined ? [] : findSharedRuns(old, now, gap, size);
    if (runs.length > 0) {
      return { runs, level: level + 1 };
    }
  }
  return { runs: [], level: LAST };
}

function divide(old: string, now: string, gap: Gap): Division {
  const { runs, level } = findRuns(old, now, gap);
  return { runs: level === LAST ? runs : longestChain(runs), level, gaps: [] };
}

/** The gap before the ith run, if there is anything in it to find. */
function gapBefore(outer: Gap, { runs, level, gaps }: Division, i: number): Gap | undefined {
  const first = runs[i - 1];
  const second = runs[i];
  const gap = gaps[i] ?? {
    old: first ? first.old + first.length : outer.old,
    oldEnd: second ? second.old : outer.oldEnd,
    now: first ? first.now + first.length : outer.now,
    nowEnd: second ? second.now : outer.nowEnd,
    level,
  };
  if (level === LAST || gap.old === gap.oldEnd || gap.now === gap.nowEnd) {
    return undefined;
  }
  gaps[i] = gap;
  return gap;
}

/**
 * Which text of the old version stands where in the new one: unique lines first, then ever smaller blocks that are
 * unique between their neighbours (patience diff), each gap only when a place in it is asked for.
 */
export class Correspondence {
  readonly old: string;
  readonly now: string;
  private readonly root: Gap;

  constructor(old: string, now: string) {
    this.old = old;
    this.now = now;
    this.root = { old: 0, oldEnd: old.length, now: 0, nowEnd: now.length, level: 0 };
  }

  /** The matching runs about a range of one of the texts, in order, and the nearest few beyond it on each side. */
  runsAbout(side: 'old' | 'now', from: number, to: number): Run[] {
    const found: Run[] = [];
    this.collect(this.root, side, from, to, found);
    return found;
  }

  private divisionOf(gap: Gap): Division {
    gap.division ??= divide(this.old, this.now, gap);
    return gap.division;
  }

  private collect(gap: Gap, side: 'old' | 'now', from: number, to: number, found: Run[]): void {
    const division = this.divisionOf(gap);
    const { runs } = division;
    let low = 0;
    let high = runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const run = runs[middle];
      if (run && run[side] + run.length < from) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    found.push(...runs.slice(Math.max(0, low - BEYOND), low));
    let beyond = 0;
    for (let i = low; i <= runs.length; i++) {
      const inner = gapBefore(gap, division, i);
      if (inner && inner[side] < to && (side === 'old' ? inner.oldEnd : inner.nowEnd) > from) {
        this.collect(inner, side, from, to, found);
      }
      const run = runs[i];
      if (run) {
        found.push(run);
      }
      if (run && run[side] >= to && ++beyond >= BEYOND) {
        return;
      }
    }
  }
}
