import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';
import type { TextRange } from '../../core/text/offset.ts';
import { type EdgePlace, type EdgePlaces, edgePlaces } from '../../dom/selection/mark-edges.ts';
import type { TextMap } from '../../dom/text/text-map.ts';

/** The places of a range's ends in px from an overlay's corner, measured anew when the text is set anew. */
export function useEdgePlaces(
  overlay: RefObject<HTMLElement | null>,
  map: TextMap,
  text: string,
  { start, end }: TextRange,
): EdgePlaces | undefined {
  const [version, setVersion] = useState(0);
  const [places, setPlaces] = useState<EdgePlaces>();
  useEffect(() => {
    const observer = new ResizeObserver(() => setVersion((last) => last + 1));
    observer.observe(map.root);
    // The overlay goes along with the window, but not with what scrolls within the article's own box.
    const onScroll = (): void => setVersion((last) => last + 1);
    map.root.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      observer.disconnect();
      map.root.removeEventListener('scroll', onScroll);
    };
  }, [map]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for the lines having moved.
  useLayoutEffect(() => {
    const corner = overlay.current?.getBoundingClientRect();
    const measured = corner && edgePlaces(map, text, { start, end });
    const within = (place: EdgePlace, { left, top }: DOMRect): EdgePlace => ({
      ...place,
      x: place.x - left,
      y: place.y - top,
    });
    setPlaces(
      measured && {
        ...measured,
        start: within(measured.start, corner),
        end: within(measured.end, corner),
      },
    );
  }, [overlay, map, text, start, end, version]);
  return places;
}
