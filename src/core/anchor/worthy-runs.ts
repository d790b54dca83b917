import type { EditPath } from './edit-path.ts';
import type { Run, Stretch } from './shared-block.ts';

/** Characters that must match to make up for turning aside to them; half the jump's binary logarithm is added. */
const TURN = 1.5;
/** Chance runs in a row that can be left out. */
const SKIPPED = 48;

export const diagonalOf = ({ old, now }: Pick<Run, 'old' | 'now'>): number => now - old;

/** What turning from one diagonal to another costs, in matching characters. */
function turningCost(from: number, to: number): number {
  const jump = Math.abs(to - from);
  return jump === 0 ? 0 : TURN + (31 - Math.clz32(jump)) / 2;
}

/**
 * Leaves out runs that are worth less than the detour to them: letters found by chance in what was deleted or
 * rewritten, which a shortest edit path collects.
 */
export function keepWorthyRuns({ runs, isWhole }: EditPath, stretch: Stretch): Run[] {
  const corner: Run = { old: stretch.oldEnd, now: stretch.nowEnd, length: 0 };
  const last = runs.at(-1);
  const end =
    isWhole || !last
      ? corner
      : { ...last, old: last.old + last.length, now: last.now + last.length, length: 0 };
  const steps: Run[] = [{ old: stretch.old, now: stretch.now, length: 0 }, ...runs, end];
  const scores = new Float64Array(steps.length);
  const previous = new Int32Array(steps.length);
  steps.forEach((step, i) => {
    let best = Number.NEGATIVE_INFINITY;
    for (let j = i - 1; j >= Math.max(0, i - SKIPPED); j--) {
      const before = steps[j];
      const score = before ? (scores[j] ?? 0) - turningCost(diagonalOf(before), diagonalOf(step)) : 0;
      if (score > best) {
        best = score;
        previous[i] = j;
      }
    }
    scores[i] = i === 0 ? 0 : best + step.length;
  });
  const kept: Run[] = [];
  for (let i = previous[steps.length - 1] ?? 0; i > 0; i = previous[i] ?? 0) {
    const run = steps[i];
    if (run) {
      kept.push(run);
    }
  }
  return kept.reverse();
}
