import { useEffect, useMemo, useState } from 'react';
import type { Resolution } from '../core/anchor/anchor.ts';
import type { Annotation } from '../core/annotation/annotation.ts';
import type { Projection } from '../core/text/projection.ts';
import type { Revision } from '../core/text/revision.ts';
import { type Found, type ResolvedMark, remember, resolveMarks, type TextOf } from './resolved-mark.ts';

interface Stored {
  readonly annotations: readonly Annotation[];
  /** The texts that they were made on, by revision. */
  readonly texts: ReadonlyMap<Revision, string>;
}

/** The annotations of marks that are being sought. */
export const soughtAmong = (marks: readonly ResolvedMark[]): Annotation[] =>
  marks.filter(({ status }) => status === 'seeking').map(({ annotation }) => annotation);

/**
 * Anchors times the length of the text, up to which they are looked for here at once: two in an article of 40,000
 * characters, fifty in one of 2,000. A thousandth of a second of work with the old text known, 35 ms where all is
 * lost; ten times as much took 2 to 83 ms (CPU on one of two busy cores, 2 % of the characters changed).
 */
const AT_ONCE = 100_000;

/**
 * Finds annotations without holding up the page; undefined once nobody waits for them, and where what finds them
 * cannot be fetched: then they are neither placed nor lost. Most texts never change, so it is fetched when needed.
 */
export async function seekAnnotations(
  text: string,
  annotations: readonly Annotation[],
  textOf: TextOf,
  signal: AbortSignal,
): Promise<readonly Resolution[] | undefined> {
  const anchors = annotations.map(({ anchor }) => anchor);
  const seekHere = async (): Promise<readonly Resolution[]> => {
    const { resolveAnchors } = await import('../core/anchor/resolve.ts');
    return resolveAnchors(text, anchors, textOf);
  };
  const seekElsewhere = async (): Promise<readonly Resolution[] | undefined> => {
    const { seeker } = await import('./seeker.ts');
    return seeker.seek({ text, anchors, textOf }, signal);
  };
  try {
    const found = await (anchors.length * text.length <= AT_ONCE
      ? seekHere()
      : seekElsewhere().catch(seekHere));
    return signal.aborted ? undefined : found;
  } catch {
    return undefined;
  }
}

/**
 * The marks in the text: at once those that stand where they were made; those made on another text are `seeking` until
 * they have been found, without holding up the page.
 */
export function useSought(
  projection: Projection,
  stored: Stored | undefined,
): readonly ResolvedMark[] | undefined {
  const [found, setFound] = useState<Found>();
  const marks = useMemo(
    () =>
      stored && resolveMarks(projection, stored.annotations, (revision) => stored.texts.get(revision), found),
    [projection, stored, found],
  );
  useEffect(() => {
    const sought = soughtAmong(marks ?? []);
    if (!stored || sought.length === 0) return;
    const controller = new AbortController();
    const { text } = projection;
    const textOf: TextOf = (revision) => stored.texts.get(revision);
    void seekAnnotations(text, sought, textOf, controller.signal).then(
      (resolutions) => resolutions && setFound((last) => remember(last, text, sought, resolutions, textOf)),
    );
    return () => controller.abort();
  }, [projection, stored, marks]);
  return marks;
}
