import { wellFormed } from './well-formed.ts';

/** White space at an edge is quoted too: some readers trim what is bare. */
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

const csvField = (field: string): string =>
  NEEDS_QUOTES.test(field) ? `"${field.replaceAll('"', '""')}"` : field;

/** Rows as CSV (RFC 4180): every line ends in CRLF, what lies within a field is kept as it is. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map((field) => csvField(wellFormed(field))).join(',')}\r\n`).join('');
