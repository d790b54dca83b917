/** Numbers that are the same in every run (mulberry32). */
export interface Chance {
  /** 0 to 1, 1 excluded. */
  next(): number;
  /** An integer from `from` up to `to`, `to` excluded. */
  between(from: number, to: number): number;
  pick<T>(items: readonly T[]): T;
}

export function chanceFrom(seed: number): Chance {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from));
  return {
    next,
    between,
    pick: (items) => {
      const item = items[between(0, items.length)];
      if (item === undefined) {
        throw new RangeError('Nothing to pick from');
      }
      return item;
    },
  };
}
