import type { Annotation } from './annotation.ts';
import { idPrefix, type NoteLink, noteLinks } from './note-links.ts';
import { compareStrings } from './order.ts';

/** A note that links to a mark, or to the article that the mark is in. */
export interface Backlink {
  readonly annotation: Annotation;
  readonly to: 'mark' | 'article';
}

type Target = Pick<Annotation, 'id' | 'articleId'>;

/** Below so many digits other marks may begin alike, and the named article decides. */
const SURE = 8;

const isTo = ({ articleId, mark }: NoteLink, target: Target): boolean =>
  mark !== undefined &&
  target.id.startsWith(idPrefix(mark)) &&
  (mark.length >= SURE || articleId === target.articleId);

/** The notes among some that link to a mark, then those that link to its article; of each the latest first. */
export function backlinksOf(target: Target, annotations: readonly Annotation[]): Backlink[] {
  const others = annotations.filter(({ id, deletedAt }) => id !== target.id && !deletedAt);
  const found = others.flatMap((annotation): Backlink[] => {
    const links = noteLinks(annotation.note);
    if (links.some((link) => isTo(link, target))) return [{ annotation, to: 'mark' }];
    const isArticle = links.some(({ articleId, mark }) => !mark && articleId === target.articleId);
    return isArticle ? [{ annotation, to: 'article' }] : [];
  });
  return found.sort(
    (a, b) =>
      Number(a.to === 'article') - Number(b.to === 'article') ||
      compareStrings(b.annotation.modifiedAt, a.annotation.modifiedAt),
  );
}
