import type { FolderProblem } from '../storage/folders.ts';

export interface ReadFile {
  /** Undefined where it is no UTF-8: then it is none of ours. With its byte order mark, if it has one. */
  readonly text: string | undefined;
  readonly stamp: string;
}

/** What is done in a folder; files are named with their extension, and lie in the folder itself. */
export interface FolderFiles {
  names(): Promise<readonly string[]>;
  /** Size and time of a file; undefined where there is none. */
  stampOf(name: string): Promise<string | undefined>;
  read(name: string): Promise<ReadFile | undefined>;
  /** Writes a file whole or not at all; gives its stamp. */
  write(name: string, data: string | Uint8Array<ArrayBuffer>): Promise<string>;
  remove(name: string): Promise<void>;
}

/** Larger files are not read, in bytes: no article has so many notes. */
const MAX_BYTES = 20 * 1024 * 1024;

const stampOf = ({ size, lastModified }: File): string => `${size} ${lastModified}`;

/** A folder that the reader chose. */
export function folderFiles(handle: FileSystemDirectoryHandle): FolderFiles {
  const fileOf = async (name: string): Promise<File | undefined> => {
    try {
      return await (await handle.getFileHandle(name)).getFile();
    } catch (error) {
      // A folder may have a file's name.
      if (error instanceof DOMException && ['NotFoundError', 'TypeMismatchError'].includes(error.name))
        return undefined;
      throw error;
    }
  };
  return {
    async names() {
      const names: string[] = [];
      for await (const [name] of handle.entries()) names.push(name);
      return names;
    },
    async stampOf(name) {
      const file = await fileOf(name);
      return file && stampOf(file);
    },
    async read(name) {
      const file = await fileOf(name);
      if (!file) return undefined;
      const stamp = stampOf(file);
      if (file.size > MAX_BYTES) return { text: undefined, stamp };
      try {
        const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
        return { text: decoder.decode(await file.arrayBuffer()), stamp };
      } catch (error) {
        if (error instanceof TypeError) return { text: undefined, stamp };
        throw error;
      }
    },
    async write(name, data) {
      const file = await handle.getFileHandle(name, { create: true });
      // What is written takes the file's place when it is closed, all at once.
      const writable = await file.createWritable();
      try {
        await writable.write(data);
        await writable.close();
      } catch (error) {
        await writable.abort().catch(Boolean);
        throw error;
      }
      return stampOf(await file.getFile());
    },
    async remove(name) {
      await handle.removeEntry(name).catch((error: unknown) => {
        if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error;
      });
    },
  };
}

export function folderProblem(error: unknown): FolderProblem {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'permission';
  return name === 'NotFoundError' ? 'gone' : 'failed';
}
