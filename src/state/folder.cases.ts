import type { FolderFiles } from './folder-files.ts';

/** A folder in memory, and what a person does in it. */
export class MemoryFolder implements FolderFiles {
  readonly files = new Map<string, { data: string | Uint8Array; at: number }>();
  writes = 0;
  private clock = 0;

  async names(): Promise<string[]> {
    return [...this.files.keys()];
  }

  async stampOf(name: string): Promise<string | undefined> {
    const file = this.files.get(name);
    return file && `${file.data.length} ${file.at}`;
  }

  async read(name: string) {
    const file = this.files.get(name);
    if (!file) return undefined;
    const text = typeof file.data === 'string' ? file.data : undefined;
    return { text, stamp: (await this.stampOf(name)) ?? '' };
  }

  async write(name: string, data: string | Uint8Array): Promise<string> {
    this.writes++;
    this.put(name, data);
    return (await this.stampOf(name)) ?? '';
  }

  async remove(name: string): Promise<void> {
    this.files.delete(name);
  }

  put(name: string, data: string | Uint8Array): void {
    this.clock++;
    this.files.set(name, { data, at: this.clock });
  }

  text(name: string): string {
    return String(this.files.get(name)?.data);
  }

  edit(name: string, from: string, to: string): void {
    if (!this.text(name).includes(from)) throw new Error(`${from} is not in ${name}`);
    this.put(name, this.text(name).replace(from, to));
  }

  rename(from: string, to: string): void {
    this.put(to, this.text(from));
    this.files.delete(from);
  }
}
