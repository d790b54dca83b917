import { type Copy, copyOf, superfluous } from '../core/trust/copies.ts';

const FOLDER = 'copies';

/** The folder of the copies in the site's private file system; undefined where the browser has none, or it is not made. */
async function folder(create = false): Promise<FileSystemDirectoryHandle | undefined> {
  const storage: Partial<StorageManager> | undefined = navigator.storage;
  if (!storage?.getDirectory || !globalThis.FileSystemFileHandle?.prototype.createWritable) return undefined;
  try {
    const root = await storage.getDirectory();
    return await root.getDirectoryHandle(FOLDER, { create });
  } catch {
    return undefined; // refused in private windows, or not there yet
  }
}

/** The copies there are; undefined where this browser can keep none. */
export async function listCopies(): Promise<readonly Copy[] | undefined> {
  const copies = await folder(true);
  if (!copies) return undefined;
  const found: Copy[] = [];
  for await (const handle of copies.values()) {
    if (handle.kind !== 'file') continue;
    const { size } = await handle.getFile();
    const copy = copyOf(handle.name, size);
    if (copy && size > 0) found.push(copy); // an empty one was broken off
  }
  return found;
}

export async function readCopy({ name }: Copy): Promise<Uint8Array | undefined> {
  const handle = await (await folder())?.getFileHandle(name);
  const file = await handle?.getFile();
  return file && new Uint8Array(await file.arrayBuffer());
}

/**
 * Writes a copy, whole or not at all: what is written comes into its place when it is closed. Those that it makes
 * superfluous go after that. Gives false where this browser can keep none.
 */
export async function writeCopy(name: string, text: string): Promise<boolean> {
  const copies = await folder(true);
  if (!copies) return false;
  const handle = await copies.getFileHandle(name, { create: true });
  try {
    const file = await handle.createWritable();
    await file.write(text);
    await file.close();
  } catch (error) {
    await copies.removeEntry(name).catch(() => undefined); // else it would stand there empty
    throw error;
  }
  for (const { name: old } of superfluous((await listCopies()) ?? [])) {
    await copies.removeEntry(old).catch(() => undefined); // another tab may have done it
  }
  return true;
}
