/** How many entries of two lists are the same objects at the beginning, and of the rest at the end. */
export function sameEnds(
  before: readonly unknown[],
  after: readonly unknown[],
): { from: number; tail: number } {
  const least = Math.min(before.length, after.length);
  let from = 0;
  while (from < least && before[from] === after[from]) from++;
  let tail = 0;
  while (tail < least - from && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return { from, tail };
}
