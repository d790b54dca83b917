import { useEffect, useLayoutEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { AnnotationId } from '../../core/annotation/annotation.ts';
import type { TextRange } from '../../core/text/offset.ts';
import { rectsOf } from '../../dom/text/offset-to-range.ts';
import type { PlacedMark } from '../../state/resolved-mark.ts';
import type { MappedText } from './use-text-map.ts';

/** Where a mark's lines stand, in px below the top of the article. */
export interface MarkPlace {
  readonly top: number;
  readonly height: number;
}

const nearNow = ({ near }: MappedText): ReadonlySet<number> => near.current();

/**
 * The marks that begin in a section near the viewport, and the active one, in the order of the text: those worth
 * showing beside it.
 */
export function useNearMarks(
  text: MappedText,
  marks: readonly PlacedMark[],
  active: AnnotationId | undefined,
): readonly PlacedMark[] {
  const near = useSyncExternalStore(text.near.subscribe, () => nearNow(text));
  const { map } = text;
  return useMemo(
    () =>
      map.isContained
        ? marks.filter(
            ({ annotation, range }) => near.has(map.indexOf(range.start)) || annotation.id === active,
          )
        : marks,
    [map, near, marks, active],
  );
}

/** A mark, or what stands beside the text as one would. */
export interface PlaceAsked {
  readonly id: string;
  readonly range: TextRange;
}

/** The places of marks, measured anew when the text is set anew. */
export function useMarkPlaces(
  { map, near }: MappedText,
  asked: readonly PlaceAsked[],
): ReadonlyMap<string, MarkPlace> {
  const [version, setVersion] = useState(0);
  const [places, setPlaces] = useState<ReadonlyMap<string, MarkPlace>>(new Map());
  useEffect(() => {
    const again = (): void => setVersion((last) => last + 1);
    const observer = new ResizeObserver(again);
    observer.observe(map.root);
    const stop = map.onAdopt((index) => near.current().has(index) && again());
    return () => {
      observer.disconnect();
      stop();
    };
  }, [map, near]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for the lines having moved.
  useLayoutEffect(() => {
    const origin = map.root.getBoundingClientRect().top;
    setPlaces(
      new Map(
        asked.flatMap(({ id, range }): [string, MarkPlace][] => {
          const rects = rectsOf(map, range.start, range.end);
          const [first] = rects;
          const last = rects.at(-1);
          return first && last ? [[id, { top: first.top - origin, height: last.bottom - first.top }]] : [];
        }),
      ),
    );
  }, [map, asked, version]);
  return places;
}
