import type { SourceSpan } from '../article.ts';
import type { JsonPath } from '../sidecar/json-lines.ts';
import { parseReference, splitReferences } from '../sidecar/reference.ts';
import type { SidecarArticle } from '../sidecar/sidecar.ts';
import { excerpt, type Violation, type ViolationRule } from '../sidecar/violation.ts';
import { FRONT_PARTS, type FrontPart } from './assembled-article.ts';
import { glueOf } from './markup.ts';

/** One reference of a sidecar, found on the page. */
export interface Piece extends SourceSpan {
  readonly text: string;
  /** The reference as the sidecar writes it. */
  readonly reference: string;
  readonly path: JsonPath;
  readonly part: FrontPart | 'block';
}

/** One part or block of an article in pieces; `undefined` stands for a reference that names nothing. */
export interface Cut {
  readonly path: JsonPath;
  readonly part: FrontPart | 'block';
  readonly references: readonly string[];
  readonly pieces: readonly (Piece | undefined)[];
}

/** Looks up every reference of an article. `path` is where the article stands in the sidecar. */
export function takePieces(
  lines: readonly string[],
  article: SidecarArticle,
  path: JsonPath,
  report: (violation: Violation) => void,
): Cut[] {
  const cut = (part: Cut['part'], at: JsonPath, references: readonly string[]): Cut => ({
    path: at,
    part,
    references,
    pieces: references.map((reference) => takePiece(lines, { reference, path: at, part }, report)),
  });
  const front = FRONT_PARTS.flatMap((part) => {
    const references = article[part];
    return references === undefined ? [] : [cut(part, [...path, part], [references].flat())];
  });
  const blocks = article.blocks.map((block, i) =>
    cut('block', [...path, 'blocks', i], splitReferences(block)),
  );
  return [...front, ...blocks];
}

function takePiece(
  lines: readonly string[],
  wanted: Pick<Piece, 'reference' | 'path' | 'part'>,
  report: (violation: Violation) => void,
): Piece | undefined {
  const { reference, path } = wanted;
  const { line, start: from, end: to } = parseReference(reference);
  const refuse = (rule: ViolationRule, found: string, mend: string): undefined => {
    report({ rule, line, path, found, mend });
  };
  const source = lines[line - 1];
  if (source === undefined)
    return refuse(
      'unknown-line',
      `${reference}, but the page has ${lines.length} lines`,
      'Name a line of the page',
    );
  const start = from ?? source.length - source.trimStart().length;
  const end = to ?? source.trimEnd().length;
  if (source.trim() === '')
    return refuse('no-text', `${reference}, a blank line`, 'Name a line that has text');
  if (start >= end || end > source.length)
    return refuse(
      'range',
      `${reference}, columns ${start} to ${end} of a line of ${source.length}`,
      'Give a start before the end, and an end within the line',
    );
  const text = source.slice(start, end);
  if (isLow(source, start) || isLow(source, end))
    return refuse(
      'split-character',
      `${reference} cuts a character in two: ${excerpt(text)}`,
      'Move the cut by one',
    );
  const glue = glueOf(source).find(
    (range) => range.start < end && start < range.end && isMark(source, range),
  );
  if (glue !== undefined)
    return refuse(
      'markup',
      `${reference} takes in the markup “${source.slice(glue.start, glue.end)}”`,
      `Let the reference start or end beside columns ${glue.start}-${glue.end}`,
    );
  return { ...wanted, line, start, end, text };
}

/** Whether the character at `index` is the second half of a surrogate pair. */
const isLow = (text: string, index: number): boolean =>
  /[\udc00-\udfff]/.test(text.charAt(index)) && /[\ud800-\udbff]/.test(text.charAt(index - 1));

const isMark = (line: string, { start, end }: { start: number; end: number }): boolean =>
  line.slice(start, end).trim() !== '';
