/** A page as it came: its file's name, the SHA-256 of its bytes (hexadecimal) and its lines. */
export interface PageText {
  readonly file: string;
  readonly sha256: string;
  readonly lines: readonly string[];
}

/** The lines of a file, without their ends. Line 1 is at index 0; blank lines count. */
export const splitLines = (text: string): string[] => text.split(/\r\n|\n|\r/);
