import type { Anchor } from '../anchor/anchor.ts';
import {
  type Annotation,
  type AnnotationId,
  DEFAULT_STYLE,
  type Instant,
  toAnnotationId,
} from '../annotation/annotation.ts';
import { changeOf, type Edit } from '../annotation/edit.ts';
import { type ArticleId, type ArticleSummary, toArticleId } from '../article/article.ts';
import { toTextOffset } from '../text/offset.ts';
import { revisionOf } from '../text/revision.ts';
import { checksumOf } from './checksum.ts';
import type { ImportedNote } from './imported-note.ts';

/** How the ids of articles begin that are not here, and are known only from a file of notes. */
export const UNKNOWN = 'import-';

/** A title as two programs agree on it: without spaces, marks, case and widths. */
const titleKey = (title: string): string =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

type Titled = Pick<ArticleSummary, 'id' | 'front'>;

/** Gives the one article that is called so; undefined where there is none, or several. */
export function titleFinder(articles: readonly Titled[]): (title: string) => ArticleId | undefined {
  const byKey = new Map<string, ArticleId | undefined>();
  for (const { id, front } of articles) {
    const key = titleKey(front.headline);
    byKey.set(key, byKey.has(key) ? undefined : id);
  }
  byKey.delete('');
  return (title) => byKey.get(titleKey(title));
}

/**
 * Gives the article that a note is of: the one its address names, the one of its title, or one that is not here and is
 * named by its source, the same each time.
 */
export function articleFinder(articles: readonly Titled[]): (note: ImportedNote) => ArticleId {
  const ids = new Set(articles.map(({ id }) => id));
  const called = titleFinder(articles);
  return ({ articleId, title, source }) => {
    if (articleId !== undefined && ids.has(articleId)) return articleId;
    const byTitle = title === undefined ? undefined : called(title);
    return byTitle ?? articleId ?? toArticleId(UNKNOWN + checksumOf(title ?? source));
  };
}

/** Its own id, or one made of what the file calls it: the same note has the same id each time it comes. */
export function idOfNote({ id, origin }: ImportedNote): AnnotationId {
  if (id !== undefined) return id;
  const hex = checksumOf(origin) + checksumOf(`${origin}\n`);
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`];
  return toAnnotationId([...parts, hex.slice(20)].join('-'));
}

const NO_TEXT = revisionOf('');

/** Whether an anchor knows its words and no place. */
export const isPlaceless = ({ revision }: Anchor): boolean => revision === NO_TEXT;

/** An anchor that is made on no text that there is, so that it is looked for in each. */
const anchorWithoutPlace = (quote: Anchor['quote']): Anchor => ({
  position: { start: toTextOffset(0), end: toTextOffset(quote.exact.length) },
  quote,
  revision: NO_TEXT,
});

/** A note as an annotation of an article, without a place where the file does not say one in our terms. */
export function annotationFrom(note: ImportedNote, articleId: ArticleId, at: Instant): Annotation {
  const createdAt = note.createdAt ?? at;
  // Of a note on the whole the anchor says what was read: its title.
  const quote = note.quote ?? { exact: note.title ?? note.source, prefix: '', suffix: '' };
  return {
    id: idOfNote(note),
    articleId,
    ...(note.about && { about: note.about }),
    anchor: note.anchor ?? anchorWithoutPlace(quote),
    style: note.style ?? DEFAULT_STYLE,
    note: note.note,
    tags: note.tags,
    createdAt,
    modifiedAt: note.modifiedAt ?? createdAt,
  };
}

/**
 * What importing a note does to what is stored under its id. Words of the file come where here are none, or where the
 * file says that they are the later ones; nothing is ever emptied, and what lies in the trash stays there.
 */
export function importEdit(
  stored: Annotation | undefined,
  annotation: Annotation,
  { note, tags, style, modifiedAt }: ImportedNote,
  at: Instant,
): Edit | undefined {
  if (stored === undefined) return { kind: 'create', annotation, at };
  if (stored.deletedAt !== undefined) return undefined;
  const isLater = modifiedAt !== undefined && modifiedAt > stored.modifiedAt;
  const patch = {
    ...(note !== '' && (isLater || stored.note === '') && { note }),
    ...(tags.length > 0 && (isLater || stored.tags.length === 0) && { tags }),
    ...(style && isLater && { style }),
  };
  return changeOf(stored, patch, at);
}
