import type { TextRange } from '../text/offset.ts';
import type { Correspondence } from './correspondence.ts';
import { isSentenceEdge } from './settle-edge.ts';
import type { Run } from './shared-block.ts';
import { diagonalOf } from './worthy-runs.ts';

/**
 * UTF-16 code units on each side of a place that are explained with it. With 12 a sentence is still taken for one that
 * ends as it did, and up to 24 two letters are believed that came anew where the nearest other edit stands farther off.
 */
const ABOUT = 32;
/** A diagonal is followed so many units aside, for what was inserted and deleted on the way. */
const ASIDE = 6;
/** Diagonals tried on each side, those more than `APART` from each other: with 4 the right one may not be among them. */
const TRIED = 8;
const APART = 3;
/** Edits that one long deletion is counted as. */
const CUT = 4;
/** More edits than any stretch takes. */
const NEVER = 10_000;

/** Edits of a stretch of the new text by some runs; one deletion is free, as it is were the mark struck out. */
function editsAlong({ old, now }: Correspondence, runs: readonly Run[], { start, end }: TextRange): number {
  let edits = 0;
  let spared = 0;
  let last: Run | undefined;
  for (const run of runs) {
    if (run.now + run.length > start && run.now < end) {
      const inserted = Math.max(0, run.now - (last ? last.now + last.length : start));
      const deleted = last ? Math.min(run.old - last.old - last.length, CUT) : 0;
      edits += Math.max(inserted, deleted);
      spared = Math.max(spared, deleted - inserted);
      for (let at = Math.max(start, run.now); at < Math.min(end, run.now + run.length); at++) {
        edits += now[at] === old[at - diagonalOf(run)] ? 0 : 1;
      }
      last = run;
    }
  }
  return edits - spared + Math.max(0, end - (last ? last.now + last.length : start));
}

/** A stretch of the new text read onward from its start, or backward from its end. */
interface Reading extends TextRange {
  readonly step: 1 | -1;
}

/** Old text about a diagonal, of which only the part between two places may be used, up to where it may be left. */
interface Source {
  readonly diagonal: number;
  readonly allowed: TextRange;
  readonly mayLeave: (place: number) => boolean;
}

const anywhere = (): boolean => true;

/** The fewest edits that make each beginning of a stretch out of old text; `NEVER` from where they are more than `most`. */
function editsTo(
  { old, now }: Correspondence,
  { start, end, step }: Reading,
  { diagonal, allowed, mayLeave }: Source,
  most: number,
): Uint16Array {
  const from = step === 1 ? start : end;
  const least = new Uint16Array(end - start + 1).fill(NEVER);
  const row = new Uint16Array(2 * ASIDE + 2).fill(NEVER);
  for (let read = 0; read < least.length; read++) {
    const at = from + step * read;
    const unit = now.charCodeAt(step === 1 ? at - 1 : at);
    let fewest = NEVER;
    let fewestLeft = NEVER;
    let deleted = NEVER;
    for (let i = 0; i <= 2 * ASIDE; i++) {
      const place = at - diagonal + step * (i - ASIDE);
      let edits = NEVER;
      if (place >= allowed.start && place <= allowed.end) {
        const kept = (row[i] ?? 0) + (old.charCodeAt(step === 1 ? place - 1 : place) === unit ? 0 : 1);
        edits = read === 0 ? 0 : Math.min(kept, (row[i + 1] ?? 0) + 1, deleted + 1, NEVER);
      }
      row[i] = edits;
      deleted = edits;
      fewest = Math.min(fewest, edits);
      fewestLeft = edits < fewestLeft && mayLeave(place) ? edits : fewestLeft;
    }
    if (fewest > most) {
      break;
    }
    least[read] = fewestLeft;
  }
  return least;
}

function diagonalsOf(runs: readonly Run[]): number[] {
  const found: number[] = [];
  for (const run of runs) {
    const diagonal = diagonalOf(run);
    if (found.length < TRIED && found.every((other) => Math.abs(other - diagonal) > APART)) {
      found.push(diagonal);
    }
  }
  return found;
}

/** A place, and the runs that led to it; without them those that were found about it. */
interface Followed extends TextRange {
  readonly path?: readonly Run[];
}

/** So many fewer edits tell that a mark was struck out; and so many if whole sentences were, with or without others. */
export interface Lead {
  readonly any: number;
  readonly sentences: number;
}

/**
 * Whether what stands at and about a place is explained by so many fewer edits if the mark was struck out: by the old
 * text before the mark, followed, from wherever that is best, by the old text behind it.
 */
export function readsStruckOut(
  texts: Correspondence,
  mark: TextRange,
  { path, ...place }: Followed,
  lead: Lead,
): boolean {
  const { old, now } = texts;
  const stretch = { start: Math.max(0, place.start - ABOUT), end: Math.min(now.length, place.end + ABOUT) };
  const length = stretch.end - stretch.start;
  const runsNow = (): Run[] => texts.runsAbout('now', stretch.start, stretch.end);
  const along = editsAlong(texts, path ?? runsNow(), stretch);
  // Of an edit that explains all that is about a place, none need be looked for that nearly does.
  if (along < Math.abs(lead.any)) {
    return false;
  }
  const whole = { start: 0, end: old.length };
  const onward = { ...stretch, step: 1 } as const;
  const backward = { ...stretch, step: -1 } as const;
  const inPlace = { diagonal: place.start - mark.start, allowed: whole, mayLeave: anywhere };
  const edits = Math.min(along, editsTo(texts, onward, inPlace, along).at(-1) ?? NEVER);
  const runs = runsNow();
  const left = diagonalsOf(runs.filter((run) => run.now < place.end).reverse());
  const right = diagonalsOf(runs.filter((run) => run.now + run.length > place.start));
  // Two diagonals that lie closer meet nowhere, with the mark between them.
  const apart = mark.end - mark.start - 2 * ASIDE;
  const furthest = Math.max(...left);
  const nearest = Math.min(...right);
  const before = left.filter((diagonal) => diagonal - nearest >= apart);
  const after = right.filter((diagonal) => furthest - diagonal >= apart);
  const most = edits - Math.min(lead.any, lead.sentences);
  const editsWithout = (mayLeave: (place: number) => boolean): number => {
    const beginnings = before.map((diagonal) =>
      editsTo(texts, onward, { diagonal, allowed: { ...whole, end: mark.start }, mayLeave }, most),
    );
    const endings = after.map((diagonal) =>
      editsTo(texts, backward, { diagonal, allowed: { ...whole, start: mark.end }, mayLeave }, most),
    );
    const leastOf = (ways: readonly Uint16Array[], read: number): number =>
      ways.reduce((least, way) => Math.min(least, way[read] ?? NEVER), NEVER);
    let least = NEVER;
    for (let read = 0; read <= length; read++) {
      least = Math.min(least, leastOf(beginnings, read) + leastOf(endings, length - read));
    }
    return least;
  };
  const gained = edits - editsWithout(anywhere);
  return (
    gained >= lead.any ||
    (gained >= lead.sentences &&
      edits >= Math.abs(lead.sentences) &&
      edits - editsWithout((at) => isSentenceEdge(old, at)) >= lead.sentences)
  );
}
