import type { Run } from './shared-block.ts';

/**
 * The longest sequence of runs that ascends in both texts, given in the old text's order (patience sorting), without
 * their overlaps. What is left out was moved.
 */
export function longestChain(runs: readonly Run[]): Run[] {
  /** The last run of the best sequence of each length, and what came before each run. */
  const tails: number[] = [];
  const previous: number[] = [];
  for (const [i, run] of runs.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((runs[tails[middle] ?? 0]?.now ?? 0) < run.now) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    previous.push(tails[low - 1] ?? -1);
    tails[low] = i;
  }
  const inChain = new Set<Run | undefined>();
  for (let i = tails.at(-1) ?? -1; i >= 0; i = previous[i] ?? -1) {
    inChain.add(runs[i]);
  }
  const kept: Run[] = [];
  let old = 0;
  let now = 0;
  for (const run of runs) {
    const overlap = Math.max(0, old - run.old, now - run.now);
    if (inChain.has(run) && overlap < run.length) {
      kept.push({ old: run.old + overlap, now: run.now + overlap, length: run.length - overlap });
      old = run.old + run.length;
      now = run.now + run.length;
    }
  }
  return kept;
}
