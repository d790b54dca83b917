import type { TextRange } from '../../core/text/offset.ts';

let passage: TextRange | undefined;
const listeners = new Set<() => void>();

/** The sentence that is read aloud now, if any: what else follows the reader follows it. */
export const spokenPassage = (): TextRange | undefined => passage;

export function setSpokenPassage(next: TextRange | undefined): void {
  passage = next;
  for (const listener of listeners) listener();
}

export function onSpokenPassage(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
