import type { Annotation } from '../core/annotation/annotation.ts';
import type { Article, ArticleId } from '../core/article/article.ts';
import type { ExportArticle, ExportNote } from '../core/exchange/export-note.ts';
import type { Projection } from '../core/text/projection.ts';
import { projectionOf } from './projections.ts';
import type { ResolvedMark } from './resolved-mark.ts';

type Names = ReadonlyMap<string, string>;

/** The article of a mark, or as much as is known of one that is not here. */
const articleOf = (id: ArticleId, article: Article | undefined, names: Names): ExportArticle =>
  article ?? { id, language: 'zh-CN', front: { headline: names.get(id) ?? id } };

const bodies = new WeakMap<Projection, Projection['blocks']>();

/** The 1-based block of the body that holds an offset: those before it are counted by halves. */
function paragraphOf(projection: Projection, offset: number): number | undefined {
  const body = bodies.get(projection) ?? projection.blocks.filter(({ kind }) => kind === 'body');
  bodies.set(projection, body);
  let low = 0;
  let high = body.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((body[middle]?.end ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  const found = body[low];
  return found && found.start <= offset ? low + 1 : undefined;
}

/** A mark with all that exports say of it. `article` is absent where it is not here, `mark` where it was not sought. */
export function exportNoteOf(
  annotation: Annotation,
  article: Article | undefined,
  mark: ResolvedMark | undefined,
  names: Names,
): ExportNote {
  const known = articleOf(annotation.articleId, article, names);
  if (annotation.about) return { annotation, article: known, quote: '', status: 'exact' };
  const { exact } = annotation.anchor.quote;
  if (!article || !mark || mark.status === 'seeking')
    return { annotation, article: known, quote: exact, status: 'orphaned' };
  const projection = projectionOf(article);
  const { text } = projection;
  const { status, range } = mark;
  if (!range) return { annotation, article: known, quote: exact, status, text };
  const paragraph = paragraphOf(projection, range.start);
  return {
    annotation,
    article: known,
    quote: text.slice(range.start, range.end),
    status,
    range,
    text,
    ...(paragraph !== undefined && { paragraph }),
  };
}
