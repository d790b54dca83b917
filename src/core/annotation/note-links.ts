import { type ArticleId, toArticleId } from '../article/article.ts';
import type { TextRange } from '../text/offset.ts';
import type { Annotation, AnnotationId } from './annotation.ts';
import { LIMITS } from './limits.ts';
import { codeOf } from './note-blocks.ts';
import { compareStrings } from './order.ts';

/** A link in a note to an article, or to a mark in it. Its range is the whole of `[[…]]`, in UTF-16 code units. */
export interface NoteLink extends TextRange {
  readonly articleId: ArticleId;
  /** The first hexadecimal digits of the mark's id, without dashes: eight as we write them, at least four. */
  readonly mark?: string;
  /** What it says, where the writer chose that. */
  readonly words?: string;
}

const LINK = /(?<!\\)\[\[([A-Za-z\d-]+)(?:#\^h-([\da-f]{4,32}))?(?:\|([^[\]|\n]+))?\]\]/g;
/** Without one of these there is no code in a note. */
const CAN_BE_CODE = /`|~~~|\t| {4}/;

/** The links of a note, in order. What stands in code is none, nor what a backslash stands before. */
export function noteLinks(note: string): NoteLink[] {
  if (!note.includes('[[')) return [];
  const found = [...note.matchAll(LINK)].flatMap((match): NoteLink[] => {
    const [whole, article = '', mark, words] = match;
    if (article.length > LIMITS.id) return [];
    const said = words?.trim();
    return [
      {
        start: match.index,
        end: match.index + whole.length,
        articleId: toArticleId(article),
        ...(mark && { mark }),
        ...(said && { words: said }),
      },
    ];
  });
  if (found.length === 0 || !CAN_BE_CODE.test(note)) return found;
  const code = codeOf(note);
  return found.filter((link) => !code.some(({ start, end }) => start < link.end && link.start < end));
}

/** The note with other text in the place of each link. */
export function replaceLinks(note: string, replacement: (link: NoteLink) => string): string {
  const links = noteLinks(note);
  const pieces = links.map((link, i) => note.slice(links[i - 1]?.end ?? 0, link.start) + replacement(link));
  return pieces.join('') + note.slice(links.at(-1)?.end ?? 0);
}

/** The note with what its links say alone, for where they could lead nowhere; the article's id where that is nothing. */
export const linksToWords = (note: string): string =>
  replaceLinks(note, ({ words, articleId }) => words ?? articleId);

/** The digits of a link as an id begins with them: `8f3a1c2d00` is `8f3a1c2d-00`. */
export function idPrefix(digits: string): string {
  const groups = /^(.{1,8})(.{1,4})?(.{1,4})?(.{1,4})?(.+)?$/.exec(digits)?.slice(1) ?? [];
  return groups.filter(Boolean).join('-');
}

/**
 * The mark that a link names, among some. Where several ids begin as it does, one of the named article goes first, then
 * the oldest: it keeps the shortest block id.
 */
export function markOf<M extends Pick<Annotation, 'id' | 'articleId' | 'createdAt'>>(
  { articleId, mark = '' }: NoteLink,
  marks: readonly M[],
): M | undefined {
  const prefix = idPrefix(mark);
  const isElsewhere = (one: M): number => Number(one.articleId !== articleId);
  const [first] = marks
    .filter(({ id }) => prefix !== '' && id.startsWith(prefix))
    .toSorted((a, b) => isElsewhere(a) - isElsewhere(b) || compareStrings(a.createdAt, b.createdAt));
  return first;
}

/** How many digits of a mark's id a link has: its first group. */
const DIGITS = 8;

/** A link to an article, or a mark in it, as it is written. What would end it early is left out of its words. */
export function formatLink(articleId: ArticleId, mark: AnnotationId | undefined, words: string): string {
  const said = words.replace(/[[\]|\s]+/g, ' ').trim();
  return `[[${articleId}${mark ? `#^h-${mark.slice(0, DIGITS)}` : ''}${said && `|${said}`}]]`;
}
