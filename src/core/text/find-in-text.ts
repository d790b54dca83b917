import { type FoldedText, foldForSearch } from './fold.ts';
import type { TextRange } from './offset.ts';

/**
 * Where a query stands in a text, folded as search folds: ranges of the text as it stands, ascending, none touching
 * a character of another. None reaches over a line end, which is a block's end. A blank query stands nowhere.
 */
export function findInText({ folded, rangeToOriginal }: FoldedText, query: string): TextRange[] {
  const wanted = foldForSearch(query).folded;
  if (wanted.trim() === '' || wanted.includes('\n')) return [];
  const found: TextRange[] = [];
  let taken = 0;
  let at = folded.indexOf(wanted);
  while (at >= 0) {
    const range = rangeToOriginal({ start: at, end: at + wanted.length });
    // Two letters of one character, as of ㎏, are one place.
    const isFree = range.start >= taken && range.end > range.start;
    if (isFree) {
      found.push(range);
      taken = range.end;
    }
    at = folded.indexOf(wanted, at + (isFree ? wanted.length : 1));
  }
  return found;
}

/** The index of the first range at or after an offset, of ranges that ascend; the first of all where none is. */
export function firstFrom(ranges: readonly TextRange[], offset: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low < ranges.length ? low : 0;
}
