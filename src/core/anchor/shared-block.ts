/** Text that stands in both versions, unit for unit, at `old` and at `now`. */
export interface Run {
  readonly old: number;
  readonly now: number;
  readonly length: number;
}

/** A stretch of the old text and the stretch of the new one that stands between the same neighbours. */
export interface Stretch {
  readonly old: number;
  readonly oldEnd: number;
  readonly now: number;
  readonly nowEnd: number;
}

const BASE = 0x2c1b3c6d;
const SPREAD = 0x9e3779b1;
const SEVERAL = -1;
/** A line shorter than this, in UTF-16 code units, says too little about where it stands. */
const SHORTEST_LINE = 8;

/** In stretches of so many UTF-16 code units only one block in 32, or in 4, is looked at. */
const LONG = 32_768;
const MIDDLING = 256;

/**
 * Blocks of `size` units by their hash (Rabin-Karp), with their one place or `SEVERAL`. Which blocks are looked at
 * depends on the hash alone, so that a block is seen everywhere or nowhere, and "one place" is true.
 */
function placeBlocks(
  text: string,
  from: number,
  to: number,
  size: number,
  bits: number,
): Map<number, number> {
  const places = new Map<number, number>();
  let power = 1;
  let hash = 0;
  for (let i = from; i < from + size - 1; i++) {
    power = Math.imul(power, BASE);
    hash = (Math.imul(hash, BASE) + text.charCodeAt(i)) | 0;
  }
  for (let at = from, last = from + size - 1; last < to; at++, last++) {
    hash = (Math.imul(hash, BASE) + text.charCodeAt(last)) | 0;
    if (bits === 0 || Math.imul(hash, SPREAD) >>> (32 - bits) === 0) {
      places.set(hash, places.has(hash) ? SEVERAL : at);
    }
    hash = (hash - Math.imul(text.charCodeAt(at), power)) | 0;
  }
  return places;
}

/** Lines by themselves, with their one place or `SEVERAL`. */
function placeLines(text: string): Map<string, number> {
  const places = new Map<string, number>();
  let at = 0;
  for (const line of text.split('\n')) {
    if (line.length >= SHORTEST_LINE) {
      places.set(line, places.has(line) ? SEVERAL : at);
    }
    at += line.length + 1;
  }
  return places;
}

/** What has its one place in each text, grown to both sides as far as they agree, in the order of the old text. */
function pair<Key>(
  old: string,
  now: string,
  stretch: Stretch,
  oldPlaces: ReadonlyMap<Key, number>,
  nowPlaces: ReadonlyMap<Key, number>,
): Run[] {
  const runs: Run[] = [];
  for (const [key, at] of oldPlaces) {
    const place = nowPlaces.get(key) ?? SEVERAL;
    const last = runs.at(-1);
    const isKnown = last && at < last.old + last.length && at - last.old === place - last.now;
    if (at !== SEVERAL && place !== SEVERAL && !isKnown) {
      const before = agreeing(old, now, stretch, at - 1, place - 1, -1);
      const length = before + agreeing(old, now, stretch, at, place, 1);
      if (length > 0) {
        runs.push({ old: at - before, now: place - before, length });
      }
    }
  }
  return runs;
}

/**
 * Lines that occur exactly once in each text. Most of a long text is matched so at the cost of hashing it once, which
 * is why it is tried first.
 */
export function findSharedLines(old: string, now: string, stretch: Stretch): Run[] {
  return pair(old, now, stretch, placeLines(old), placeLines(now));
}

/** Blocks of `size` units that occur exactly once in each stretch. Runs may cross and overlap. */
export function findSharedRuns(old: string, now: string, stretch: Stretch, size: number): Run[] {
  const length = stretch.oldEnd - stretch.old;
  const bits = length > LONG ? 5 : length > MIDDLING ? 2 : 0;
  const runs = pair(
    old,
    now,
    stretch,
    placeBlocks(old, stretch.old, stretch.oldEnd, size, bits),
    placeBlocks(now, stretch.now, stretch.nowEnd, size, bits),
  );
  return runs.filter((run) => run.length >= size);
}

/** How far the texts agree from a place on: onward (`step` 1) or backward (-1), within the stretch. */
function agreeing(
  old: string,
  now: string,
  stretch: Stretch,
  at: number,
  place: number,
  step: 1 | -1,
): number {
  let length = 0;
  for (
    let i = at, j = place;
    i >= stretch.old && i < stretch.oldEnd && j >= stretch.now && j < stretch.nowEnd;
    i += step, j += step
  ) {
    if (old.charCodeAt(i) !== now.charCodeAt(j)) {
      break;
    }
    length++;
  }
  return length;
}
