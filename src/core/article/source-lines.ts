import type { TextRange } from '../text/offset.ts';
import type { Provenance, Seam } from './article.ts';

/** A stretch of a line, from a column (UTF-16 code units) on. */
export interface SourcePart {
  readonly column: number;
  readonly text: string;
  readonly used: boolean;
}

/** A line of a page, cut into the parts that a paragraph took and those it did not. */
export interface SourceLine {
  /** 1-based. */
  readonly line: number;
  readonly parts: readonly SourcePart[];
  /** The seam before this line, where it was joined to the one above. */
  readonly seam?: Seam;
}

/**
 * The lines of a page that a block of the projection came from, in the order in which the block takes them.
 * @param lines the page's lines; `lines[0]` is line 1
 */
export function sourceLinesOf(
  { segments, seams }: Pick<Provenance, 'segments' | 'seams'>,
  block: TextRange,
  lines: readonly string[],
): SourceLine[] {
  const within = segments.filter(({ at }) => at >= block.start && at < block.end);
  const numbers = [...new Set(within.map(({ line }) => line))];
  return numbers.map((line) => {
    const spans = within.filter((segment) => segment.line === line);
    const seam = seams.find(({ at }) => spans.some((span) => span.at === at));
    return { line, parts: cut(lines[line - 1] ?? '', spans), ...(seam && { seam }) };
  });
}

function cut(text: string, spans: readonly { start: number; end: number }[]): SourceLine['parts'] {
  const parts: SourcePart[] = [];
  let at = 0;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    parts.push({ column: at, text: text.slice(at, start), used: false });
    parts.push({ column: start, text: text.slice(start, end), used: true });
    at = end;
  }
  parts.push({ column: at, text: text.slice(at), used: false });
  return parts.filter((part) => part.text !== '');
}
