import {
  type MendedParagraph,
  type MendedText,
  type Part,
  paragraphAt,
  type Run,
  type RunSeam,
  runsOf,
  sliceRuns,
  textOfRuns,
  tidyRuns,
  withSeam,
} from './mended-text.ts';

/**
 * One step of mending, as data. Offsets are UTF-16 code units of a part's text. `seam` is what the first character after
 * the place bears once it is done.
 */
export type Operation =
  /** A paragraph and the next become one, without anything between. */
  | { readonly kind: 'join'; readonly at: number; readonly seam?: RunSeam }
  | { readonly kind: 'split'; readonly at: number; readonly offset: number; readonly seam?: RunSeam }
  /** `to` counts without the paragraph that is moved. */
  | { readonly kind: 'move'; readonly at: number; readonly to: number }
  | {
      readonly kind: 'replace';
      readonly part: Part;
      readonly start: number;
      readonly before: readonly Run[];
      readonly after: readonly Run[];
    }
  /** The whole text becomes another, as one that was saved elsewhere. */
  | { readonly kind: 'become'; readonly to: MendedText };

/**
 * The text after an operation.
 * @throws RangeError if the operation does not fit the text
 */
export function applyOperation(text: MendedText, operation: Operation): MendedText {
  switch (operation.kind) {
    case 'join':
      return join(text, operation.at, operation.seam);
    case 'split':
      return split(text, operation);
    case 'move':
      return move(text, operation.at, operation.to);
    case 'replace':
      return replace(text, operation);
    case 'become':
      return operation.to;
  }
}

export const applyAll = (text: MendedText, operations: readonly Operation[]): MendedText =>
  operations.reduce(applyOperation, text);

/** What takes an operation back; `text` is the one that it is applied to. */
export function inverseOf(text: MendedText, operation: Operation): Operation {
  switch (operation.kind) {
    case 'join': {
      const { at } = operation;
      const seam = runsOf(text, at + 1)[0]?.seam;
      return { kind: 'split', at, offset: lengthOf(text, at), ...(seam && { seam }) };
    }
    case 'split': {
      const { at, offset } = operation;
      const seam = sliceRuns(runsOf(text, at), offset)[0]?.seam;
      return { kind: 'join', at, ...(seam && { seam }) };
    }
    case 'move':
      return { kind: 'move', at: operation.to, to: operation.at };
    case 'replace':
      return { ...operation, before: operation.after, after: operation.before };
    case 'become':
      return { kind: 'become', to: text };
  }
}

/** What takes operations back that are applied one after another, in the order in which it does. */
export function inverseOfAll(text: MendedText, operations: readonly Operation[]): Operation[] {
  const inverses: Operation[] = [];
  let now = text;
  for (const operation of operations) {
    inverses.unshift(inverseOf(now, operation));
    now = applyOperation(now, operation);
  }
  return inverses;
}

export const lengthOf = (text: MendedText, part: Part): number => textOfRuns(runsOf(text, part)).length;

function join(text: MendedText, at: number, seam: RunSeam | undefined): MendedText {
  const left = paragraphAt(text, at);
  const right = paragraphAt(text, at + 1);
  if (left.isMarkup !== right.isMarkup) throw new RangeError(`Plain text and Markdown at ${at} do not join`);
  const runs = tidyRuns([...left.runs, ...withSeam(right.runs, seam)]);
  return { ...text, paragraphs: text.paragraphs.toSpliced(at, 2, { ...left, runs }) };
}

function split(text: MendedText, { at, offset, seam }: Extract<Operation, { kind: 'split' }>): MendedText {
  const paragraph = paragraphAt(text, at);
  checkOffset(text, at, offset);
  const part = (runs: readonly Run[]): MendedParagraph => ({ ...paragraph, runs: tidyRuns(runs) });
  const left = part(sliceRuns(paragraph.runs, 0, offset));
  const right = part(withSeam(sliceRuns(paragraph.runs, offset), seam));
  return { ...text, paragraphs: text.paragraphs.toSpliced(at, 1, left, right) };
}

function move(text: MendedText, at: number, to: number): MendedText {
  const paragraph = paragraphAt(text, at);
  paragraphAt(text, to);
  return { ...text, paragraphs: text.paragraphs.toSpliced(at, 1).toSpliced(to, 0, paragraph) };
}

function replace(text: MendedText, operation: Extract<Operation, { kind: 'replace' }>): MendedText {
  const { part, start, before, after } = operation;
  const runs = runsOf(text, part);
  checkOffset(text, part, start);
  const end = start + textOfRuns(before).length;
  const found = textOfRuns(sliceRuns(runs, start, end));
  if (found !== textOfRuns(before))
    throw new RangeError(`“${found}” at ${start} of ${part}, not “${textOfRuns(before)}”`);
  const now = tidyRuns([...sliceRuns(runs, 0, start), ...after, ...sliceRuns(runs, end)]);
  if (typeof part !== 'number') return { ...text, fields: { ...text.fields, [part]: now } };
  return { ...text, paragraphs: text.paragraphs.with(part, { ...paragraphAt(text, part), runs: now }) };
}

function checkOffset(text: MendedText, part: Part, offset: number): void {
  const length = lengthOf(text, part);
  if (!Number.isInteger(offset) || offset < 0 || offset > length)
    throw new RangeError(`Invalid offset ${offset} in a part of length ${length}`);
}
