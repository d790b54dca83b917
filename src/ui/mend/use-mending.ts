import { useCallback, useRef, useState } from 'react';
import { canJoin, joinWithNext, typeInto } from '../../core/mend/actions.ts';
import { beginHistory, doSteps, redoStep, undoStep } from '../../core/mend/history.ts';
import type { MendedText, Part, RunSeam } from '../../core/mend/mended-text.ts';
import {
  canMoveInto,
  type Fragment,
  moveFragment,
  moveInto,
  type Place,
} from '../../core/mend/move-fragment.ts';
import { lengthOf, type Operation } from '../../core/mend/operation.ts';
import { type Suggestion, takeAll } from '../../core/mend/suggest.ts';

export type MendActions = ReturnType<typeof useMending>['actions'];

/** The text that is being mended, and all that can be done to it. */
export function useMending(start: MendedText, seam: RunSeam) {
  const [history, setHistory] = useState(() => beginHistory(start));
  const now = useRef(history);
  now.current = history;
  /** Where the caret is to be once the text has changed. */
  const caret = useRef<Place | undefined>(undefined);
  const said = useRef(seam);
  /** What is taken back where all that was done here has been. */
  const [below, setBelow] = useState<{ readonly run: () => void }>();
  const latestBelow = useRef(below);
  latestBelow.current = below;
  const run = useCallback(
    (forth: readonly Operation[], then?: Place, typed?: { part: Part; at: number }): boolean => {
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
      return run(joinWithNext(text, at, said.current), { paragraph: at, offset: lengthOf(text, at) });
    },
    split: (at: number, offset: number): boolean =>
      !now.current.text.paragraphs[at]?.isMarkup &&
      run([{ kind: 'split', at, offset }], { paragraph: at + 1, offset: 0 }),
    move: (at: number, step: 1 | -1, offset: number): boolean => {
      const to = at + step;
      if (to < 0 || to >= now.current.text.paragraphs.length) return false;
      return run([{ kind: 'move', at, to }], { paragraph: to, offset });
    },
    /** Makes a fragment a paragraph before another, or the last. */
    moveTo: (fragment: Fragment, before: number): boolean => {
      const { text } = now.current;
      const operations = moveFragment(text, fragment, before, said.current);
      const isGone = fragment.end - fragment.start === lengthOf(text, fragment.paragraph);
      const paragraph = isGone && before > fragment.paragraph ? before - 1 : before;
      return run(operations, { paragraph, offset: 0 });
    },
    moveInto: (fragment: Fragment, place: Place): boolean => {
      const { text } = now.current;
      if (!canMoveInto(text, fragment, place)) return false;
      return run(moveInto(text, fragment, place, said.current), placeAfter(text, fragment, place));
    },
    take: (suggestions: readonly Suggestion[]): boolean =>
      run(takeAll(now.current.text, suggestions, said.current)),
    /** The text becomes another; undoing gives it back. */
    become: (to: MendedText): boolean => run([{ kind: 'become', to }]),
    /** The text, which is given back, stays, and undoing leads to another. */
    standOver: (other: MendedText): MendedText => {
      const { text } = now.current;
      run([{ kind: 'become', to: other }]);
      run([{ kind: 'become', to: text }]);
      return text;
    },
    undo: (): void => {
      if (now.current.done.length > 0) setHistory(undoStep);
      else latestBelow.current?.run();
    },
    redo: (): void => setHistory(redoStep),
    /** Begins anew with another text; `below` is what is undone where nothing is left to undo. */
    restart: (text: MendedText, below?: () => void): void => {
      setBelow(below && { run: below });
      setHistory(beginHistory(text));
    },
    isAtStart: (): boolean => now.current.done.length === 0,
  }));
  const canUndo = history.done.length > 0 || below !== undefined;
  return { history, canUndo, actions, caret };
}

/** The end of a fragment once it has been put into a paragraph. */
function placeAfter(text: MendedText, { paragraph, start, end }: Fragment, to: Place): Place {
  const isGone = end - start === lengthOf(text, paragraph);
  const isShifted = paragraph === to.paragraph && to.offset >= end;
  return {
    paragraph: isGone && paragraph < to.paragraph ? to.paragraph - 1 : to.paragraph,
    offset: isShifted ? to.offset : to.offset + end - start,
  };
}
