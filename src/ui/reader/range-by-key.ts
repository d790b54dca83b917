import type { KeyboardEvent } from 'react';
import { type Edge, type StepUnit, stepEdge } from '../../core/text/adjust-edge.ts';
import type { TextRange } from '../../core/text/offset.ts';

type Steps = ReadonlyMap<string, readonly [unit: StepUnit, step: 1 | -1]>;

/** Along the line by character, across it by sentence. */
const HORIZONTAL: Steps = new Map([
  ['ArrowLeft', ['character', -1]],
  ['ArrowRight', ['character', 1]],
  ['ArrowUp', ['sentence', -1]],
  ['ArrowDown', ['sentence', 1]],
]);
const VERTICAL: Steps = new Map([
  ['ArrowUp', ['character', -1]],
  ['ArrowDown', ['character', 1]],
  ['ArrowRight', ['sentence', -1]],
  ['ArrowLeft', ['sentence', 1]],
]);

/** The range that a key makes of another by moving one end of it; undefined where the key is none of these. */
export function rangeByKey(
  { key, ctrlKey, altKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey'>,
  text: string,
  range: TextRange,
  edge: Edge,
  vertical = false,
): TextRange | undefined {
  const [unit, step] = (vertical ? VERTICAL : HORIZONTAL).get(key) ?? [];
  if (!unit || !step) return undefined;
  return stepEdge(text, range, edge, unit === 'character' && (ctrlKey || altKey) ? 'word' : unit, step);
}
