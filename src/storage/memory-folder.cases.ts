import { vi } from 'vitest';

/** What a site's private file system can do, as far as copies use it; writes fail while `isFull`. */
class MemoryFolder {
  readonly files = new Map<string, string>();
  isFull = false;

  async getDirectoryHandle(): Promise<this> {
    return this;
  }

  async getFileHandle(name: string, { create }: { create?: boolean } = {}) {
    if (!this.files.has(name) && !create) throw new DOMException(name, 'NotFoundError');
    if (create) this.files.set(name, '');
    return this.handleOf(name);
  }

  async removeEntry(name: string): Promise<void> {
    if (!this.files.delete(name)) throw new DOMException(name, 'NotFoundError');
  }

  async *values() {
    for (const name of this.files.keys()) yield this.handleOf(name);
  }

  private handleOf(name: string) {
    const getFile = async () => new Blob([this.files.get(name) ?? '']);
    return { kind: 'file', name, getFile, createWritable: async () => this.writerOf(name) };
  }

  private writerOf(name: string) {
    let written = '';
    return {
      write: async (text: string) => {
        if (this.isFull) throw new DOMException('full', 'QuotaExceededError');
        written += text;
      },
      close: async () => void this.files.set(name, written),
    };
  }
}

/** Gives this test a private file system that is empty. */
export function stubFolder(): MemoryFolder {
  const folder = new MemoryFolder();
  vi.stubGlobal('navigator', { storage: { getDirectory: async () => folder } });
  vi.stubGlobal(
    'FileSystemFileHandle',
    class {
      createWritable(): void {}
    },
  );
  return folder;
}
