import { hasFinalMark } from '../article/assembly/final-mark.ts';

/** Ends that nothing stops at: a comma, an opening bracket. A colon may lead to a list, and is not here. */
const GOES_ON = /[，、；,（(“‘「『《〈]$/u;
/** What no paragraph begins with. */
const CONTINUES = /^[，。、；：？！）》〉」』”’,.;:!?)]/u;
/** 一、 （二） 3. ① 第四章 •: what begins with these is a paragraph of its own. */
const ITEM =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,3}[.．、)）]|[①-⑳]|第[一二三四五六七八九十百\d]+[章节条编部]|[•·▲●■□◆*-])/u;
const NO_WORD = /[\p{Script=Han}\p{L}\p{N}]$/u;

/** A paragraph at least so long, in UTF-16 code units, is none of the small headings between paragraphs. */
const SENTENCE = 20;

/**
 * How long a line was that the text was broken at, in UTF-16 code units: where paragraphs that do not end are mostly of
 * one length, give or take two. Undefined where they are not.
 */
export function measureOf(paragraphs: readonly string[]): number | undefined {
  const lengths = paragraphs
    .filter((text) => text.length >= 10 && !hasFinalMark(text))
    .map(({ length }) => length);
  if (lengths.length < 3) return undefined;
  const near = (length: number): number => lengths.filter((other) => Math.abs(other - length) <= 2).length;
  const best = lengths.reduce((a, b) => (near(b) > near(a) ? b : a));
  return near(best) * 2 > lengths.length ? best : undefined;
}

/** Whether a paragraph goes on in the next: it has no end, and the next no beginning, as far as marks and length show. */
export function isBroken(left: string, right: string, measure: number | undefined): boolean {
  const [before, after] = [left.trimEnd(), right.trimStart()];
  if (before === '' || after === '') return false;
  if (GOES_ON.test(before) || CONTINUES.test(after)) return !ITEM.test(after);
  if (hasFinalMark(before) || ITEM.test(after) || !NO_WORD.test(before)) return false;
  if (/[a-z]$/.test(before)) return /^[a-z]/.test(after);
  return before.length >= (measure === undefined ? SENTENCE : measure - 2);
}
