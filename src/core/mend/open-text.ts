import type { Nodes, Root, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Article, Provenance } from '../article/article.ts';
import { DATELINE_GLUE } from '../article/assembly/trace-article.ts';
import { walk } from '../article/tree-walk.ts';
import { projectMarkdown } from '../text/project-markdown.ts';
import { type ProjectedBlock, type Projection, projectArticle } from '../text/projection.ts';
import { compileText } from './compile-text.ts';
import {
  type Field,
  fieldsBy,
  type MendedParagraph,
  type MendedText,
  type Run,
  tidyRuns,
} from './mended-text.ts';

/**
 * Takes an article apart to be mended: its plain paragraphs as text, each other block as Markdown. Undefined where no
 * Markdown gives back its text as it is.
 */
export function openText(article: Article): MendedText | undefined {
  const projection = projectArticle(article);
  const { text, blocks } = projection;
  if (!isWritable(article.body)) return undefined;
  const runs = (start: number, end: number): Run[] => runsBetween(article.provenance, text, start, end);
  const { dateline } = article;
  const nodes = article.body.children.flatMap((node) => (node.type === 'wide' ? node.children : [node]));
  const paragraphs = nodes.flatMap((node, i): MendedParagraph[] => {
    const block = blockOf(node, projection);
    const skipped = i === 0 && dateline ? dateline.length + DATELINE_GLUE.length : 0;
    if (block && (skipped > 0 || isPlain(node))) return [{ runs: runs(block.start + skipped, block.end) }];
    const markdown = markdownOf(node);
    return markdown === '' ? [] : [{ runs: [{ text: markdown }], isMarkup: true }];
  });
  const first = blocks.find(({ kind }) => kind === 'body');
  const fieldRuns = (field: Field): Run[] => {
    if (field === 'dateline')
      return first && dateline ? runs(first.start, first.start + dateline.length) : [];
    const block = blocks.find(({ kind }) => kind === field);
    return block ? runs(block.start, block.end) : [];
  };
  const opened = { fields: fieldsBy(fieldRuns), paragraphs };
  return reads(opened, article, text) ? opened : undefined;
}

/** Opens a text whose body is taken as one piece of Markdown, where it cannot be taken apart. */
export const openWhole = ({ front }: Pick<Article, 'front'>, markdown: string): MendedText => ({
  fields: fieldsBy((field) => {
    const said = field === 'dateline' ? undefined : front[field];
    return said ? [{ text: said }] : [];
  }),
  paragraphs: [{ runs: [{ text: markdown }], isMarkup: true }],
});

function reads(opened: MendedText, { id, language }: Article, text: string): boolean {
  try {
    return projectMarkdown(compileText(opened, { id, language })).text === text;
  } catch {
    return false;
  }
}

/** The block that a node of the body is, where it is a leaf. */
const blockOf = (node: RootContent, { blocks }: Projection): ProjectedBlock | undefined => {
  const start = node.data?.hProperties?.['data-start'];
  return blocks.find((block) => block.kind === 'body' && block.start === start);
};

/** Whether Markdown can say it all: footnotes have been taken apart when the article was made. */
function isWritable(body: Root): boolean {
  let isAll = true;
  walk(body, (node) => {
    if (node.type === 'outside') isAll = false;
  });
  return isAll;
}

/** A paragraph with nothing in it but text, all on one line. */
const isPlain = (node: Nodes): boolean =>
  node.type === 'paragraph' &&
  node.children.length > 0 &&
  node.children.every((child) => child.type === 'text' && !child.value.includes('\n'));

const markdownOf = (node: RootContent): string =>
  toMarkdown({ type: 'root', children: [node] }, { extensions: [gfmToMarkdown()] }).trim();

/** The characters of a stretch of the projection, each with its place on the page. */
function runsBetween(provenance: Provenance | undefined, text: string, start: number, end: number): Run[] {
  const runs: Run[] = [];
  let at = start;
  const typed = (to: number): void => {
    if (at < to) runs.push({ text: text.slice(at, to) });
    at = Math.max(at, to);
  };
  for (const segment of provenance?.segments ?? []) {
    const length = segment.end - segment.start;
    if (segment.at + length <= start || segment.at >= end) continue;
    typed(segment.at);
    const to = Math.min(segment.at + length, end);
    const seam = provenance?.seams.find((one) => one.at === at);
    runs.push({
      text: text.slice(at, to),
      from: {
        line: segment.line,
        start: segment.start + at - segment.at,
        end: segment.start + to - segment.at,
      },
      ...(seam && { seam: { by: seam.by, why: seam.why } }),
    });
    at = to;
  }
  typed(end);
  return tidyRuns(runs);
}
