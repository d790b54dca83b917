import type { Nodes, Root } from 'mdast';
import type { Article, Front } from '../article/article.ts';
import { isParent } from '../article/tree-walk.ts';
import { type Revision, revisionOf } from './revision.ts';
import type { Section } from './sections.ts';

export type FrontPart = keyof Front;

/** A leaf block of an article: half-open offsets into the projection, in UTF-16 code units. */
export interface ProjectedBlock {
  readonly start: number;
  readonly end: number;
  readonly kind: FrontPart | 'body';
  /** 1 to 6, where the block is a heading of the body. */
  readonly heading?: number;
}

/** The one plain text of an article, and the tree whose leaf blocks bear their start as `data-start`. */
export interface Projection {
  readonly text: string;
  readonly revision: Revision;
  readonly blocks: readonly ProjectedBlock[];
  readonly tree: Root;
  /** Of an article that came cut into its sections. */
  readonly sections?: readonly Section[];
}

const FRONT: readonly FrontPart[] = ['kicker', 'headline', 'deck', 'byline'];

/**
 * Turns an article into its one text: the front parts, then the body's leaf blocks, parted by one `\n` each.
 * There is no second way. Raise PROJECTION_VERSION when a rule here or in markdown-tree changes.
 */
export function projectArticle({ front, body: tree }: Pick<Article, 'front' | 'body'>): Projection {
  const blocks: ProjectedBlock[] = [];
  const contents: string[] = [];
  let length = 0;
  const add = (content: string, kind: ProjectedBlock['kind'], heading?: number): number => {
    const start = blocks.length > 0 ? length + 1 : 0;
    const end = start + content.length;
    contents.push(content);
    blocks.push(heading === undefined ? { start, end, kind } : { start, end, kind, heading });
    length = end;
    return start;
  };
  for (const part of FRONT) {
    const content = front[part];
    if (content || part === 'headline') add(content ?? '', part);
  }
  const visit = (node: Nodes): void => {
    if (isLeafBlock(node)) {
      const start = add(textOf(node), 'body', node.type === 'heading' ? node.depth : undefined);
      stamp(node, start);
    } else if (isParent(node)) {
      node.children.forEach(visit);
    }
  };
  visit(tree);
  // Joined at once: put together bit by bit, a book's text would have to be laid out once more before it can be read.
  const text = contents.join('\n');
  return { text, revision: revisionOf(text), blocks, tree };
}

/** The block that an article is known by: its headline; where that is empty, its first text. */
export const headlineOf = ({ blocks }: Pick<Projection, 'blocks'>): ProjectedBlock | undefined => {
  const shown = blocks.filter(({ start, end }) => start < end);
  return shown.find(({ kind }) => kind === 'headline') ?? shown[0];
};

type LeafBlock = Extract<Nodes, { type: 'paragraph' | 'heading' | 'tableCell' | 'code' }>;

export const isLeafBlock = (node: Nodes): node is LeafBlock =>
  node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell' || node.type === 'code';

function stamp(node: LeafBlock, start: number): void {
  const { data } = node;
  // A book has thousands of blocks, and most have nothing to be kept.
  node.data = data
    ? { ...data, hProperties: { ...data.hProperties, 'data-start': start } }
    : { hProperties: { 'data-start': start } };
}

function textOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  if (node.type === 'break') return '\n';
  if (!isParent(node)) return '';
  const [only, ...rest] = node.children;
  return only && rest.length === 0 ? textOf(only) : node.children.map(textOf).join('');
}
