import type { SourceSpan } from '../article/article.ts';
import { trimRuns } from './compile-text.ts';
import type { Run, RunSeam } from './mended-text.ts';

/** A stretch of the page that a part takes, and the seam before it. */
export interface TakenPiece {
  readonly span: SourceSpan;
  readonly seam?: RunSeam;
}

interface Parts<T> {
  readonly fields: readonly (readonly T[])[];
  readonly blocks: readonly (readonly T[])[];
}

/**
 * The stretches of the page that parts are made of, typed characters left out. What the article had of the page and has
 * no more goes to the part that has its neighbour on the line, or is a block by itself: a page is used to the last
 * character. White space alone may be left out, and what other articles of the page have taken over (`elsewhere`).
 */
export function placeLeftOut(
  lines: readonly string[],
  owned: readonly SourceSpan[],
  elsewhere: readonly SourceSpan[],
  { fields, blocks }: Parts<Run>,
): Parts<TakenPiece> {
  const made = [...fields, ...blocks].map(piecesOf);
  const taken = elsewhere.map((span) => ({ span }));
  for (const span of owned)
    for (const gap of gapsIn(span, [...made.flat(), ...taken], lines[span.line - 1] ?? '')) place(gap, made);
  const merged = made.map(mergePieces);
  return {
    fields: merged.slice(0, fields.length),
    blocks: merged.slice(fields.length).filter((pieces) => pieces.length > 0),
  };
}

const piecesOf = (runs: readonly Run[]): TakenPiece[] =>
  mergePieces(
    trimRuns(runs).flatMap(({ from, seam }) => (from ? [{ span: from, ...(seam && { seam }) }] : [])),
  );

function mergePieces(pieces: readonly TakenPiece[]): TakenPiece[] {
  const merged: TakenPiece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (last?.span.line === piece.span.line && last.span.end === piece.span.start)
      merged[merged.length - 1] = { ...last, span: { ...last.span, end: piece.span.end } };
    else merged.push(piece);
  }
  return merged;
}

/** The stretches of a span that no piece takes, without white space at their ends. */
function gapsIn(span: SourceSpan, pieces: readonly TakenPiece[], text: string): SourceSpan[] {
  const isTaken = (column: number): boolean =>
    pieces.some(({ span: { line, start, end } }) => line === span.line && start <= column && column < end);
  const gaps: SourceSpan[] = [];
  for (let start = span.start; start < span.end; start++) {
    if (isTaken(start)) continue;
    let end = start;
    while (end < span.end && !isTaken(end)) end++;
    const said = text.slice(start, end);
    const from = start + said.length - said.trimStart().length;
    if (said.trim() !== '') gaps.push({ line: span.line, start: from, end: from + said.trim().length });
    start = end;
  }
  return gaps;
}

/** Puts a gap beside what it stood beside. */
function place(gap: SourceSpan, made: TakenPiece[][]): void {
  const onLine = made.flatMap((pieces) =>
    pieces.flatMap((piece, i) => (piece.span.line === gap.line ? [{ pieces, i, span: piece.span }] : [])),
  );
  const before = onLine
    .filter(({ span }) => span.end <= gap.start)
    .reduce<(typeof onLine)[number] | undefined>((a, b) => (a && a.span.end > b.span.end ? a : b), undefined);
  const after = onLine.find(({ span }) => span.start >= gap.end);
  if (before) before.pieces.splice(before.i + 1, 0, { span: gap });
  else if (after) after.pieces.splice(after.i, 0, { span: gap });
  else made.push([{ span: gap }]);
}
