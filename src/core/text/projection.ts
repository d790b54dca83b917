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
  let text = '';
  const add = (content: string, kind: ProjectedBlock['kind'], heading?: number): number => {
    if (blocks.length > 0) text += '\n';
    const start = text.length;
    text += content;
    blocks.push({ start, end: text.length, kind, ...(heading === undefined ? {} : { heading }) });
    return start;
  };
  for (const part of FRONT) {
    const content = front[part];
    if (content || part === 'headline') add(content ?? '', part);
  }
  const visit = (node: Nodes): void => {
    if (isLeafBlock(node)) {
      const start = add(textOf(node), 'body', node.type === 'heading' ? node.depth : undefined);
      node.data = { ...node.data, hProperties: { ...node.data?.hProperties, 'data-start': start } };
    } else if (isParent(node)) {
      node.children.forEach(visit);
    }
  };
  visit(tree);
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

function textOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  if (node.type === 'break') return '\n';
  return isParent(node) ? node.children.map(textOf).join('') : '';
}
