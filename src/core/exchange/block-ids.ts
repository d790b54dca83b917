import type { Annotation } from '../annotation/annotation.ts';
import { compareStrings } from '../annotation/order.ts';

const SHORTEST = 4;

/**
 * A block id for each annotation, `h-` and the first hexadecimal digits of its id: four, or as many more as it
 * takes to differ. The older keep the shorter, so that the id of a mark, and the links to it, outlive new marks.
 */
export function blockIds(annotations: readonly Annotation[]): ReadonlyMap<string, string> {
  const byAge = annotations.toSorted(
    (a, b) => compareStrings(a.createdAt, b.createdAt) || compareStrings(a.id, b.id),
  );
  const taken = new Set<string>();
  return new Map(
    byAge.map(({ id }) => {
      const digits = id.replaceAll('-', '');
      let length = SHORTEST;
      while (taken.has(digits.slice(0, length)) && length < digits.length) length++;
      taken.add(digits.slice(0, length));
      return [id, `h-${digits.slice(0, length)}`];
    }),
  );
}
