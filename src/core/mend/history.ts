import type { MendedText, Part } from './mended-text.ts';
import { applyAll, inverseOfAll, type Operation } from './operation.ts';

interface Step {
  readonly forth: readonly Operation[];
  readonly back: readonly Operation[];
  /** What is typed into one part without a pause is one step. */
  readonly typed?: { readonly part: Part; readonly at: number };
}

/** A text that is being mended, and what was done to it, to be taken back and done again. */
export interface MendHistory {
  readonly text: MendedText;
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

/** Milliseconds; a longer pause begins another step. */
const PAUSE = 1500;

export const beginHistory = (text: MendedText): MendHistory => ({ text, done: [], undone: [] });

/** Does something; `typed` where it is typing, at which moment (ms). */
export function doSteps(
  history: MendHistory,
  forth: readonly Operation[],
  typed?: Step['typed'],
): MendHistory {
  if (forth.length === 0) return history;
  const { text, done } = history;
  const back = inverseOfAll(text, forth);
  const last = done.at(-1);
  const goesOn = last?.typed && typed && last.typed.part === typed.part && typed.at - last.typed.at < PAUSE;
  const step: Step = {
    forth: goesOn ? [...last.forth, ...forth] : forth,
    back: goesOn ? [...back, ...last.back] : back,
    ...(typed && { typed }),
  };
  return {
    text: applyAll(text, forth),
    done: [...(goesOn ? done.slice(0, -1) : done), step],
    undone: [],
  };
}

export function undoStep({ text, done, undone }: MendHistory): MendHistory {
  const step = done.at(-1);
  if (!step) return { text, done, undone };
  return { text: applyAll(text, step.back), done: done.slice(0, -1), undone: [...undone, step] };
}

export function redoStep({ text, done, undone }: MendHistory): MendHistory {
  const step = undone.at(-1);
  if (!step) return { text, done, undone };
  return { text: applyAll(text, step.forth), done: [...done, step], undone: undone.slice(0, -1) };
}
