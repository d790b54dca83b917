/** A note to stand in the margin: where it wants its top, and how tall it is, in px. */
export interface MarginItem {
  readonly desired: number;
  readonly height: number;
}

interface MarginOptions {
  /** Between two notes, in px. */
  readonly gap: number;
  /** How far from its mark a note may be pushed, in px. */
  readonly reach: number;
}

/** Of its reach, as much the active note gives way where those before it have no room above. */
const YIELD = 0.25;

/**
 * Gives each note its top, in the order of the text: level with its mark where there is room, else as near as the
 * notes around it let it; no two overlap and none stands above 0. One that would be pushed out of reach of its mark
 * has no top: it is folded, and takes no room. The active one (an index) is never folded; it has its wish, and the
 * others make way.
 */
export function layOutMargin(
  items: readonly MarginItem[],
  active: number | undefined,
  { gap, reach }: MarginOptions,
): (number | undefined)[] {
  const tops: (number | undefined)[] = [];
  /** Puts the notes from an index on below `free`; gives the room below the last. */
  const fillDown = (from: number, to: number, free: number): number => {
    let next = free;
    for (const [i, { desired, height }] of items.slice(from, to).entries()) {
      const top = Math.max(desired, next);
      const isFolded = top - desired > reach;
      tops[from + i] = isFolded ? undefined : top;
      if (!isFolded) next = top + height + gap;
    }
    return next;
  };
  const front = active === undefined ? undefined : items[active];
  if (active === undefined || !front) {
    fillDown(0, items.length, 0);
    return tops;
  }
  fillDown(0, active, 0);
  pushUp(items, tops, active, { gap, reach });
  let free = 0;
  for (let i = 0; i < active; i++) {
    const top = tops[i];
    if (top === undefined) continue;
    tops[i] = Math.max(top, free);
    free = Math.max(top, free) + (items[i]?.height ?? 0) + gap;
  }
  const top = Math.max(front.desired, free);
  tops[active] = top;
  fillDown(active + 1, items.length, top + front.height + gap);
  return tops;
}

/**
 * Moves the notes before the active one above it, those next to it first, were they folded or not; those that have no
 * room there are folded.
 */
function pushUp(
  items: readonly MarginItem[],
  tops: (number | undefined)[],
  active: number,
  { gap, reach }: MarginOptions,
): void {
  let ceiling = items[active]?.desired ?? 0;
  for (let i = active - 1; i >= 0; i--) {
    const { desired, height } = items[i] ?? { desired: 0, height: 0 };
    const top = Math.min(tops[i] ?? ceiling, ceiling - gap - height);
    const isFolded = top < -reach * YIELD || Math.abs(top - desired) > reach;
    tops[i] = isFolded ? undefined : top;
    if (!isFolded) ceiling = top;
  }
}
