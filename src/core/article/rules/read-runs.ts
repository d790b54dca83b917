import { hasFinalMark } from '../assembly/final-mark.ts';
import { type LineKind, lineKind, plainText } from '../assembly/markup.ts';

/** A stretch of a page that is read on without a break: its title lines, byline and paragraphs, as 1-based lines. */
export interface Run {
  readonly kicker: number[];
  readonly headline: number[];
  readonly deck: number[];
  readonly byline: number[];
  readonly body: number[];
  /** A byline or a dateline opens it: an article starts here, it does not go on. */
  opens: boolean;
}

interface Line {
  readonly number: number;
  readonly kind: LineKind;
  readonly text: string;
}

/** A title line is short; measured on the bundled page: kickers 16-26, the longest deck line 20, bodies from 14 on. */
const LONGEST_KICKER = 40;
const LONGEST_DECK = 60;

/** Whether a file is a newspaper page: it has a line that opens with ■ or with a dateline in bold. */
export const hasNewspaperMarks = (lines: readonly string[]): boolean =>
  lines.some((line) => lineKind(line) === 'byline' || lineKind(line) === 'dateline');

/** Parts a page into runs at its headings, bylines and datelines. No line with text is lost. */
export function readRuns(page: readonly string[]): Run[] {
  const lines = page
    .map((text, i): Line => ({ number: i + 1, kind: lineKind(text), text: plainText(text) }))
    .filter(({ text }) => text !== '');
  const runs: Run[] = [];
  let run: Run | undefined;
  const start = (): Run => {
    const fresh: Run = { kicker: [], headline: [], deck: [], byline: [], body: [], opens: false };
    runs.push(fresh);
    return fresh;
  };
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    const after = lines[i + 1];
    if (line.kind === 'heading') {
      const isSecond = before?.kind === 'heading';
      run = run !== undefined && (isSecond || isBareKicker(run)) ? run : start();
      (isSecond ? run.deck : run.headline).push(line.number);
    } else if (line.kind === 'byline') {
      run = run !== undefined && run.body.length === 0 && run.byline.length === 0 ? run : start();
      run.byline.push(line.number);
      run.opens = true;
    } else if (line.kind === 'dateline') {
      run = run !== undefined && run.body.length === 0 ? run : start();
      run.body.push(line.number);
      run.opens = true;
    } else if (isKicker(line, before, after)) {
      run = start();
      run.kicker.push(line.number);
    } else {
      run ??= start();
      (isDeck(line, run, after) ? run.deck : run.body).push(line.number);
    }
  });
  return runs;
}

const isBareKicker = (run: Run): boolean =>
  run.kicker.length > 0 && run.headline.length + run.body.length + run.byline.length === 0;

/** A short line right above a heading that ends in a dash or colon, or that neither goes on from a paragraph nor is a sentence. */
function isKicker(line: Line, before: Line | undefined, after: Line | undefined): boolean {
  if (after?.kind !== 'heading' || line.text.length > LONGEST_KICKER || hasFinalMark(line.text)) return false;
  if (/(?:—|：|:)\s*$/.test(line.text)) return true;
  return (before === undefined || hasFinalMark(before.text)) && !/[,，、。;；]/.test(line.text);
}

/** A short line between a heading and its byline or dateline. */
function isDeck(line: Line, run: Run, after: Line | undefined): boolean {
  return (
    run.headline.length > 0 &&
    run.body.length + run.byline.length === 0 &&
    line.text.length <= LONGEST_DECK &&
    !hasFinalMark(line.text) &&
    (after?.kind === 'byline' || after?.kind === 'dateline')
  );
}
