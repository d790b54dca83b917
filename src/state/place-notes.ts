import type { Anchor } from '../core/anchor/anchor.ts';
import { describeAnchor } from '../core/anchor/describe.ts';
import type { Annotation, AnnotationId } from '../core/annotation/annotation.ts';
import type { ArticleId } from '../core/article/article.ts';
import type { Snapshot } from '../core/exchange/backup.ts';
import { isPlaceless } from '../core/exchange/plan-import.ts';
import type { TextRange } from '../core/text/offset.ts';
import { headlineOf, type Projection } from '../core/text/projection.ts';
import { loadArticle, useCatalogStore } from './catalog-store.ts';
import { projectionOf } from './projections.ts';
import { seekAnnotations } from './use-sought.ts';

async function projectionFor(id: ArticleId): Promise<Projection | undefined> {
  await loadArticle(id);
  const loaded = useCatalogStore.getState().articles[id];
  return loaded?.status === 'ready' ? projectionOf(loaded.value) : undefined;
}

/**
 * Where words stand that came without what is about them. Their file says that they are of this article: the one place
 * that reads so is theirs.
 */
function onlyPlace(text: string, { prefix, exact, suffix }: Anchor['quote']): TextRange | undefined {
  const start = prefix === '' && suffix === '' ? text.indexOf(exact) : -1;
  return start === -1 || text.includes(exact, start + 1) ? undefined : { start, end: start + exact.length };
}

export interface Placed {
  /** Those that were looked for, whether found or not, by their ids. */
  readonly sought: ReadonlyMap<AnnotationId, Annotation>;
  /** The texts that anchors stand in. */
  readonly texts: readonly Snapshot[];
}

/**
 * Looks for the words of annotations in the articles that are here. Those that stand in one place there get an anchor
 * of it; the others stay as they are, to be asked about. What bears an anchor of a text is followed as every mark is;
 * what is of an article that cannot be read now is not looked for.
 */
export async function placeNotes(annotations: readonly Annotation[], signal: AbortSignal): Promise<Placed> {
  const byArticle = new Map<ArticleId, Annotation[]>();
  for (const annotation of annotations) {
    const own = byArticle.get(annotation.articleId);
    if (own) own.push(annotation);
    else byArticle.set(annotation.articleId, [annotation]);
  }
  const sought = new Map<AnnotationId, Annotation>();
  const texts: Snapshot[] = [];
  for (const [id, own] of byArticle) {
    const projection = await projectionFor(id);
    if (!projection) continue;
    const { text, revision } = projection;
    texts.push({ revision, text });
    const headline = headlineOf(projection);
    for (const annotation of own) {
      // A note on the whole is sought nowhere: its anchor says what was read.
      if (!annotation.about || !isPlaceless(annotation.anchor)) continue;
      const anchor = headline ? describeAnchor(text, headline) : annotation.anchor;
      sought.set(annotation.id, { ...annotation, anchor });
    }
    const placeless = own.filter(({ about, anchor }) => !about && isPlaceless(anchor));
    const places = await placesIn(text, placeless, signal);
    placeless.forEach((annotation, i) => {
      const place = places?.[i];
      if (place === undefined) return;
      const found = place && { ...annotation, anchor: describeAnchor(text, place) };
      sought.set(annotation.id, found ?? annotation);
    });
  }
  return { sought, texts };
}

/** The places of annotations in a text, null where there is none that is sure; undefined where they cannot be sought. */
async function placesIn(
  text: string,
  annotations: readonly Annotation[],
  signal: AbortSignal,
): Promise<readonly (TextRange | null)[] | undefined> {
  const places = annotations.map(({ anchor }) => onlyPlace(text, anchor.quote) ?? null);
  const rest = annotations.filter((_, i) => places[i] === null);
  const found = await seekAnnotations(text, rest, () => undefined, signal);
  if (!found) return undefined;
  const foundById = new Map(rest.map(({ id }, i) => [id, found[i]]));
  return annotations.map(({ id }, i) => {
    const place = foundById.get(id);
    return place?.status === 'moved' ? place : (places[i] ?? null);
  });
}
