import { projectArticle } from '../text/projection.ts';
import type { ArticleId, ArticleSource } from './article.ts';
import { splitLines } from './assembly/page-text.ts';
import { parseMarkdown } from './markdown-tree.ts';
import { paragraphsToMarkdown } from './paragraphs-to-markdown.ts';
import { guessLanguage } from './reading-length.ts';
import { shortPart } from './short-front.ts';

const TITLE = /^#[ \t]+(.+)$/;

interface PlainFile {
  readonly id: ArticleId;
  readonly text: string;
  /** The headline of a file that does not say its own. */
  readonly title: string;
}

/**
 * A Markdown file as one article. Its first `#` heading is the headline, and leaves the body where it opens it: one too
 * long to be a headline stays, and is called by its beginning.
 */
export function readMarkdownFile({ id, text, title }: PlainFile): ArticleSource {
  const tree = parseMarkdown(text);
  const projection = projectArticle({ front: { headline: '' }, body: tree });
  const bodies = projection.blocks.filter((block) => block.kind === 'body');
  const block = bodies.find(({ heading }) => heading === 1);
  const node = tree.children.find((child) => child.type === 'heading' && child.depth === 1);
  const headline = block === undefined ? '' : projection.text.slice(block.start, block.end).trim();
  const start = node?.position?.start.offset;
  const end = node?.position?.end.offset;
  const isWhole = headline !== '' && headline === shortPart(headline);
  const opensBody = isWhole && block === bodies[0] && start !== undefined && end !== undefined;
  const markdown = opensBody ? (text.slice(0, start) + text.slice(end)).trimStart() : text;
  return { id, language: guessLanguage(text), front: { headline: shortPart(headline || title) }, markdown };
}

/**
 * A text file as one article, nothing in it taken for markup but a first line `# Title`. In Chinese text each
 * line is a paragraph; in other text, which is often wrapped, blank lines part paragraphs where there are any.
 */
export function readTextFile({ id, text, title }: PlainFile): ArticleSource {
  const language = guessLanguage(text);
  const lines = splitLines(text).map((line) => line.trim());
  const first = lines.findIndex((line) => line !== '');
  const headline = TITLE.exec(lines[first] ?? '')?.[1];
  const isWhole = headline !== undefined && headline === shortPart(headline);
  const body = isWhole ? lines.slice(first + 1) : lines.slice(first);
  const isWrapped = language !== 'zh-CN' && body.join('\n').trim().includes('\n\n');
  const paragraphs = isWrapped
    ? body
        .join('\n')
        .trim()
        .split(/\n{2,}/)
        .map((lines) => lines.replaceAll('\n', ' '))
    : body.filter((line) => line !== '');
  return {
    id,
    language,
    front: { headline: shortPart(headline ?? title) },
    markdown: paragraphsToMarkdown(paragraphs),
  };
}
