import type { SourceSpan } from '../article.ts';

/**
 * What a sidecar's reference names: a 1-based line and half-open columns in UTF-16 code units.
 * `L85` is line 85 without the white space at its ends; `L87@3-16` its columns 3 to 15, to the letter;
 * `L63@8-` all from column 8 on but the white space at its end. A reference never skips markup by itself.
 */
export interface LineReference {
  readonly line: number;
  readonly start?: number;
  readonly end?: number;
}

const REFERENCE = /^L([1-9]\d*)(?:@(\d+)-(\d+)?)?$/;
const PLACE = /^L([1-9]\d*)@(\d+)$/;

export const isReference = (text: string): boolean => REFERENCE.test(text);
export const isPlace = (text: string): boolean => PLACE.test(text);

/** The references of `L65+L89`, in order. */
export const splitReferences = (text: string): string[] => text.split('+');

/** @throws RangeError if `text` is no reference. */
export function parseReference(text: string): LineReference {
  const [, line, start, end] = REFERENCE.exec(text) ?? [];
  if (line === undefined) throw new RangeError(`Invalid reference ${JSON.stringify(text)}`);
  return {
    line: Number(line),
    ...(start === undefined ? {} : { start: Number(start) }),
    ...(end === undefined ? {} : { end: Number(end) }),
  };
}

/**
 * The single column that `L87@16` names.
 * @throws RangeError if `text` is no such place.
 */
export function parsePlace(text: string): { readonly line: number; readonly column: number } {
  const [, line, column] = PLACE.exec(text) ?? [];
  if (line === undefined) throw new RangeError(`Invalid place ${JSON.stringify(text)}`);
  return { line: Number(line), column: Number(column) };
}

/** The shortest reference that names `span`, a stretch of the line `text`. */
export function spanToReference({ line, start, end }: SourceSpan, text: string): string {
  const first = text.length - text.trimStart().length;
  const last = text.trimEnd().length;
  if (end !== last) return `L${line}@${start}-${end}`;
  return start === first ? `L${line}` : `L${line}@${start}-`;
}
