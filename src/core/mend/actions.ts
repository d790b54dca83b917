import { isHan } from '../text/script.ts';
import {
  type MendedText,
  type Part,
  type Run,
  type RunSeam,
  runsOf,
  sliceRuns,
  textOfRuns,
} from './mended-text.ts';
import type { Operation } from './operation.ts';

/** Whether a paragraph can be joined with the next: both are plain text. */
export const canJoin = ({ paragraphs }: MendedText, at: number): boolean =>
  [paragraphs[at], paragraphs[at + 1]].every((paragraph) => paragraph && !paragraph.isMarkup);

/** Joins a paragraph with the next: with a space between where words of letters meet. */
export function joinWithNext(text: MendedText, at: number, seam: RunSeam): Operation[] {
  const left = textOfRuns(runsOf(text, at));
  const right = textOfRuns(runsOf(text, at + 1));
  const operations: Operation[] = [];
  const drop = (part: number, start: number, end: number): void => {
    const before = sliceRuns(runsOf(text, part), start, end);
    if (before.length > 0) operations.push({ kind: 'replace', part, start, before, after: [] });
  };
  drop(at, left.trimEnd().length, left.length);
  drop(at + 1, 0, right.length - right.trimStart().length);
  if (isSpaced(left.trimEnd(), right.trimStart()))
    operations.push({
      kind: 'replace',
      part: at,
      start: left.trimEnd().length,
      before: [],
      after: [{ text: ' ' }],
    });
  return [...operations, { kind: 'join', at, seam }];
}

/** Whether what is written with letters would run together. */
const isSpaced = (left: string, right: string): boolean =>
  /[\p{L}\p{N}.,;:!?)\]"'’”]$/u.test(left) &&
  /^[\p{L}\p{N}(["'‘“]/u.test(right) &&
  !isHan([...left].at(-1) ?? '') &&
  !isHan([...right][0] ?? '') &&
  /[a-z]/i.test(left.slice(-12) + right.slice(0, 12));

/**
 * What typing has made of a part: its whole text now against what it was. Characters that replace as many others keep
 * their places on the page. Undefined where nothing has changed.
 */
export function typeInto(text: MendedText, part: Part, typed: string): Operation | undefined {
  const runs = runsOf(text, part);
  const old = textOfRuns(runs);
  if (old === typed) return undefined;
  const most = Math.min(old.length, typed.length);
  let start = 0;
  while (start < most && old[start] === typed[start]) start++;
  if (isLow(old, start) || isLow(typed, start)) start--;
  let tail = 0;
  while (tail < most - start && old.at(-1 - tail) === typed.at(-1 - tail)) tail++;
  if (isLow(old, old.length - tail) || isLow(typed, typed.length - tail)) tail--;
  const before = sliceRuns(runs, start, old.length - tail);
  return {
    kind: 'replace',
    part,
    start,
    before,
    after: rewrite(before, typed.slice(start, typed.length - tail)),
  };
}

/** Other characters in the place of some. */
export function rewrite(before: readonly Run[], text: string): Run[] {
  if (textOfRuns(before).length !== text.length) return text === '' ? [] : [{ text }];
  let at = 0;
  return before.map((run) => {
    const end = at + run.text.length;
    const now = { ...run, text: text.slice(at, end) };
    at = end;
    return now;
  });
}

/** Whether the unit there is the second half of a surrogate pair. */
const isLow = (text: string, index: number): boolean => /^[\udc00-\udfff]/.test(text.slice(index, index + 1));
