import { useEffect, useRef, useState } from 'react';
import type { PaintedMark } from '../../core/annotation/painted-mark.ts';
import { sameEnds } from '../../core/annotation/same-ends.ts';
import { MarkPainter } from '../../dom/paint/mark-painter.ts';
import type { PlacedMark } from '../../state/resolved-mark.ts';
import { useSession } from '../../state/session-store.ts';
import { ACTIVE_LAYER, ACTIVE_NAME, adoptPaintSheet, paintName } from './paint-sheet.ts';
import type { MappedText } from './use-text-map.ts';

const toPainted = ({ annotation: { id, style }, range: { start, end } }: PlacedMark): PaintedMark => ({
  id,
  style,
  start,
  end,
});

/** Makes painted marks of marks: of one that stays the same object, the same object, which is not painted again. */
function paintedInTurn(): (marks: readonly PlacedMark[]) => readonly PaintedMark[] {
  let before: readonly PlacedMark[] = [];
  let made: readonly PaintedMark[] = [];
  return (marks) => {
    const { from, tail } = sameEnds(before, marks);
    const end = before.length - tail;
    const known = new Map(before.slice(from, end).map((mark, i) => [mark, made[from + i]]));
    const changed = marks.slice(from, marks.length - tail).map((mark) => known.get(mark) ?? toPainted(mark));
    made = [...made.slice(0, from), ...changed, ...made.slice(end)];
    before = marks;
    return made;
  };
}

/** Finds the marks on the character at an offset, shortest first. */
export type MarksAt = (offset: number) => readonly PaintedMark[];

/** Paints the marks, and the one that has come forward, over the text. Gives a way to find them by their place. */
export function usePainting(text: MappedText | undefined, marks: readonly PlacedMark[]): MarksAt {
  const painter = useRef<MarkPainter>(undefined);
  const latest = useRef(marks);
  const [painted] = useState(paintedInTurn);
  const isWriting = useSession((session) => session.editing !== undefined);
  // Before the painter's own effect: what it left is taken back while that is still there.
  useEffect(() => {
    if (!text || !isWriting) return;
    let stop: (() => void) | undefined;
    let isOver = false;
    void import('./paint-in-view.ts').then(
      ({ paintInView }) => {
        if (!isOver && painter.current) stop = paintInView(text, painter.current);
      },
      () => undefined, // then typing is slower
    );
    return () => {
      isOver = true;
      stop?.();
    };
  }, [text, isWriting]);
  useEffect(() => {
    if (!text) return;
    adoptPaintSheet();
    const made = new MarkPainter(text.map, text.near, ({ style }, depth) => paintName(style, depth));
    made.update(painted(latest.current));
    painter.current = made;
    return () => {
      painter.current = undefined;
      made.stop();
    };
  }, [text, painted]);
  useEffect(() => {
    latest.current = marks;
    painter.current?.update(painted(marks));
  }, [marks, painted]);

  const active = useSession((session) => session.active);
  const front = marks.find(({ annotation }) => annotation.id === active)?.range;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has another painter.
  useEffect(() => {
    painter.current?.bringForward(front && { ...front, name: ACTIVE_NAME, depth: ACTIVE_LAYER });
  }, [text, front]);
  const [marksAt] = useState((): MarksAt => (offset) => painter.current?.layers.marksAt(offset) ?? []);
  return marksAt;
}
