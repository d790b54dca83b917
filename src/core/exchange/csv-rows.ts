export interface CsvRow {
  /** 1-based, where the row begins. */
  readonly line: number;
  readonly fields: readonly string[];
  /** The file ends within a quoted field of it. */
  readonly isCut: boolean;
}

/** Where a field that opens with a quotation mark at `from` closes; the text's length where it never does. */
function closingOf(text: string, from: number): number {
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return text.length;
    if (text.charAt(quote + 1) !== '"') return quote;
    at = quote + 2;
  }
}

/** Where a bare field ends, or what stands behind a closing quotation mark. */
const FIELD_END = /[,\r\n]/g;

function fieldEnd(text: string, from: number): number {
  FIELD_END.lastIndex = from;
  return FIELD_END.exec(text)?.index ?? text.length;
}

const linesIn = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0;

/**
 * The rows of CSV (RFC 4180), with any line ends. Never throws, in time that grows with the text: what follows a
 * closing quotation mark within a field is taken along, one within a bare field is itself, empty lines are left out.
 */
export function csvRows(text: string): CsvRow[] {
  const rows: CsvRow[] = [];
  let fields: string[] = [];
  let line = 1;
  let begins = 1;
  let isCut = false;
  let at = 0;
  while (at < text.length || fields.length > 0) {
    const isQuoted = text.charAt(at) === '"';
    const closing = isQuoted ? closingOf(text, at) : at;
    const end = fieldEnd(text, Math.min(closing + (isQuoted ? 1 : 0), text.length));
    if (isQuoted) {
      const within = text.slice(at + 1, closing);
      line += linesIn(within);
      fields.push(within.replaceAll('""', '"') + text.slice(closing + 1, end));
      if (closing === text.length) isCut = true;
    } else fields.push(text.slice(at, end));
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
    if (text.charAt(end) === ',') continue;
    line++;
    if (isQuoted || fields.length > 1 || fields[0] !== '') rows.push({ line: begins, fields, isCut });
    fields = [];
    begins = line;
    isCut = false;
  }
  return rows;
}
