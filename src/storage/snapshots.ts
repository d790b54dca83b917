import type { Snapshot } from '../core/exchange/backup.ts';
import type { Revision } from '../core/text/revision.ts';
import { database } from './database.ts';

/** The texts that anchors of these revisions were made on, as far as they are kept. */
export async function textsOf(revisions: readonly Revision[]): Promise<ReadonlyMap<Revision, string>> {
  const found = await database.snapshots.bulkGet([...revisions]);
  return new Map(
    found.flatMap((snapshot) => (snapshot ? [[snapshot.revision, snapshot.text] as const] : [])),
  );
}

/** Keeps texts that anchors are to be made on, each once. */
export async function keepTexts(texts: readonly Snapshot[]): Promise<void> {
  await database.transaction('rw', database.snapshots, () => database.snapshots.bulkPut([...texts]));
}
