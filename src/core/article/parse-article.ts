import type { Root } from 'mdast';
import type { Article, ArticleSource } from './article.ts';
import { headlineBreaks } from './headline-phrases.ts';
import { parseMarkdown } from './markdown-tree.ts';
import { walk } from './tree-walk.ts';

/** Parses an article's body, once for all who read it: a million characters take 0.4 s. */
export function parseArticle({ markdown, ...rest }: ArticleSource): Article {
  const { front, language } = rest;
  const breaks = headlineBreaks(front.headline, language, markdown);
  return { ...rest, body: parseBody(markdown), headlineBreaks: breaks };
}

/** The tree of a Markdown body, without the places of its nodes in the Markdown. */
export function parseBody(markdown: string): Root {
  const tree = parseMarkdown(markdown);
  delete tree.position;
  walk(tree, (node) => delete node.position);
  return tree;
}
