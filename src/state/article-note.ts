import { describeAnchor } from '../core/anchor/describe.ts';
import { type Annotation, DEFAULT_STYLE, toAnnotationId } from '../core/annotation/annotation.ts';
import type { ArticleId } from '../core/article/article.ts';
import { headlineOf, type Projection } from '../core/text/projection.ts';
import { commit, now } from './commit.ts';
import { newUuid } from './new-uuid.ts';
import { openNew } from './session-store.ts';

/** Begins a note on the whole article, which does not stay where nothing is written. Gives whether it could. */
export async function beginArticleNote(articleId: ArticleId, projection: Projection): Promise<boolean> {
  const { text, revision } = projection;
  const headline = headlineOf(projection);
  if (!headline) return false;
  const id = toAnnotationId(newUuid());
  const at = now();
  const annotation: Annotation = {
    id,
    articleId,
    about: 'article',
    anchor: describeAnchor(text, headline),
    style: DEFAULT_STYLE,
    note: '',
    tags: [],
    createdAt: at,
    modifiedAt: at,
  };
  const stored = await commit([id], () => ({ kind: 'create', annotation, at }), {
    snapshot: { revision, text },
  });
  if (!stored) return false;
  openNew(id, 'provisional');
  return true;
}
