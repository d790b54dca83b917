import type { Run, Stretch } from './shared-block.ts';

/** Edits followed at once: keeps one step under 10 ms and 4 MB. */
const MOST_EDITS = 1000;
/** Where there are more, the furthest way is believed if at most this share of what it passed differs, */
const MOST_DIFFERING = 0.35;
/** and only so far: another way may yet overtake it, as one that first deletes a whole report of many alike. */
const SURE = 0.5;

/**
 * The furthest old unit reached with d edits on each of the diagonals -d, -d + 2 ... d (old minus new), row after row.
 * Kept from call to call: a fresh one each time would be most of the work.
 */
let reached = new Int32Array(1024);
const rowOf = (edits: number): number => (edits * (edits + 1)) / 2;
const reach = (at: number): number => reached[at] ?? 0;

function reserve(size: number): Int32Array {
  if (size > reached.length) {
    const larger = new Int32Array(size * 2);
    larger.set(reached);
    reached = larger;
  }
  return reached;
}

/** Twice as fast to compare as the characters of a string. */
function unitsOf(text: string, from: number, to: number): Uint16Array {
  const units = new Uint16Array(to - from);
  for (let i = from; i < to; i++) {
    units[i - from] = text.charCodeAt(i);
  }
  return units;
}

export interface EditPath {
  readonly runs: readonly Run[];
  /** False where the texts have too little in common behind the last run. */
  readonly isWhole: boolean;
}

/**
 * The matching runs of a shortest way from the one stretch to the other by deleting and inserting single UTF-16
 * units (E. W. Myers, An O(ND) Difference Algorithm and Its Variations, 1986); a long way is gone in parts, each the
 * shortest. Undefined where the texts have too little in common.
 */
export function findEditRuns(old: string, now: string, stretch: Stretch): EditPath | undefined {
  const oldUnits = unitsOf(old, stretch.old, stretch.oldEnd);
  const nowUnits = unitsOf(now, stretch.now, stretch.nowEnd);
  const runs: Run[] = [];
  let from: Run = { old: 0, now: 0, length: 0 };
  for (;;) {
    const part = findPart(oldUnits, nowUnits, from.old + from.length, from.now + from.length);
    runs.push(...(part?.runs ?? []));
    const last = part?.runs.at(-1);
    if (!part || part.isWhole || !last) {
      const found = runs.map((run) => ({ ...run, old: run.old + stretch.old, now: run.now + stretch.now }));
      return found.length > 0 || part ? { runs: found, isWhole: part?.isWhole ?? false } : undefined;
    }
    from = last;
  }
}

function findPart(
  oldUnits: Uint16Array,
  nowUnits: Uint16Array,
  old: number,
  now: number,
): EditPath | undefined {
  const oldLength = oldUnits.length - old;
  const nowLength = nowUnits.length - now;
  const most = Math.min(oldLength + nowLength, MOST_EDITS);
  for (let edits = 0; edits <= most; edits++) {
    const row = rowOf(edits);
    const before = rowOf(edits - 1);
    const rows = reserve(row + edits + 1);
    let below = -1;
    for (let i = 0; i <= edits; i++) {
      const above = i < edits ? (rows[before + i] ?? 0) : -1;
      let x = Math.max(below, above, 0);
      below = above + 1;
      let y = x - 2 * i + edits;
      while (x < oldLength && y < nowLength && oldUnits[old + x] === nowUnits[now + y]) {
        x++;
        y++;
      }
      rows[row + i] = x;
      if (x >= oldLength && y >= nowLength) {
        return { runs: walkBack(old, now, edits, i), isWhole: true };
      }
    }
  }
  return findBeginning(old, now, most, { old: oldLength, now: nowLength });
}

/** The part of the furthest way that can be relied on, where the whole way is too long. */
function findBeginning(
  old: number,
  now: number,
  edits: number,
  lengths: { readonly old: number; readonly now: number },
): EditPath | undefined {
  let best = 0;
  let progress = 0;
  for (let i = 0; i <= edits; i++) {
    const x = reach(rowOf(edits) + i);
    const y = x - 2 * i + edits;
    if (x <= lengths.old && y <= lengths.now && x + y > progress) {
      progress = x + y;
      best = i;
    }
  }
  if (edits > progress * MOST_DIFFERING) {
    return undefined;
  }
  const end = old + now + progress * SURE;
  const runs = walkBack(old, now, edits, best)
    .map((run) => ({ ...run, length: Math.min(run.length, Math.floor((end - run.old - run.now) / 2)) }))
    .filter(({ length }) => length > 0);
  return { runs, isWhole: false };
}

/** The runs on the way to the place that was reached on the ith diagonal with so many edits. */
function walkBack(old: number, now: number, edits: number, i: number): Run[] {
  const runs: Run[] = [];
  let diagonal = i;
  for (let d = edits; d >= 0; d--) {
    const before = rowOf(d - 1);
    const x = reach(rowOf(d) + diagonal);
    const below = d > 0 && diagonal > 0 ? reach(before + diagonal - 1) + 1 : -1;
    const above = d > 0 && diagonal < d ? reach(before + diagonal) : -1;
    const from = Math.max(below, above, 0);
    if (x > from) {
      runs.push({ old: old + from, now: now + from - 2 * diagonal + d, length: x - from });
    }
    diagonal -= below > above ? 1 : 0;
  }
  return runs.reverse();
}
