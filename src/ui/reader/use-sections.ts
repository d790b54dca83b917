import { useEffect, useMemo } from 'react';
import type { Projection } from '../../core/text/projection.ts';
import { type Section, sectionsOf } from '../../core/text/sections.ts';
import type { NearSections } from '../../dom/text/near-sections.ts';
import { areContained } from './article-body.tsx';
import { SectionMounts } from './section-mounts.ts';

/** Sections set with the first frame: the front, and about two screens of text. */
const FIRST = 2;

/** What comes with the first of the text, notes and faces, is let go before, in ms. */
const PAUSE = 200;

/** A slice of idle time is worth using for a section, in ms: one takes about 5. */
const SLICE = 8;

export interface Sections {
  readonly sections: readonly Section[];
  readonly mounts: SectionMounts;
}

/** The sections of an article, and which of them have been set: a few at first, all of them in time. */
export function useSections(projection: Projection): Sections {
  const made = useMemo(() => {
    const sections = sectionsOf(projection);
    const first = areContained(sections) ? FIRST : sections.length;
    return { sections, mounts: new SectionMounts(sections.length, first) };
  }, [projection]);
  const { sections, mounts } = made;
  useEffect(() => {
    const setAll = (): void => mounts.mount(sections.keys());
    addEventListener('beforeprint', setAll);
    return () => removeEventListener('beforeprint', setAll);
  }, [sections, mounts]);
  return made;
}

/** Sets what is left to set while the browser has nothing better to do, nearest to the viewport first. */
export function useIdleSetting(mounts: SectionMounts, near: NearSections | undefined): void {
  useEffect(() => near && setWhileIdle(mounts, near), [mounts, near]);
}

/** Does so until all are set; gives a way to stop. */
export function setWhileIdle(mounts: SectionMounts, near: NearSections): () => void {
  let handle: number | undefined;
  const work = (timeLeft: () => number): void => {
    do {
      const [first = 0] = near.current();
      const next = mounts.nextTo(first);
      if (next === undefined) return;
      mounts.mountFar(next);
    } while (timeLeft() > SLICE);
    handle = onceIdle(work);
  };
  const pause = setTimeout(() => {
    handle = onceIdle(work);
  }, PAUSE);
  return () => {
    clearTimeout(pause);
    if (handle !== undefined) cancelOnceIdle(handle);
  };
}

// WebKit has no idle callbacks: short tasks with room between them do.
const hasIdle = typeof requestIdleCallback === 'function';

const onceIdle = (work: (timeLeft: () => number) => void): number =>
  hasIdle
    ? requestIdleCallback((deadline) => work(() => deadline.timeRemaining()))
    : Number(setTimeout(() => work(() => 0), 30));

const cancelOnceIdle = (handle: number): void =>
  hasIdle ? cancelIdleCallback(handle) : clearTimeout(handle);
