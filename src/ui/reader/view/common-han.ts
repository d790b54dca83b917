/**
 * The 3,755 characters of GB 2312's first level, which the standard chose for their frequency: about what a reader
 * has learned after nine years of school. Every browser can write the list: it is rows 16 to 55 of the code.
 */
const common = new Set(level(0xb0, 0xd7));

function level(first: number, last: number): string {
  const bytes: number[] = [];
  for (let row = first; row <= last; row++) {
    // The last row of the level is five characters short.
    const end = row === last ? 0xf9 : 0xfe;
    for (let cell = 0xa1; cell <= end; cell++) bytes.push(row, cell);
  }
  return new TextDecoder('gbk').decode(Uint8Array.from(bytes));
}

export const isCommonHan = (character: string): boolean => common.has(character);
