import { useRef, useState } from 'react';
import type { AnnotationId } from '../../core/annotation/annotation.ts';
import type { Grade } from '../../core/look/grade.ts';
import { gradeMark, type Look, takeBackLook } from '../../state/look-commands.ts';

/** As many marks as one looks at without tiring; the others wait until the reader goes on. */
const MOST = 20;

interface Progress {
  readonly queue: readonly AnnotationId[];
  /** The mark that comes next, by its place in the queue; the queue's length where all have been looked at. */
  readonly at: number;
  readonly looks: readonly Look[];
}

export interface Sitting extends Progress {
  readonly begin: (due: readonly AnnotationId[]) => void;
  readonly grade: (id: AnnotationId, grade: Grade) => Promise<void>;
  readonly skip: (id: AnnotationId) => void;
  /** Goes back to the mark that was graded last, as if it had not been; undefined where none was. */
  readonly takeBack: (() => Promise<void>) | undefined;
}

/** Marks that are looked at one after the other; undefined until it is known which are due. */
export function useSitting(due: readonly AnnotationId[] | undefined): Sitting | undefined {
  const [progress, setProgress] = useState<Progress>();
  const isWriting = useRef(false);
  const begin = (ids: readonly AnnotationId[]): void =>
    setProgress({ queue: ids.slice(0, MOST), at: 0, looks: [] });
  if (!progress) {
    // What is due as the screen opens: what is graded is not to move the others about.
    if (due) begin(due);
    return undefined;
  }
  const { queue, looks } = progress;
  /** One thing at a time: a key that is held, or pressed twice, grades one mark. */
  const once = async (write: () => Promise<Progress | undefined>): Promise<void> => {
    if (isWriting.current) return;
    isWriting.current = true;
    const next = await write();
    isWriting.current = false;
    if (next) setProgress(next);
  };
  const beyond = (id: AnnotationId): number => queue.indexOf(id) + 1;
  const last = looks.at(-1);
  return {
    ...progress,
    begin,
    grade: (id, grade) =>
      once(async () => {
        const look = await gradeMark(id, grade);
        return look && { queue, at: beyond(id), looks: look === 'gone' ? looks : [...looks, look] };
      }),
    skip: (id) => void once(async () => ({ ...progress, at: beyond(id) })),
    takeBack:
      last &&
      (() =>
        once(async () =>
          (await takeBackLook(last))
            ? { queue, at: queue.indexOf(last.after.annotationId), looks: looks.slice(0, -1) }
            : undefined,
        )),
  };
}
