import { type RefObject, useLayoutEffect, useState } from 'react';
import { NearSections } from '../../dom/text/near-sections.ts';
import { TextMap } from '../../dom/text/text-map.ts';
import { areContained } from './article-body.tsx';
import { type Sections, useIdleSetting } from './use-sections.ts';

/** The rendered text of an article, and which of its sections lie near the viewport. */
export interface MappedText {
  readonly map: TextMap;
  readonly near: NearSections;
}

/** The map of the rendered text, made anew once React has committed another article; it follows each section set. */
export function useTextMap(
  ref: RefObject<HTMLElement | null>,
  sections: Sections['sections'],
  mounts: Sections['mounts'],
): MappedText | undefined {
  const [mapped, setMapped] = useState<MappedText>();
  useLayoutEffect(() => {
    if (!ref.current) return setMapped(undefined);
    const map = new TextMap(ref.current, sections, {
      reveal: (section) => mounts.mount([section]),
      isContained: areContained(sections),
    });
    const near = new NearSections(map);
    const stops = [
      mounts.onCommit((section) => map.adopt(section)),
      // What comes near is set before it can be seen.
      near.subscribe((indices) => mounts.mount(indices)),
    ];
    setMapped({ map, near });
    return () => {
      for (const stop of stops) stop();
      near.disconnect();
    };
  }, [ref, sections, mounts]);
  useIdleSetting(mounts, mapped?.near);
  return mapped;
}
