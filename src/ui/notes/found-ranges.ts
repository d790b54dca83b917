import { wordsOf } from '../../core/search/search-folding.ts';
import type { FoldedText } from '../../core/text/fold.ts';
import type { TextRange } from '../../core/text/offset.ts';

/** Where the words of a search stand in a text, in its own offsets, joined where they touch. */
export function foundRanges(text: FoldedText, query: string): TextRange[] {
  const found = wordsOf(query).flatMap((word) => {
    const ranges: TextRange[] = [];
    for (let at = text.folded.indexOf(word); at >= 0; at = text.folded.indexOf(word, at + word.length)) {
      ranges.push(text.rangeToOriginal({ start: at, end: at + word.length }));
    }
    return ranges;
  });
  const joined: TextRange[] = [];
  for (const range of found.sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && range.start <= last.end) {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    } else {
      joined.push(range);
    }
  }
  return joined;
}
