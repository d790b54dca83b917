import type { Element, ElementContent, Root } from 'hast';
import type { AnnotationId } from '../../core/annotation/annotation.ts';
import type { MarkIndex } from '../../core/annotation/mark-index.ts';
import { firstSegmentAfter, type MarkSegment, segmentMarks } from '../../core/annotation/mark-segments.ts';
import type { TextRange } from '../../core/text/offset.ts';

/** A mark as assistive technology is to hear of it: its place in the projection, and the words at its edges. */
export interface SpokenMark extends TextRange {
  readonly id: AnnotationId;
  readonly begins: string;
  /** Said where a block goes on with a mark that began in an earlier one. */
  readonly goesOn: string;
  readonly ends: string;
}

type Segment = MarkSegment<SpokenMark>;

/**
 * A rehype plugin that puts the marked characters of a tree into `<mark data-annotation="ID …">` elements. The text
 * of every block stays as it was; a stretch that several marks cover is one element with all their ids. The words at
 * a mark's edges stand in `data-begins` and `data-ends`, from where CSS says them: they are no part of the text.
 */
export function rehypeMarks(index: MarkIndex<SpokenMark>): (tree: Root) => void {
  const visit = (node: Root | Element): void => {
    for (const child of node.children) {
      if (child.type !== 'element') continue;
      const start = child.properties['data-start'] ?? child.properties.dataStart;
      if (start === undefined) visit(child);
      else child.children = wrapMarks(child.children, Number(start), index);
    }
  };
  return visit;
}

/** The children of the block that begins at `start`, with its marked characters in `<mark>` elements. */
export function wrapMarks(
  children: readonly ElementContent[],
  start: number,
  index: MarkIndex<SpokenMark>,
): ElementContent[] {
  const block = { start, end: start + lengthOf(children) };
  const marks = block.start < block.end ? index.marksIn(block) : [];
  return marks.length > 0 ? wrap(children, start, segmentMarks(marks, block), block) : [...children];
}

/** A node that lies in one segment whole, or that no mark may be put around. */
interface Piece extends TextRange {
  readonly node: ElementContent;
  readonly segment?: Segment | undefined;
}

function wrap(
  children: readonly ElementContent[],
  start: number,
  segments: readonly Segment[],
  block: TextRange,
): ElementContent[] {
  let at = start;
  const pieces = children.flatMap((node): Piece[] => {
    const range = { start: at, end: at + lengthOf([node]) };
    at = range.end;
    if (node.type === 'text') return splitText(node.value, range, segments);
    if (node.type !== 'element' || range.start === range.end) return [{ node, ...range }];
    const around = segments[firstSegmentAfter(segments, range.start)];
    if (around && around.start <= range.start && range.end <= around.end && isPlain(node))
      return [{ node, ...range, segment: around }];
    return [{ node: { ...node, children: wrap(node.children, range.start, segments, block) }, ...range }];
  });
  return group(pieces, block);
}

function splitText(value: string, range: TextRange, segments: readonly Segment[]): Piece[] {
  const pieces: Piece[] = [];
  let at = range.start;
  const take = (end: number, segment?: Segment): void => {
    if (end <= at) return;
    const text = value.slice(at - range.start, end - range.start);
    pieces.push({ node: { type: 'text', value: text }, start: at, end, segment });
    at = end;
  };
  for (let i = firstSegmentAfter(segments, at); at < range.end; i++) {
    const segment = segments[i];
    take(Math.min(segment?.start ?? range.end, range.end));
    if (segment) take(Math.min(segment.end, range.end), segment);
  }
  return pieces;
}

/** Puts one element around all neighbours that lie in one segment; what has no text, between them, goes along. */
function group(pieces: readonly Piece[], block: TextRange): ElementContent[] {
  const nodes: ElementContent[] = [];
  let run: Piece[] = [];
  const close = (): void => {
    const last = run.findLastIndex(({ segment }) => segment);
    const marked = run.slice(0, last + 1);
    const [first] = marked;
    if (first?.segment) nodes.push(markElement(first.segment, marked, block));
    nodes.push(...run.slice(last + 1).map(({ node }) => node));
    run = [];
  };
  for (const piece of pieces) {
    const goesAlong = piece.start === piece.end && isPlain(piece.node);
    if (run[0]?.segment !== piece.segment && !(goesAlong && run.length > 0)) close();
    run.push(piece);
  }
  close();
  return nodes;
}

function markElement(segment: Segment, pieces: readonly Piece[], block: TextRange): Element {
  const start = pieces[0]?.start;
  const end = pieces.at(-1)?.end;
  // Blocks are parted by one line feed: a mark that takes in no more than that began here, and ends here.
  const begins = segment.marks
    .filter((mark) => start === Math.max(mark.start, block.start))
    .map((mark) => (mark.start < block.start - 1 ? mark.goesOn : mark.begins));
  const ends = segment.marks
    .filter((mark) => end === Math.min(mark.end, block.end) && mark.end <= block.end + 1)
    .map((mark) => mark.ends);
  return {
    type: 'element',
    tagName: 'mark',
    properties: {
      'data-annotation': segment.marks.map(({ id }) => id).join(' '),
      // Where a mark begins, the keys that lead out of the list of marks can come.
      ...(begins.length > 0 && { 'data-begins': begins.join(' '), tabIndex: -1 }),
      ...(ends.length > 0 && { 'data-ends': ends.reverse().join(' ') }),
    },
    children: pieces.map(({ node }) => node),
  };
}

const isOutside = ({ properties }: Element): boolean =>
  properties['data-outside'] !== undefined || properties.dataOutside !== undefined;

/** Elements that hold focus or a state of their own, which a new parent would take from them. */
const KEEP = ['a', 'img', 'button', 'input'];

/** Whether a mark may be put around a node: nothing in it is outside the text, or would notice. */
const isPlain = (node: ElementContent): boolean =>
  node.type !== 'element' ||
  (!isOutside(node) && !KEEP.includes(node.tagName) && node.children.every(isPlain));

/** The characters that nodes give the projection. */
const lengthOf = (nodes: readonly ElementContent[]): number =>
  nodes.reduce((sum, node) => {
    if (node.type === 'text') return sum + node.value.length;
    return node.type === 'element' && !isOutside(node) ? sum + lengthOf(node.children) : sum;
  }, 0);
