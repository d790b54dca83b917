import { textOf } from '../assembly/markup.ts';
import { spanToReference } from '../sidecar/reference.ts';
import type { SidecarSpace } from '../sidecar/sidecar.ts';

/** The references that take in all text of a line of the page, 1-based. */
export function lineToReferences(lines: readonly string[], line: number): string[] {
  const text = lines[line - 1] ?? '';
  return textOf(text).map((range) => spanToReference({ line, ...range }, text));
}

/**
 * The references of a line of a title and what becomes of its spaces: a space is a break of the print, and
 * dropped, where the body has two characters on one side of it and three on the other run on; else it is kept.
 */
export function draftTitle(
  lines: readonly string[],
  line: number,
  body: string,
): { references: string[]; spaces: SidecarSpace[] } {
  const text = lines[line - 1] ?? '';
  const spaces: SidecarSpace[] = [];
  const references = textOf(text).flatMap((range) => {
    const cuts: { start: number; end: number }[] = [];
    let start = range.start;
    for (const { 0: gap, index } of text.slice(range.start, range.end).matchAll(/\s+/g)) {
      const from = range.start + index;
      const to = from + gap.length;
      const runsOn = [2, 3].some((left) =>
        body.includes(text.slice(from - left, from) + text.slice(to, to + 5 - left)),
      );
      for (let column = from; column < to; column++)
        spaces.push({ at: `L${line}@${column}`, do: runsOn ? 'drop' : 'keep' });
      if (!runsOn) continue;
      cuts.push({ start, end: from });
      start = to;
    }
    return [...cuts, { start, end: range.end }].filter((cut) => cut.start < cut.end);
  });
  return {
    references: references.map((range) => spanToReference({ line, ...range }, text)),
    spaces,
  };
}
