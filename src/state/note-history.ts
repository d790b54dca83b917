import { useMemo } from 'react';
import type { AnnotationId } from '../core/annotation/annotation.ts';
import type { NoteVersion } from '../core/annotation/note-version.ts';
import type { Draft } from '../core/exchange/backup.ts';
import { earlierNotes } from '../storage/versions.ts';
import { writeNote } from './note-commands.ts';
import { useLive } from './use-live.ts';

/** What a note said before, the latest words first, live; undefined until first read. */
export function useEarlierNotes(id: AnnotationId): readonly NoteVersion[] | undefined {
  const versions = useLive(() => earlierNotes(id), [id]);
  return useMemo(() => versions?.toReversed(), [versions]);
}

/** Makes earlier words the note again; those it has now are kept among the earlier, a draft's too. */
export async function restoreNote(
  { annotationId, note }: NoteVersion,
  tags: readonly string[],
  draft: Draft | undefined,
): Promise<boolean> {
  if (draft && !(await writeNote(annotationId, draft))) return false;
  return writeNote(annotationId, { note, tags: draft?.tags ?? tags });
}
