import type { ArticleId } from '../../core/article/article.ts';
import { snapToGraphemes } from '../../core/text/grapheme.ts';
import type { TextRange } from '../../core/text/offset.ts';
import { snapToWords } from '../../core/text/word.ts';
import { rangeToOffsets } from '../../dom/text/range-to-offsets.ts';
import type { TextMap } from '../../dom/text/text-map.ts';
import { useSession } from '../../state/session-store.ts';

let exact = false;

/** Says how the selection is being drawn: to the very character, as with keys or Alt, or by a hand. */
export const drawExactly = (exactly: boolean): void => {
  exact = exactly;
};

/** What the browser's selection covers of the text, as it is. */
export function readSelection(map: TextMap, text: string): TextRange | undefined {
  const selection = getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
  return range && !range.collapsed ? rangeToOffsets(map, range, text) : undefined;
}

/** What the selection is meant to cover: words of Latin whole where a hand drew it, Chinese to the character. */
export function readPassage(map: TextMap, text: string): TextRange | undefined {
  const offsets = readSelection(map, text);
  return offsets && snapToGraphemes(text, exact ? offsets : snapToWords(text, offsets));
}

/**
 * The passage that an act is about: what is selected at this moment, which the session learns only once the
 * selection has settled; else what the session holds.
 */
export function selectedPassage(map: TextMap, articleId: ArticleId, text: string): TextRange | undefined {
  const { selection } = useSession.getState();
  return readPassage(map, text) ?? (selection?.articleId === articleId ? selection : undefined);
}
