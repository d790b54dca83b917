import { wellFormed } from './well-formed.ts';

/** Characters that begin something anywhere in a line, in CommonMark, GFM or Obsidian. */
const ANYWHERE = /[*_`[<~$#|]|\\(?=[!-/:-@[-`{-~]|$)|=(?==)|%(?=%)|\^(?=[A-Za-z\d-]+\s*$)|&(?=#?\w+;)/g;
/** Characters that begin something only where a line does: a list, a quotation, a rule, a heading's underline. */
const AT_START = /^([ \t]{0,3})(?:([-+>=])|(\d{1,9})([.)])(?=[ \t]|$))/;

/**
 * One line of plain text as Markdown that shows it as it is. Chinese prose passes unchanged; only what some
 * reader of Markdown would take for markup is escaped.
 */
export function escapeLine(line: string): string {
  return wellFormed(line)
    .replace(/[ \t]+$/, '') // two spaces would be a line break
    .replace(ANYWHERE, '\\$&')
    .replace(AT_START, (_, indent: string, mark = '', number = '', point = '') =>
      mark === '' ? `${indent}${number}\\${point}` : `${indent}\\${mark}`,
    )
    .replace(/^[ \t]/, (space) => (space === ' ' ? '&#32;' : '&#9;'));
}

/** A plain text of several lines, each as Markdown that shows it. */
export const escapeLines = (text: string): string =>
  text
    .split(/\r\n|\r|\n/)
    .map(escapeLine)
    .join('\n');

/** The plain text of a line that {@link escapeLine} made. */
export const unescapeLine = (line: string): string =>
  line
    .replace(/^&#(32|9);/, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
