import {
  type MendedParagraph,
  type MendedText,
  paragraphAt,
  type RunSeam,
  sliceRuns,
  tidyRuns,
  withSeam,
} from './mended-text.ts';
import { applyAll, applyOperation, lengthOf, type Operation } from './operation.ts';

/** A part of a paragraph, from and to UTF-16 offsets of its text. */
export interface Fragment {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Makes a fragment a paragraph of its own that stands before the paragraph `before` (all of them counted as they are
 * now; their number stands for the end). What stood on either side of it is joined.
 */
export function moveFragment(
  text: MendedText,
  fragment: Fragment,
  before: number,
  seam: RunSeam,
): Operation[] {
  const { paragraph, start, end } = fragment;
  if (start === 0 && end === lengthOf(text, paragraph)) {
    const to = before > paragraph ? before - 1 : before;
    return to === paragraph ? [] : [{ kind: 'move', at: paragraph, to }];
  }
  const operations: Operation[] = [];
  let at = paragraph;
  let now = text;
  const run = (operation: Operation): void => {
    operations.push(operation);
    now = applyOperation(now, operation);
  };
  const hasTail = end < lengthOf(text, paragraph);
  const hasHead = start > 0;
  if (hasTail) run({ kind: 'split', at, offset: end });
  if (hasHead) run({ kind: 'split', at: at++, offset: start });
  const added = now.paragraphs.length - text.paragraphs.length;
  const isAfter = before > paragraph;
  const to = isAfter ? before + added - 1 : before;
  if (to !== at) run({ kind: 'move', at, to });
  const head = isAfter ? paragraph : paragraph + 1;
  if (hasHead && hasTail) run({ kind: 'join', at: head, seam });
  return operations;
}

/** Whether a fragment can be put into a paragraph: neither is Markdown, and it is not its own place. */
export function canMoveInto(text: MendedText, { paragraph, start, end }: Fragment, to: Place): boolean {
  const [source, target] = [text.paragraphs[paragraph], text.paragraphs[to.paragraph]];
  if (!source || !target || source.isMarkup || target.isMarkup) return false;
  return to.paragraph !== paragraph || to.offset < start || to.offset > end;
}

/** A place in a paragraph, a UTF-16 offset of its text. */
export interface Place {
  readonly paragraph: number;
  readonly offset: number;
}

/** Puts a fragment into a paragraph at a place, without anything between ({@link canMoveInto}). */
export function moveInto(text: MendedText, fragment: Fragment, to: Place, seam: RunSeam): Operation[] {
  const { paragraph, start, end } = fragment;
  const isWhole = start === 0 && end === lengthOf(text, paragraph);
  const operations = moveFragment(text, fragment, to.paragraph + 1, seam);
  const at = isWhole && paragraph < to.paragraph ? to.paragraph - 1 : to.paragraph;
  const offset = paragraph === to.paragraph && to.offset >= end ? to.offset - (end - start) : to.offset;
  if (offset < lengthOf(applyAll(text, operations), at))
    operations.push(
      { kind: 'split', at, offset },
      { kind: 'move', at: at + 2, to: at + 1 },
      { kind: 'join', at: at + 1, seam },
    );
  return [...operations, { kind: 'join', at, seam }];
}

/** A fragment as a paragraph of its own, and the text without it: what stood on either side of it is joined. */
export function takeOut(
  text: MendedText,
  { paragraph: at, start, end }: Fragment,
  seam: RunSeam,
): { readonly taken: MendedParagraph; readonly rest: MendedText } {
  const paragraph = paragraphAt(text, at);
  const taken = { ...paragraph, runs: withSeam(sliceRuns(paragraph.runs, start, end), undefined) };
  const [head, tail] = [sliceRuns(paragraph.runs, 0, start), sliceRuns(paragraph.runs, end)];
  const runs = tidyRuns([...head, ...withSeam(tail, head.length > 0 ? seam : undefined)]);
  const isGone = runs.length === 0 && text.paragraphs.length > 1;
  const paragraphs = isGone
    ? text.paragraphs.toSpliced(at, 1)
    : text.paragraphs.with(at, { ...paragraph, runs });
  return { taken, rest: { ...text, paragraphs } };
}
