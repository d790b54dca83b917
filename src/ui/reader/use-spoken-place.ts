import { useEffect, useRef } from 'react';
import type { TextRange } from '../../core/text/offset.ts';
import { Ink } from '../../dom/paint/ink.ts';
import { flowOf } from '../../dom/place/flow.ts';
import { offsetBelow } from '../../dom/place/reading-place.ts';
import { scrollToOffset } from '../../dom/place/scroll-to-offset.ts';
import type { TextMap } from '../../dom/text/text-map.ts';
import { adoptSheet } from './adopt-sheet.ts';
import { isInView } from './keep-in-view.ts';
import { setSpokenPassage } from './spoken-passage.ts';
import { READING_LINE } from './use-reading-place.ts';

const NAME = 'spoken';
/** Above all marks, below the line of the active one. */
const LAYER = 50;
/** Fewer lines than this, in px, above the window's foot are no room for what is spoken next. */
const FOOT = 160;

/** A wash and a dotted line: colour is not its only sign, and text on it keeps its contrast. */
const spokenRules = (): string => `@media screen {
    :is([data-start], [data-start] *)::highlight(${NAME}) {
      background-color: color-mix(in srgb, var(--vermilion) 16%, transparent);
      text-decoration-line: underline;
      text-decoration-style: dotted;
      text-decoration-color: var(--vermilion);
      text-underline-offset: 0.3em;
      text-shadow: var(--shade, none);
    }
  }
  @media (forced-colors: active) {
    :is([data-start], [data-start] *)::highlight(${NAME}) { background-color: Highlight; color: HighlightText; }
  }`;

/** Whether any of a passage is in view, beyond the bar and clear of where notices stand. */
const isSeen = (map: TextMap, { start, end }: TextRange): boolean =>
  start < offsetBelow(map, flowOf(map.root).extent - FOOT) && end > offsetBelow(map, READING_LINE);

/** Paints the sentence that is spoken, and turns to it as reading goes on, unless the reader has gone elsewhere. */
export function useSpokenPlace(map: TextMap, sentence: TextRange | undefined): void {
  const last = useRef<TextRange>(undefined);
  useEffect(() => {
    if (!sentence) return;
    adoptSheet(spokenRules);
    const ink = new Ink();
    const { start, end } = sentence;
    const draw = (): void => {
      ink.clear();
      ink.add(map, NAME, sentence, LAYER);
    };
    setSpokenPassage(sentence);
    map.require(start, end);
    draw();
    const stop = map.onAdopt((index) => {
      const section = map.sections[index];
      if (section && section.start < end && start < section.end) draw();
    });
    return () => {
      stop();
      ink.clear();
      setSpokenPassage(undefined);
    };
  }, [map, sentence]);
  useEffect(() => {
    if (!sentence) return;
    const before = last.current;
    last.current = sentence;
    if (before && !isSeen(map, before)) return;
    const isWhole = isInView(map, sentence.start) && isInView(map, sentence.end - 1);
    if (!isWhole) scrollToOffset(map, sentence.start, flowOf(map.root).extent / 4, 'smooth');
  }, [map, sentence]);
}
