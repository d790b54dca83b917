import { wordsOf } from '../../core/search/search-folding.ts';
import type { FoldedText } from '../../core/text/fold.ts';
import { joinRanges } from '../../core/text/join-ranges.ts';
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
  return joinRanges(found);
}
