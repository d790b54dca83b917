import type { TextRange } from '../../text/offset.ts';

/** A line of a page by the marks it opens with. */
export type LineKind = 'blank' | 'heading' | 'byline' | 'dateline' | 'plain';

const HEADING = /^#{1,6}[ \t]+/;
const BYLINE = /^■/;
/** 本报讯, 新华社北京11月11日电, 本报消息 … and the space after it. */
const DATELINE = /^\*\*[^*]{1,40}(?:讯|电|消息|报道)[^*]{0,20}\*\*\s*/;
const MARKS = /^#{1,6}[ \t]+|^■|\*\*/g;

export function lineKind(line: string): LineKind {
  if (line.trim() === '') return 'blank';
  if (HEADING.test(line)) return 'heading';
  if (BYLINE.test(line)) return 'byline';
  return DATELINE.test(line) ? 'dateline' : 'plain';
}

/**
 * The columns of `line` that are markup glue: `# `, `■`, each `**`, the space after a dateline, and white
 * space at either end of the text. Half-open ranges in UTF-16 code units, ascending. The rest is text.
 */
export function glueOf(line: string): TextRange[] {
  const isGlue = new Array<boolean>(line.length).fill(false);
  for (const { 0: mark, index } of line.matchAll(MARKS)) isGlue.fill(true, index, index + mark.length);
  const dateline = DATELINE.exec(line)?.[0];
  if (dateline !== undefined) isGlue.fill(true, dateline.lastIndexOf('**'), dateline.length);
  const isOutside = (column: number): boolean => isGlue[column] === true || /\s/.test(line.charAt(column));
  for (let i = 0; i < line.length && isOutside(i); i++) isGlue[i] = true;
  for (let i = line.length - 1; i >= 0 && isOutside(i); i--) isGlue[i] = true;
  return runsOf(isGlue);
}

function runsOf(flags: readonly boolean[]): TextRange[] {
  const runs: TextRange[] = [];
  for (let start = 0; start < flags.length; start++) {
    if (flags[start] !== true) continue;
    let end = start + 1;
    while (end < flags.length && flags[end] === true) end++;
    runs.push({ start, end });
    start = end;
  }
  return runs;
}

/** The stretches of `line` between its glue, ascending; half-open columns in UTF-16 code units. */
export function textOf(line: string): TextRange[] {
  const ranges: TextRange[] = [];
  let start = 0;
  for (const glue of [...glueOf(line), { start: line.length, end: line.length }]) {
    if (start < glue.start) ranges.push({ start, end: glue.start });
    start = Math.max(start, glue.end);
  }
  return ranges;
}

/** `line` without its glue. */
export const plainText = (line: string): string =>
  textOf(line)
    .map(({ start, end }) => line.slice(start, end))
    .join('');
