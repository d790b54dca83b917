import type { Annotation, AnnotationId, Instant } from './annotation.ts';

/** Words that a note had until others took their place. */
export interface NoteVersion {
  readonly annotationId: AnnotationId;
  /** When they were replaced: with the annotation's id, the version's key. */
  readonly replacedAt: Instant;
  /** Markdown; never blank. */
  readonly note: string;
}

/** Earlier words kept of one note; the oldest go first. */
export const MOST_VERSIONS = 50;

/** The words that a change takes from a note; undefined where it leaves them, or there were none. */
export function versionLeft(before: Annotation | undefined, after: Annotation): NoteVersion | undefined {
  if (!before || before.note === after.note || before.note.trim() === '') return undefined;
  return { annotationId: before.id, replacedAt: after.modifiedAt, note: before.note };
}

/**
 * What to do with the kept versions of one note, oldest first, as one more comes and the note says `now` from here
 * on: words that come back are no longer earlier ones, those that go again are kept once, and the oldest give way.
 */
export function makeRoom(
  kept: readonly NoteVersion[],
  added: NoteVersion,
  now: string,
): { readonly put: NoteVersion; readonly drop: readonly NoteVersion[] } {
  const isKept = ({ note }: NoteVersion): boolean => note !== added.note && note !== now;
  const others = kept.filter(isKept);
  const oldest = others.slice(0, Math.max(0, others.length + 1 - MOST_VERSIONS));
  return { put: added, drop: [...kept.filter((version) => !isKept(version)), ...oldest] };
}
