import Dexie, { type EntityTable } from 'dexie';
import type { Instant } from '../core/annotation/annotation.ts';
import type { FileBase } from '../core/folder/read-edits.ts';
import { watchQuery } from './watch-query.ts';

/** What a folder of this machine is for: dated copies of everything, or the notes as Markdown. */
export type FolderUse = 'copies' | 'notes';

/** Why a folder is not written: the browser no longer may, it is not there, or something else (a full disk). */
export type FolderProblem = 'permission' | 'gone' | 'failed';

export interface FolderRow {
  readonly use: FolderUse;
  readonly handle: FileSystemDirectoryHandle;
  readonly problem?: FolderProblem;
  /** When something was last written there. */
  readonly doneAt?: Instant;
  /** Of copies: the day of the last, `YYYY-MM-DD`, the checksum of what it holds, and those that we wrote, oldest first. */
  readonly day?: string;
  readonly checksum?: string;
  readonly written?: readonly string[];
  /** Of notes: the files that were kept beside ours because they could not be taken, newest last. */
  readonly kept?: readonly string[];
}

/** What we know of an article's file in the folder of notes. */
export interface FileRow extends FileBase {
  readonly articleId: string;
  /** With its extension. */
  readonly name: string;
  /** Size and time of the file as we last saw it. */
  readonly stamp: string;
}

/**
 * A database of its own: a folder's handle is this machine's, and what was written there is known by it alone. Neither
 * is part of a backup.
 */
class FolderDatabase extends Dexie {
  declare folders: EntityTable<FolderRow, 'use'>;
  declare files: EntityTable<FileRow, 'articleId'>;

  constructor() {
    super('quandian-folders', { chromeTransactionDurability: 'strict', cache: 'disabled' });
    this.version(1).stores({ folders: 'use', files: 'articleId' });
  }
}

export const folderDatabase = new FolderDatabase();

export const allFolders = (): Promise<FolderRow[]> => folderDatabase.folders.toArray();

export const watchFolders = watchQuery(allFolders);

/** Takes a folder into use. Of another one than before, what was known of its files is forgotten. */
export function putFolder(row: FolderRow, isAnother: boolean): Promise<void> {
  const { folders, files } = folderDatabase;
  return folderDatabase.transaction('rw', folders, files, async () => {
    await folders.put(row);
    if (isAnother && row.use === 'notes') await files.clear();
  });
}

/** Changes what is known of a folder, unless it is no longer in use. */
export async function changeFolder(use: FolderUse, change: (row: FolderRow) => FolderRow): Promise<void> {
  const { folders } = folderDatabase;
  await folderDatabase.transaction('rw', folders, async () => {
    const row = await folders.get(use);
    if (row) await folders.put(change(row));
  });
}

/** The folder is no longer used; what lies in it stays there. */
export function dropFolder(use: FolderUse): Promise<void> {
  const { folders, files } = folderDatabase;
  return folderDatabase.transaction('rw', folders, files, async () => {
    await folders.delete(use);
    if (use === 'notes') await files.clear();
  });
}

export const fileRows = (): Promise<FileRow[]> => folderDatabase.files.toArray();

export async function putFileRow(row: FileRow): Promise<void> {
  await folderDatabase.files.put(row);
}

/** An article without notes whose file is gone, or no longer ours: there is nothing left to know of it. */
export async function dropFileRow(articleId: string): Promise<void> {
  await folderDatabase.files.delete(articleId);
}
