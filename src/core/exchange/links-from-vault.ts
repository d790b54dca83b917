import type { AnnotationId } from '../annotation/annotation.ts';
import { codeOf } from '../annotation/note-blocks.ts';
import { formatLink } from '../annotation/note-links.ts';
import type { ArticleId, ArticleSummary } from '../article/article.ts';
import { articleIn, readingAddress } from './app-address.ts';
import { unescapeLine } from './escape-markdown.ts';
import { fileName } from './file-names.ts';
import { linkWords, wordsOfMark } from './vault-links.ts';

/** A mark of a file that is read, by its block id. */
export interface MarkOfFile {
  readonly articleId: ArticleId;
  readonly id: AnnotationId;
  readonly quote: string;
}

/** A link as Obsidian has it: to a file, to a block of it, or to a block of the file it stands in. */
const VAULT_LINK = /(?<!\\)\[\[([^[\]|#\n]*)(?:#\^(h-[\da-f]{4,32}))?(?:\|([^[\]|\n]+))?\]\]/g;
/** A link to an article in the app. */
const APP_LINK = /(?<![\\!])\[((?:[^[\]\n\\]|\\.)*)\]\(([^\s()]+#\/read\/[^\s()?]+)\)/g;

/** The note with another text in the place of what a pattern finds; what stands in code is left. */
function replaceOutsideCode(
  note: string,
  pattern: RegExp,
  replacement: (match: RegExpMatchArray) => string | undefined,
): string {
  const matches = [...note.matchAll(pattern)];
  if (matches.length === 0) return note;
  const code = codeOf(note);
  let end = 0;
  const pieces = matches.map((match) => {
    const [whole] = match;
    const { index } = match;
    const isCode = code.some((range) => range.start < index + whole.length && index < range.end);
    const piece = note.slice(end, index) + ((isCode ? undefined : replacement(match)) ?? whole);
    end = index + whole.length;
    return piece;
  });
  return pieces.join('') + note.slice(end);
}

/**
 * A note of a Markdown file with the links within the file, and those to `base`, our app there, as ours again. Words
 * that export gave a link are taken off where it is known that it did.
 */
export function linksWithin(
  note: string,
  marks: ReadonlyMap<string, MarkOfFile>,
  base: string | undefined,
): string {
  const within = replaceOutsideCode(note, VAULT_LINK, ([, file, block = '', words]) => {
    const mark = file === '' ? marks.get(block) : undefined;
    return mark && formatLink(mark.articleId, mark.id, wordsBut(words, wordsOfMark(mark.quote)));
  });
  if (base === undefined) return within;
  return replaceOutsideCode(within, APP_LINK, ([, words = '', address = '']) => {
    const articleId = articleIn(address);
    if (articleId === undefined || address !== readingAddress(base, articleId)) return undefined;
    return formatLink(articleId, undefined, wordsBut(unescapeLine(words), articleId));
  });
}

type Titled = Pick<ArticleSummary, 'id' | 'front'>;

/**
 * A note of a Markdown file with its links to other files as ours again, where one article that is here, and no other,
 * has such a file; headlines that export gave links are taken off.
 */
export function linksToFiles(note: string, articles: readonly Titled[]): string {
  return replaceOutsideCode(note, VAULT_LINK, ([, file = '', block, words]) => {
    if (file === '') return undefined;
    const own = articles.find(({ id }) => id === file);
    const [only, ...more] = own
      ? [own]
      : articles.filter(({ id, front }) => fileName(front.headline, id) === file);
    if (!only || more.length > 0) return undefined;
    const said = block ? words : wordsBut(words, linkWords(only.front.headline));
    const mark = block ? `#^${block}` : '';
    return said ? `[[${only.id}${mark}|${said.trim()}]]` : `[[${only.id}${mark}]]`;
  });
}

/** The words of a link, but those that stood for none. */
const wordsBut = (words: string | undefined, none: string): string =>
  words === undefined || words.trim() === none ? '' : words.trim();
