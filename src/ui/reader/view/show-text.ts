import type { ElementContent } from 'hast';
import { textOf, turnTexts } from './turn-nodes.ts';

/**
 * The nodes of a block with its text as seen: the whole of it is turned, for the sake of context, and each node takes
 * its slice. A text that would be of another length stays as it is.
 */
export function showText(
  nodes: readonly ElementContent[],
  seenAs: (text: string) => string,
): ElementContent[] {
  const text = textOf(nodes);
  const seen = seenAs(text);
  if (seen === text || seen.length !== text.length) return [...nodes];
  return turnTexts(nodes, ({ value }, at) => [{ type: 'text', value: seen.slice(at, at + value.length) }]);
}
