import type { Slices } from '../../state/slices.ts';

/** So many are sorted at once: 1 to 3 ms. */
const RUN = 1024;

/** Sorts by a total order without holding up the page: runs of their own first, then each two of them merged. */
export async function sortInSlices<Item>(
  items: readonly Item[],
  compare: (a: Item, b: Item) => number,
  slices: Slices,
): Promise<Item[]> {
  let runs: Item[][] = [];
  for (let at = 0; at < items.length; at += RUN) {
    await slices.rest();
    runs.push(items.slice(at, at + RUN).sort(compare));
  }
  while (runs.length > 1) {
    const merged: Item[][] = [];
    for (let at = 0; at < runs.length; at += 2)
      merged.push(await mergeInSlices(runs[at] ?? [], runs[at + 1] ?? [], compare, slices));
    runs = merged;
  }
  return runs[0] ?? [];
}

async function mergeInSlices<Item>(
  left: readonly Item[],
  right: readonly Item[],
  compare: (a: Item, b: Item) => number,
  slices: Slices,
): Promise<Item[]> {
  const merged: Item[] = [];
  let l = 0;
  let r = 0;
  await slices.each(left.length + right.length, () => {
    const a = left[l];
    const b = right[r];
    const isLeft = b === undefined || (a !== undefined && compare(a, b) <= 0);
    if (isLeft) l++;
    else r++;
    const next = isLeft ? a : b;
    if (next !== undefined) merged.push(next);
  });
  return merged;
}
