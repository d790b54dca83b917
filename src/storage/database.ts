import Dexie, { type EntityTable, type Table } from 'dexie';
import type { Annotation } from '../core/annotation/annotation.ts';
import type { NoteVersion } from '../core/annotation/note-version.ts';
import type { OwnArticle, OwnText } from '../core/article/own-article.ts';
import type { Draft, Place, Setting, Snapshot } from '../core/exchange/backup.ts';
import type { Review } from '../core/look/review.ts';
import type { Mend, MendDraft } from '../core/mend/mend.ts';
import type { Shelved } from '../core/shelf/shelved.ts';

// On localhost Dexie would trace each failed operation to the console; what fails is said to the reader.
Dexie.debug = false;

/**
 * Where Dexie meets a newer database it asks for whatever version there is, adds the tables that it misses there, and
 * older code would write its old shape into it. Nothing is opened without a version.
 */
const onlyOurs = {
  open(name: string, version?: number): IDBOpenDBRequest {
    if (!version) throw new DOMException('A newer version made it', 'VersionError');
    return indexedDB.open(name, version);
  },
  deleteDatabase: (name: string) => indexedDB.deleteDatabase(name),
  databases: () => indexedDB.databases(),
};

/** What the reader would miss. Each table is indexed only by what is queried. */
class QuandianDatabase extends Dexie {
  declare annotations: EntityTable<Annotation, 'id'>;
  declare articles: EntityTable<OwnArticle, 'id'>;
  declare articleTexts: EntityTable<OwnText, 'articleId'>;
  declare mends: EntityTable<Mend, 'articleId'>;
  declare mendDrafts: EntityTable<MendDraft, 'articleId'>;
  declare drafts: EntityTable<Draft, 'annotationId'>;
  declare places: EntityTable<Place, 'articleId'>;
  declare reviews: EntityTable<Review, 'annotationId'>;
  declare settings: EntityTable<Setting, 'key'>;
  declare shelf: EntityTable<Shelved, 'articleId'>;
  declare snapshots: Table<Snapshot, string>;
  declare versions: Table<NoteVersion, [string, string]>;

  constructor(name = 'quandian') {
    // Relaxed durability lost acknowledged writes on a power cut; strict costs 2-3 ms a write and lost none.
    // Live queries are to show what is stored: Dexie's cache would show a write before it is committed.
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled', indexedDB: onlyOurs });
    this.version(1).stores({
      annotations: 'id, articleId',
      drafts: 'annotationId',
      places: 'articleId',
      settings: 'key',
      snapshots: 'revision',
    });
    // Annotations may have `history` and `refused`, which the code of version 1 could not restore from its backup.
    // They are read in slices, and counted without being read; what lies in the trash alone has a `deletedAt`.
    this.version(2).stores({ annotations: 'id, [articleId+id], [articleId+deletedAt]' });
    // What notes said before.
    this.version(3).stores({ versions: '[annotationId+replacedAt]' });
    // How well marks are remembered.
    this.version(4).stores({ reviews: 'annotationId' });
    // What the reader has added to the library: what is listed of each, and apart from it the texts.
    this.version(5).stores({ articles: 'id', articleTexts: 'articleId' });
    // How far articles have come, and what the reader keeps them under.
    this.version(6).stores({ shelf: 'articleId' });
    // Articles as the reader has mended them, and mending that is not saved yet.
    this.version(7).stores({ mends: 'articleId', mendDrafts: 'articleId' });
    // A tab that stays open across an upgrade would write its old shape into the new database.
    this.on('versionchange', ({ newVersion }) => {
      tell(newVersion ? 'superseded' : 'removed');
      this.close({ disableAutoOpen: true });
      return false;
    });
    this.on('blocked', () => tell('held'));
    this.on('close', () => tell('closed'));
  }
}

/**
 * What happens to the database from outside: another tab has opened a newer one (`superseded`) or removed it (`removed`),
 * and ours is closed; another tab holds an older one open, and ours waits (`held`). `closed` follows whenever a
 * connection ends, by the browser's own doing, too: the next query opens whatever is there then.
 */
export type DatabaseEvent = 'superseded' | 'removed' | 'held' | 'closed';

const listeners = new Set<(event: DatabaseEvent) => void>();

function tell(event: DatabaseEvent): false {
  for (const listener of listeners) listener(event);
  return false; // Dexie would say it to the console
}

export function onDatabaseEvent(listener: (event: DatabaseEvent) => void): void {
  listeners.add(listener);
}

export const database = new QuandianDatabase();
