import type { TextRange } from '../../core/text/offset.ts';
import { wordAt } from '../../core/text/word.ts';
import { selectOffsets } from '../text/offset-to-range.ts';
import type { TextMap } from '../text/text-map.ts';
import { characterAt } from './hit-test.ts';

/** Shows a passage as the selection, drawn in the direction in which it was drawn before. */
export function showPassage(map: TextMap, { start, end }: TextRange): void {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0) return;
  const { endContainer, endOffset } = selection.getRangeAt(0);
  const backwards = selection.anchorNode === endContainer && selection.anchorOffset === endOffset;
  selectOffsets(map, start, end);
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  if (backwards && anchorNode && focusNode)
    selection.setBaseAndExtent(focusNode, focusOffset, anchorNode, anchorOffset);
}

/**
 * Selects what a double click takes, the word, or a triple, the paragraph. Browsers divide Chinese each in its own
 * way, and end a paragraph in the next; punctuation and spaces are left to them.
 */
export function selectByClick(map: TextMap, text: string, { detail, clientX, clientY }: MouseEvent): void {
  const at = characterAt(map, { x: clientX, y: clientY });
  if (at === undefined) return;
  const word = wordAt(text, at);
  const range = detail === 3 ? map.blockAt(at) : word.isWord ? word : undefined;
  if (range) selectOffsets(map, range.start, range.end);
}
