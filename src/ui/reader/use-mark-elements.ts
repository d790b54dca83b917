import { useEffect, useState } from 'react';
import type { Projection } from '../../core/text/projection.ts';
import type { TextMap } from '../../dom/text/text-map.ts';
import type { PlacedMark } from '../../state/resolved-mark.ts';
import { useInterface } from '../kit/interface.tsx';
import type { MarkElements } from './mark-elements.ts';

/**
 * What the text has elements for beyond its own: marks, where the reader has asked for that, and numbers that stand
 * upright in vertical lines. What makes them is fetched then.
 */
export function useMarkElements(
  map: TextMap | undefined,
  projection: Projection,
  marks: readonly PlacedMark[],
): MarkElements | undefined {
  const { messages, settings } = useInterface();
  const { markElements: isMarked } = settings;
  const isVertical = settings.direction === 'vertical';
  const wanted = isMarked || isVertical;
  // Marks that are to be no elements change nothing.
  const marked = isMarked ? marks : undefined;
  const [shown, setShown] = useState<{ projection: Projection; elements: MarkElements }>();
  // Another text has other offsets: what was made for the last one is not for it.
  const elements = shown?.projection === projection ? shown.elements : undefined;
  const isShown = shown !== undefined;
  useEffect(() => {
    if (!map || !(wanted || isShown)) return;
    let latest = true;
    void import('./set-mark-elements.ts').then(({ markElementsFor, setText, uprightElements }) => {
      if (!latest) return;
      const ofMarks = marked && markElementsFor(marked, messages);
      const elements = isVertical ? uprightElements(projection.text, ofMarks) : ofMarks;
      const next = elements && { projection, elements };
      setText(map, () => setShown(next));
    });
    return () => {
      latest = false;
    };
  }, [map, projection, marked, messages, wanted, isVertical, isShown]);
  return elements;
}
