import { useEffect, useMemo } from 'react';
import { footnotesOf } from '../../core/article/footnotes.ts';
import { walk } from '../../core/article/tree-walk.ts';
import type { Projection } from '../../core/text/projection.ts';
import { sectionsOf } from '../../core/text/sections.ts';
import { scrollToOffset } from '../../dom/place/scroll-to-offset.ts';
import styles from './footnotes.module.css';
import type { SideNote } from './side-note.ts';
import { READING_LINE } from './use-reading-place.ts';
import type { MappedText } from './use-text-map.ts';

interface FootnotesProps {
  readonly mapped: MappedText;
  readonly projection: Projection;
  /** Called with the footnotes whose numbers are laid out, whenever they have moved. */
  readonly onPlaced: (notes: readonly SideNote[]) => void;
}

interface Footnote {
  readonly number: number;
  /** Offset of its first block. */
  readonly start: number;
  readonly texts: readonly string[];
}

/** Leads from a footnote's number to the footnote and back, and gives the margin its notes. It shows nothing itself. */
export default function Footnotes({ mapped, projection, onPlaced }: FootnotesProps) {
  const notes = useMemo(() => footnotesIn(projection), [projection]);
  useEffect(() => {
    const { map } = mapped;
    const follow = ({ target }: Event): void => {
      const button = target instanceof Element ? target.closest('[data-call], [data-back]') : null;
      const number = button?.getAttribute('data-call');
      if (number) toNote(mapped, notes[Number(number) - 1]);
      else if (button) toCall(mapped, button.getAttribute('data-back'));
    };
    map.root.addEventListener('click', follow);
    return () => map.root.removeEventListener('click', follow);
  }, [mapped, notes]);
  useEffect(() => {
    const { map, near } = mapped;
    const place = (): void => onPlaced(placed(map.root, notes));
    const observer = new ResizeObserver(place);
    observer.observe(map.root);
    const stops = [map.onAdopt(place), near.subscribe(place)];
    return () => {
      observer.disconnect();
      for (const stop of stops) stop();
      onPlaced([]);
    };
  }, [mapped, notes, onPlaced]);
  return null;
}

function footnotesIn(projection: Projection): Footnote[] {
  const { blocks, text } = projection;
  const textAt = new Map(blocks.map(({ start, end }) => [start, text.slice(start, end)]));
  return footnotesOf(sectionsOf(projection)).map((item, i): Footnote => {
    const starts: number[] = [];
    walk(item, ({ data }) => {
      const start = data?.hProperties?.['data-start'];
      if (typeof start === 'number') starts.push(start);
    });
    return { number: i + 1, start: starts[0] ?? 0, texts: starts.map((start) => textAt.get(start) ?? '') };
  });
}

/** A copy for the eye: the footnote itself stands at the end, where it can be marked. */
function Note({ number, texts }: Pick<Footnote, 'number' | 'texts'>) {
  return (
    <div className={styles.note} aria-hidden>
      <span className={styles.number}>{number}</span>
      <div>
        {texts.map((text, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a footnote's paragraphs never change places.
          <p key={i}>{text}</p>
        ))}
      </div>
    </div>
  );
}

function placed(root: Element, notes: readonly Footnote[]): SideNote[] {
  const origin = root.getBoundingClientRect().top;
  return notes.flatMap(({ number, texts }): SideNote[] => {
    const call = root.querySelector(`[data-call="${number}"]`)?.closest('sup');
    const box = call?.checkVisibility({ contentVisibilityAuto: true })
      ? call.getBoundingClientRect()
      : undefined;
    if (!box) return [];
    const content = <Note key={number} number={number} texts={texts} />;
    return [{ id: `footnote ${number}`, desired: box.top - origin, content }];
  });
}

function toNote({ map }: MappedText, note: Footnote | undefined): void {
  if (!note) return;
  scrollToOffset(map, note.start, READING_LINE, 'smooth');
  // From there the way back is the next press.
  map
    .blockAt(note.start)
    ?.element?.closest('li')
    ?.querySelector<HTMLElement>('[data-back]')
    ?.focus({ preventScroll: true });
}

function toCall({ map }: MappedText, number: string | null): void {
  const call = map.root.querySelector<HTMLElement>(`[data-call="${number}"]`);
  const block = call && map.blockOf(call);
  if (!block) return;
  scrollToOffset(map, block.start, READING_LINE, 'smooth');
  call.focus({ preventScroll: true });
}
