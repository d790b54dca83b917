import { useEffect, useState } from 'react';
import { rectsOf } from '../../dom/text/offset-to-range.ts';
import type { TextMap } from '../../dom/text/text-map.ts';
import type { PlacedMark } from '../../state/resolved-mark.ts';
import { useSession } from '../../state/session-store.ts';
import styles from './note-side.module.css';

interface NoteSideProps {
  readonly map: TextMap;
  readonly marks: readonly PlacedMark[];
}

/** Sends the panel of notes to the other side of the window where it would lie on the mark it is about. */
export function NoteSide({ map, marks }: NoteSideProps) {
  const active = useSession((session) => session.active);
  const range = marks.find(({ annotation }) => annotation.id === active)?.range;
  const end = range?.end;
  const [isLeft, setIsLeft] = useState(false);
  useEffect(() => {
    if (end === undefined) return;
    // What was opened by a key is brought into view first.
    const frame = requestAnimationFrame(() => {
      const rect = rectsOf(map, end - 1, end).at(-1);
      if (rect) setIsLeft(rect.right < innerWidth / 2);
    });
    return () => cancelAnimationFrame(frame);
  }, [map, end]);
  return <span hidden className={styles.side} data-left={isLeft || undefined} />;
}
