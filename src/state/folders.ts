import {
  allFolders,
  changeFolder,
  dropFolder,
  type FolderRow,
  type FolderUse,
  putFolder,
} from '../storage/folders.ts';
import { attempt } from './attempt.ts';
import { useLive } from './use-live.ts';

export type { FolderRow, FolderUse };

/** What lib.dom does not know yet: https://wicg.github.io/file-system-access/. */
declare global {
  interface FileSystemDirectoryHandle {
    queryPermission?(options: { mode: 'readwrite' }): Promise<PermissionState>;
    requestPermission?(options: { mode: 'readwrite' }): Promise<PermissionState>;
  }
  interface Window {
    showDirectoryPicker?(options: { id: string; mode: 'readwrite' }): Promise<FileSystemDirectoryHandle>;
  }
}

/** Whether this browser lets a page write into a folder that its reader chose, one tab at a time. */
export const canKeepFolders = (): boolean => 'showDirectoryPicker' in window && 'locks' in navigator;

/** The folders in use, live over all tabs; undefined until known. */
export const useFolders = (): readonly FolderRow[] | undefined => useLive(allFolders);

/** Lets the reader choose a folder; whoever changes their mind has chosen none. */
export async function chooseFolder(use: FolderUse): Promise<void> {
  let handle: FileSystemDirectoryHandle | undefined;
  try {
    handle = await window.showDirectoryPicker?.({ id: `quandian-${use}`, mode: 'readwrite' });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return;
    throw error;
  }
  if (!handle) return;
  const chosen = handle;
  await attempt(async () => {
    const before = (await allFolders()).find((row) => row.use === use);
    const isSame = before !== undefined && (await before.handle.isSameEntry(chosen));
    const { problem: _, ...known } = before ?? {};
    await putFolder({ ...(isSame && known), use, handle: chosen }, !isSame);
  });
}

/** Asks for the browser's permission again. Only within what a person has just pressed. */
export async function allowFolder({ use, handle }: Pick<FolderRow, 'use' | 'handle'>): Promise<void> {
  if ((await handle.requestPermission?.({ mode: 'readwrite' })) === 'denied') return;
  await attempt(() => changeFolder(use, ({ problem: _, ...row }) => row));
}

/** The folder is left as it is, and no longer written. */
export async function stopFolder(use: FolderUse): Promise<void> {
  await attempt(() => dropFolder(use));
}

/** The reader has seen which files were kept beside ours. */
export async function forgetKept(): Promise<void> {
  await attempt(() => changeFolder('notes', ({ kept: _, ...row }) => row));
}
