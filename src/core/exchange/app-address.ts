import type { AnnotationId } from '../annotation/annotation.ts';
import { articleIdSchema } from '../annotation/annotation-schema.ts';
import { validate } from '../annotation/validation.ts';
import type { ArticleId } from '../article/article.ts';
import type { TextRange } from '../text/offset.ts';
import { textDirective } from './text-fragment.ts';
import { wellFormed } from './well-formed.ts';

/** Scheme and authority: where alone a URI has square brackets, around the number of a host. */
const ORIGIN = /^[a-z][a-z0-9+.-]*:\/\/(?:[\w.~!$&'*+,;=:@%-]|\[[\da-f:.]+\])+/i;
/** What a URI does not allow bare in its path, and round brackets, which would end a Markdown link. */
const UNSAFE = /[^!$&'*+,\-./\w:;=?@~%]|%(?![\da-f]{2})/giu;

const percentEncoded = (character: string): string =>
  encodeURIComponent(character).replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29'));

/**
 * The app's own address, percent-encoded, without a fragment.
 * @throws RangeError where it is not absolute.
 */
export function appAddress(baseUrl: string): string {
  const [origin] = ORIGIN.exec(baseUrl) ?? [];
  if (origin === undefined) throw new RangeError(`Not an absolute address: ${baseUrl}`);
  const path = wellFormed(baseUrl.slice(origin.length)).replace(/#.*$/s, '');
  return origin + path.replace(UNSAFE, percentEncoded);
}

/** The address of an article in the reading room, or of a mark in it. */
export function readingAddress(baseUrl: string, articleId: ArticleId, mark?: AnnotationId): string {
  const article = `${appAddress(baseUrl)}#/read/${encodeURIComponent(articleId)}`;
  return mark === undefined ? article : `${article}?h=${encodeURIComponent(mark)}`;
}

/**
 * The address of a passage, for readers who have none of this one's marks: the app shows the range of the projection,
 * and a browser that knows text directives finds its words.
 */
export function passageAddress(
  baseUrl: string,
  articleId: ArticleId,
  text: string,
  range: TextRange,
): string {
  const directive = textDirective(text, range);
  const address = `${readingAddress(baseUrl, articleId)}?at=${range.start}-${range.end}`;
  return directive === undefined ? address : `${address}:~:text=${directive}`;
}

/** The article that a reading room's address names, on whichever host; undefined where it names none. */
export function articleIn(address: string): ArticleId | undefined {
  const [, id] = /#\/read\/([^/?#]+)(?:\?.*)?$/s.exec(address) ?? [];
  const result = validate(articleIdSchema, id);
  return result.valid ? result.value : undefined;
}
