import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { TextRange } from '../../core/text/offset.ts';
import { RangePainter } from '../../dom/paint/range-painter.ts';
import { type LineSpan, lineSpans } from '../../dom/selection/line-spans.ts';
import { moveCursor } from '../../state/session-store.ts';
import styles from './sentence-sign.module.css';
import type { MappedText } from './use-text-map.ts';

/** Over marks, under what a search has found. */
const LAYER = 101;

interface SentenceSignProps {
  readonly mapped: MappedText;
  readonly range: TextRange;
}

/** Shows where the sentence cursor is: painted over the text, and a bracket in the margin; a press in the text ends it. */
export default function SentenceSign({ mapped: { map, near }, range }: SentenceSignProps) {
  const { start, end } = range;
  const overlay = useRef<HTMLDivElement>(null);
  const [spans, setSpans] = useState<readonly LineSpan[]>([]);
  useEffect(() => {
    const painter = new RangePainter(map, near, 'sentence-cursor', LAYER);
    painter.update([{ start, end }]);
    return () => painter.stop();
  }, [map, near, start, end]);
  useLayoutEffect(() => {
    const measure = (): void => {
      const corner = overlay.current?.getBoundingClientRect();
      if (corner) setSpans(lineSpans(map, { start, end }, corner));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(map.root);
    const stop = map.onAdopt(measure);
    return () => {
      observer.disconnect();
      stop();
    };
  }, [map, start, end]);
  useEffect(() => {
    const letGo = (): void => moveCursor(undefined);
    map.root.addEventListener('pointerdown', letGo);
    return () => map.root.removeEventListener('pointerdown', letGo);
  }, [map]);
  return (
    <div ref={overlay} className={styles.overlay} data-screen-only>
      {spans.map(({ x, y, length, vertical }) => (
        <span
          key={`${x} ${y}`}
          className={styles.bracket}
          data-vertical={vertical || undefined}
          style={{ transform: `translate(${x}px, ${y}px)`, [vertical ? 'inlineSize' : 'blockSize']: length }}
        />
      ))}
    </div>
  );
}
