import { LIMITS } from '../annotation/limits.ts';
import { projectArticle } from '../text/projection.ts';
import { type Article, type ArticleSource, type Front, toArticleId } from './article.ts';
import { readHead, splitHead, withHead } from './file-head.ts';
import { isLanguage } from './language.ts';
import { type Origin, type OwnArticle, ownId } from './own-article.ts';
import type { ReadPage } from './page/bring-page.ts';
import { paragraphsToMarkdown } from './paragraphs-to-markdown.ts';
import { parseArticle, parseBody } from './parse-article.ts';
import { readMarkdownFile, readTextFile } from './plain-article.ts';
import { shortFront } from './short-front.ts';
import { summarize } from './summarize.ts';
import { walk } from './tree-walk.ts';

/** A text that a reader brings. */
export interface BroughtText {
  /** Of the file, with its extension and the folders it lies in; empty for text that was pasted. */
  readonly name: string;
  readonly text: string;
}

export type Brought =
  | {
      readonly ok: true;
      readonly article: Omit<OwnArticle, 'addedAt' | 'modifiedAt'>;
      readonly markdown: string;
      /** Of a web page in which no article was found: all of it was taken, or only its words could be. */
      readonly taken?: 'whole' | 'plain';
    }
  | { readonly ok: false; readonly reason: 'empty' | 'too-long' };

/** Before it is known what the text is. */
const UNNAMED = toArticleId('unnamed');

const MARKDOWN = /\.(md|markdown|mdown|mkd)$/i;

/**
 * Makes an article of a text, its id of the text's content: the same text brought twice is one article. A Markdown
 * file may open with a YAML head, which `parseYaml` reads (it may throw); a pasted text is Markdown.
 */
export function bringIn({ name, text }: BroughtText, parseYaml: (yaml: string) => unknown): Brought {
  if (text.length > LIMITS.article) return { ok: false, reason: 'too-long' };
  const title = titleOf(name);
  const isMarkdown = name === '' || MARKDOWN.test(name);
  const { head, rest } = isMarkdown ? splitHead(text) : { head: undefined, rest: text };
  const { language, ...front } = head === undefined ? {} : readHead(orNothing(() => parseYaml(head)));
  const file = { id: UNNAMED, text: rest, title };
  const read = isMarkdown ? readMarkdownFile(file) : readTextFile(file);
  return made(read, rest.trim(), { front, language });
}

/** Makes an article of a web page, by the same rules. */
export function bringInPage(name: string, page: ReadPage): Brought {
  const { markdown, taken, language, ...said } = page;
  if (markdown.length > LIMITS.article) return { ok: false, reason: 'too-long' };
  const read = readMarkdownFile({ id: UNNAMED, text: markdown, title: titleOf(name) });
  const brought = made(read, markdown, { ...said, language: likelyLanguage(language, read.language) });
  return brought.ok && taken ? { ...brought, taken } : brought;
}

/** Templates say English of many a Chinese page. */
const likelyLanguage = (said: string | undefined, guessed: string): string | undefined =>
  said === undefined || !isLanguage(said) || (guessed === 'zh-CN' && !/^(zh|ja|ko|yue|lzh)\b/i.test(said))
    ? undefined
    : said;

/** The last name of a path, without its extension. */
const titleOf = (path: string): string =>
  path
    .replace(/^.*\//s, '')
    .replace(/\.[^.]*$/, '')
    .trim();

/** What is said of a text outside of it. */
interface Said {
  readonly front: Partial<Front>;
  readonly language?: string | undefined;
  readonly origin?: Origin;
}

/** The article of a text that has been read, with what is said of it; `whole` is the text with its first heading. */
function made(read: ArticleSource, whole: string, { front, language, origin }: Said): Brought {
  const headed = withHead(read, whole, { ...front, ...(language && { language }) });
  const { markdown } = headed;
  const headline = headed.front.headline || openingOf(markdown);
  const article = summarize(parseArticle({ ...headed, front: { ...headed.front, headline } }));
  if (article.characters === 0) return { ok: false, reason: 'empty' };
  const isFrom = origin && Object.keys(origin).length > 0;
  return {
    ok: true,
    article: { ...article, id: ownId(article.revision), ...(isFrom && { origin }) },
    markdown,
  };
}

/**
 * An article of the reader's as it is read. A row may have come with a language that is none, or with a headline beyond all
 * measure: then the text begins with it.
 */
export function ownToArticle(
  { id, language, front }: Pick<OwnArticle, 'id' | 'language' | 'front'>,
  markdown: string,
): Article {
  const known = isLanguage(language) ? language : UNDETERMINED;
  const { front: short, tooLong } = shortFront(front);
  const whole = tooLong.length > 0 ? `${paragraphsToMarkdown(tooLong)}\n${markdown}` : markdown;
  const article = parseArticle({ id, language: known, front: short, markdown: whole });
  walk(article.body, (node) => {
    if (node.type !== 'image') return;
    // The pictures beside the file have not come with it, and this site has none of theirs to ask for.
    if (!ABSOLUTE.test(node.url)) node.url = `about:invalid#${node.url}`;
    else if (/^data:/i.test(node.url) && !POINTS.test(node.url)) node.url = 'about:invalid#data';
  });
  return article;
}

/** BCP 47's own word for it. */
const UNDETERMINED = 'und';

const ABSOLUTE = /^[a-z][a-z\d+.-]*:/i;

/** Pictures made of points, which take as long as they are large: a stranger's drawing (SVG) can take for ever. */
const POINTS = /^data:image\/(?:png|jpe?g|gif|webp|avif|bmp)[;,]/i;

function orNothing(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** How a text without a name begins: its first sentence, or as much of it as a headline holds. */
function openingOf(markdown: string): string {
  const { text, blocks } = projectArticle({ front: { headline: '' }, body: parseBody(markdown) });
  const first = blocks.find(
    ({ kind, start, end }) => kind === 'body' && text.slice(start, end).trim() !== '',
  );
  const [opening = ''] =
    /^[^\n。！？!?]{1,30}/.exec(first ? text.slice(first.start, first.end).trim() : '') ?? [];
  return opening;
}
