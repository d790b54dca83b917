import Dexie from 'dexie';
import type { AnnotationId } from '../core/annotation/annotation.ts';
import { makeRoom, type NoteVersion } from '../core/annotation/note-version.ts';
import { database } from './database.ts';

const versionsOf = (id: AnnotationId) =>
  database.versions.where('[annotationId+replacedAt]').between([id, Dexie.minKey], [id, Dexie.maxKey]);

/** What a note said before, oldest first. */
export const earlierNotes = (id: AnnotationId): Promise<NoteVersion[]> => versionsOf(id).toArray();

/** Keeps words that a note no longer says; it says `now` from here on. Within a transaction. */
export async function keepVersion(version: NoteVersion, now: string): Promise<void> {
  const { put, drop } = makeRoom(await earlierNotes(version.annotationId), version, now);
  await database.versions.bulkDelete(drop.map(({ annotationId, replacedAt }) => [annotationId, replacedAt]));
  await database.versions.put(put);
}

/** Drops the earlier words of a note that is gone. Within a transaction. */
export const dropVersions = (id: AnnotationId): Promise<number> => versionsOf(id).delete();
