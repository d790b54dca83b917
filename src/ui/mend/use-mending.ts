import { useCallback, useRef, useState } from 'react';
import { canJoin, joinWithNext, typeInto } from '../../core/mend/actions.ts';
import { beginHistory, doSteps, redoStep, undoStep } from '../../core/mend/history.ts';
import type { MendedText, Part, RunSeam } from '../../core/mend/mended-text.ts';
import { lengthOf, type Operation } from '../../core/mend/operation.ts';
import { type Suggestion, takeAll } from '../../core/mend/suggest.ts';

/** Where the caret is to be once the text has changed. */
export interface Caret {
  readonly paragraph: number;
  readonly offset: number;
}

export type MendActions = ReturnType<typeof useMending>['actions'];

/** The text that is being mended, and all that can be done to it. */
export function useMending(start: MendedText, why: string) {
  const [history, setHistory] = useState(() => beginHistory(start));
  const now = useRef(history);
  now.current = history;
  const caret = useRef<Caret | undefined>(undefined);
  const seam = useRef<RunSeam>({ by: 'editor', why });
  const run = useCallback(
    (forth: readonly Operation[], then?: Caret, typed?: { part: Part; at: number }): boolean => {
      if (forth.length === 0) return false;
      caret.current = then;
      now.current = doSteps(now.current, forth, typed);
      setHistory(now.current);
      return true;
    },
    [],
  );
  const [actions] = useState(() => ({
    type: (part: Part, typed: string): void => {
      const operation = typeInto(now.current.text, part, typed);
      if (operation) run([operation], undefined, { part, at: Date.now() });
    },
    /** Joins with the next one; gives whether that was possible. */
    join: (at: number): boolean => {
      const { text } = now.current;
      if (!canJoin(text, at)) return false;
      return run(joinWithNext(text, at, seam.current), { paragraph: at, offset: lengthOf(text, at) });
    },
    split: (at: number, offset: number): boolean =>
      !now.current.text.paragraphs[at]?.isMarkup &&
      run([{ kind: 'split', at, offset }], { paragraph: at + 1, offset: 0 }),
    move: (at: number, step: 1 | -1, offset: number): boolean => {
      const to = at + step;
      if (to < 0 || to >= now.current.text.paragraphs.length) return false;
      return run([{ kind: 'move', at, to }], { paragraph: to, offset });
    },
    take: (suggestions: readonly Suggestion[]): boolean =>
      run(takeAll(now.current.text, suggestions, seam.current)),
    undo: (): void => setHistory(undoStep),
    redo: (): void => setHistory(redoStep),
    /** Begins anew with another text. */
    restart: (text: MendedText): void => setHistory(beginHistory(text)),
  }));
  return { history, actions, caret };
}
