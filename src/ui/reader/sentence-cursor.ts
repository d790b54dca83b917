import type { TextRange } from '../../core/text/offset.ts';
import type { Projection } from '../../core/text/projection.ts';
import { sentenceRangeAt } from '../../core/text/sentence.ts';
import { isSpace, trimRange } from '../../core/text/trim-range.ts';

/**
 * The sentence after (`step` 1) or before (-1) a selection; with none, the one at `here`. Undefined at the text's
 * end and beginning. Offsets are of the projection.
 */
export function neighbourSentence(
  { text }: Pick<Projection, 'text'>,
  selection: TextRange | undefined,
  step: 1 | -1,
  here: number,
): TextRange | undefined {
  let offset = selection ? (step === 1 ? selection.end : selection.start - 1) : here;
  while (offset >= 0 && offset < text.length && isSpace(text.charAt(offset))) offset += step;
  if (offset < 0 || offset >= text.length) return undefined;
  const sentence = trimRange(text, sentenceRangeAt(text, offset));
  return sentence.start < sentence.end ? sentence : undefined;
}
