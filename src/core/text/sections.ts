import type { RootContent } from 'mdast';
import { walk } from '../article/tree-walk.ts';
import type { TextRange } from './offset.ts';
import { isLeafBlock, type ProjectedBlock, type Projection } from './projection.ts';

/**
 * A stretch of an article that is set, measured and painted at once: its offsets in the projection, its leaf
 * blocks, and the top-level nodes of the body that hold them. The first section is the front, without nodes.
 */
export interface Section extends TextRange {
  readonly blocks: readonly ProjectedBlock[];
  readonly nodes: readonly RootContent[];
}

/**
 * Sections of 4 blocks cost more to lay out in a million characters than they save; with 16 a new mark costs the
 * browser 6.5 ms and the first screen 0.1 of a plain page (see performance in ARCHITECTURE.md).
 */
const BLOCKS = 16;
/** UTF-16 code units; for blocks much longer than a newspaper's. */
const LENGTH = 4000;

/** Cuts an article into its front and sections of the body; no node is divided. Sections ascend and leave nothing out. */
export const sectionsOf = (projection: Cut): readonly Section[] => projection.sections ?? cut(projection);

type Cut = Pick<Projection, 'tree' | 'blocks' | 'sections'>;

function cut({ tree, blocks }: Cut): Section[] {
  const front = blocks.filter(({ kind }) => kind !== 'body');
  const sections: Section[] = [toSection(front, [], 0)];
  let next = front.length;
  let held: ProjectedBlock[] = [];
  let nodes: RootContent[] = [];
  const close = (): void => {
    if (nodes.length > 0) sections.push(toSection(held, nodes, sections.at(-1)?.end ?? 0));
    held = [];
    nodes = [];
  };
  for (const node of tree.children) {
    nodes.push(node);
    const count = countLeaves(node);
    held.push(...blocks.slice(next, next + count));
    next += count;
    if (held.length >= BLOCKS || lengthOf(held) >= LENGTH) close();
  }
  close();
  return sections;
}

function toSection(blocks: readonly ProjectedBlock[], nodes: readonly RootContent[], after: number): Section {
  return { start: blocks[0]?.start ?? after, end: blocks.at(-1)?.end ?? after, blocks, nodes };
}

const lengthOf = (blocks: readonly ProjectedBlock[]): number =>
  (blocks.at(-1)?.end ?? 0) - (blocks[0]?.start ?? 0);

function countLeaves(node: RootContent): number {
  if (isLeafBlock(node)) return 1;
  let count = 0;
  walk({ type: 'root', children: [node] }, (one) => {
    if (isLeafBlock(one)) count++;
  });
  return count;
}

/** The index of the range that holds `offset`, or else of the last before it, of ranges that ascend; 0 where none is. */
export function indexAt(ranges: readonly TextRange[], offset: number): number {
  let low = 0;
  let high = ranges.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((ranges[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}
