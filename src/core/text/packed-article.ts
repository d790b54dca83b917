import type { Root, RootContent } from 'mdast';
import type { Article } from '../article/article.ts';
import { type ProjectedBlock, type Projection, projectArticle } from './projection.ts';
import type { Revision } from './revision.ts';
import { type Section, sectionsOf } from './sections.ts';

/**
 * An article and its projection in few, long strings: they come from a worker or a database in no time, where the tree of
 * a million characters takes 300 ms.
 */
export interface PackedArticle {
  readonly head: Omit<Article, 'body'>;
  readonly text: string;
  readonly revision: Revision;
  /** All blocks of the projection, as JSON. */
  readonly blocks: string;
  /** Of each section how many blocks it has, and its nodes, stamped with their offsets, as JSON. */
  readonly sections: readonly { readonly count: number; readonly nodes: string }[];
}

export function packArticle(article: Article): PackedArticle {
  const { body: _, ...head } = article;
  const projection = projectArticle(article);
  const { text, revision, blocks } = projection;
  const sections = sectionsOf(projection).map((section) => ({
    count: section.blocks.length,
    nodes: JSON.stringify(section.nodes),
  }));
  return { head, text, revision, blocks: JSON.stringify(blocks), sections };
}

export interface UnpackedArticle {
  readonly article: Article;
  readonly projection: Projection;
}

/** The article and its projection. Nodes are read when they are asked for, a section at a time. */
export function unpackArticle({ head, text, revision, ...packed }: PackedArticle): UnpackedArticle {
  const blocks: ProjectedBlock[] = JSON.parse(packed.blocks);
  const sections: Section[] = [];
  let next = 0;
  for (const { count, nodes } of packed.sections) {
    sections.push(new PackedSection(blocks.slice(next, next + count), nodes, sections.at(-1)?.end ?? 0));
    next += count;
  }
  const tree = treeOf(sections);
  return { article: { ...head, body: tree }, projection: { text, revision, blocks, tree, sections } };
}

class PackedSection implements Section {
  readonly start: number;
  readonly end: number;
  readonly blocks: readonly ProjectedBlock[];
  private readonly json: string;
  private read: readonly RootContent[] | undefined;

  /** @param after the end of the section before */
  constructor(blocks: readonly ProjectedBlock[], json: string, after: number) {
    this.start = blocks[0]?.start ?? after;
    this.end = blocks.at(-1)?.end ?? after;
    this.blocks = blocks;
    this.json = json;
  }

  get nodes(): readonly RootContent[] {
    this.read ??= JSON.parse(this.json) as RootContent[];
    return this.read;
  }
}

/** An object of its own getter, which a worker that is sent the tree gets read. */
function treeOf(sections: readonly Section[]): Root {
  let children: RootContent[] | undefined;
  return {
    type: 'root',
    get children() {
      children ??= sections.flatMap(({ nodes }) => nodes);
      return children;
    },
  };
}
