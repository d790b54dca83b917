import type { TextRange } from './offset.ts';
import type { Projection } from './projection.ts';
import { snapToSentences } from './sentence.ts';
import { trimRange } from './trim-range.ts';

/**
 * The next larger whole around a passage: its sentences; where it is whole sentences already, its paragraphs.
 * Undefined where it is whole paragraphs too.
 */
export function growPassage(
  { text, blocks }: Pick<Projection, 'text' | 'blocks'>,
  { start, end }: TextRange,
): TextRange | undefined {
  const sentences = trimRange(text, snapToSentences(text, { start, end }));
  if (sentences.start < start || sentences.end > end) return sentences;
  const within = blocks.filter((block) => block.start < end && start < block.end);
  const paragraphs = trimRange(text, {
    start: Math.min(start, within[0]?.start ?? start),
    end: Math.max(end, within.at(-1)?.end ?? end),
  });
  return paragraphs.start < start || paragraphs.end > end ? paragraphs : undefined;
}
