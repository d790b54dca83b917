import { memo, useEffect, useState } from 'react';
import { flowOf } from '../../dom/place/flow.ts';
import { topAt } from '../../dom/place/reading-place.ts';
import { scrollToOffset } from '../../dom/place/scroll-to-offset.ts';
import type { PlacedMark } from '../../state/resolved-mark.ts';
import { open } from '../../state/session-store.ts';
import { markLook } from '../kit/mark-look.ts';
import styles from './rail.module.css';
import type { MappedText } from './use-text-map.ts';

interface RailProps {
  readonly text: MappedText;
  readonly marks: readonly PlacedMark[];
}

interface Tick {
  /** Its share of the page's height, from the top. */
  readonly share: number;
  /** The first of the marks that share the tick. */
  readonly mark: PlacedMark;
}

/** Ticks nearer than this share of the rail would lie on one another. */
const STEP = 1 / 400;

/** The page's height settles in small steps while sections are laid out: ticks follow once it rests, in ms. */
const REST = 120;

/**
 * A map of the marks beside the scroll bar, each as far down as it lies in the page. For the pointer alone: the
 * margin lists the same marks, and [ ] go from one to the next.
 */
export const Rail = memo(function Rail({ text, marks }: RailProps) {
  const ticks = useTicks(text, marks);
  return (
    <div className={styles.rail} aria-hidden data-screen-only>
      {ticks.map(({ share, mark: { annotation, range } }) => (
        <button
          key={annotation.id}
          type="button"
          tabIndex={-1}
          className={styles.mark}
          data-mark={markLook(annotation.style)}
          style={{ '--share': `${share * 100}%` } as React.CSSProperties}
          onClick={() => {
            open(annotation.id);
            scrollToOffset(text.map, range.start, innerHeight / 3, 'smooth');
          }}
        />
      ))}
    </div>
  );
});

function useTicks({ map }: MappedText, marks: readonly PlacedMark[]): readonly Tick[] {
  const [ticks, setTicks] = useState<readonly Tick[]>([]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const measure = (): void => setTicks(ticksOf(map, marks));
    const observer = new ResizeObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(measure, REST);
    });
    observer.observe(map.root);
    return () => {
      observer.disconnect();
      clearTimeout(timer);
    };
  }, [map, marks]);
  return ticks;
}

function ticksOf(map: MappedText['map'], marks: readonly PlacedMark[]): Tick[] {
  const { isPaged, length, position } = flowOf(map.root);
  const end = map.blocks.at(-1)?.end ?? 1;
  const topOf = map.isContained ? guessedTops(map) : (offset: number) => topAt(map, offset);
  const ticks = new Map<string, Tick>();
  for (const mark of marks) {
    const top = topOf(mark.range.start);
    if (top === undefined) continue;
    // On a page text goes both ways: there its share of the text says how far on a mark lies.
    const share = isPaged ? mark.range.start / end : (top + position) / length;
    const key = `${Math.round(share / STEP)} ${map.isContained ? markLook(mark.annotation.style) : mark.annotation.id}`;
    if (!ticks.has(key)) ticks.set(key, { share, mark });
  }
  return [...ticks.values()];
}

/** Tops by each section's box and the share of its text: to measure every mark would lay out the whole article. */
function guessedTops(map: MappedText['map']): (offset: number) => number | undefined {
  const flow = flowOf(map.root);
  const boxes = map.sections.map(({ box }) => flow.spanOf(box.getBoundingClientRect()));
  return (offset) => {
    const index = map.indexOf(offset);
    const section = map.sections[index];
    const box = boxes[index];
    if (!section || !box) return undefined;
    const length = Math.max(1, section.end - section.start);
    return box.from + ((offset - section.start) / length) * (box.to - box.from);
  };
}
