import type { Resolution } from '../anchor/anchor.ts';
import type { TextRange } from '../text/offset.ts';
import type { Revision } from '../text/revision.ts';
import type { Annotation } from './annotation.ts';

/** Whether the reader refused a place: this one, or one that is mostly this one. */
export const isRefused = ({ refused = [] }: Annotation, revision: Revision, place: TextRange): boolean =>
  refused.some(
    (other) =>
      other.revision === revision &&
      2 * (Math.min(place.end, other.end) - Math.max(place.start, other.start)) >
        Math.max(place.end - place.start, other.end - other.start),
  );

/**
 * A resolution with the reader's refusals heeded: a place that was refused is no candidate, and a mark that was
 * followed there has lost its place.
 */
export function heedRefusals(resolution: Resolution, annotation: Annotation, revision: Revision): Resolution {
  if (!annotation.refused) return resolution;
  if ('start' in resolution) {
    return isRefused(annotation, revision, resolution) ? { status: 'orphaned', candidates: [] } : resolution;
  }
  const candidates = resolution.candidates.filter((place) => !isRefused(annotation, revision, place));
  return candidates.length > 0 ? { ...resolution, candidates } : { status: 'orphaned', candidates };
}
