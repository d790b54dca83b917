import type { Annotation } from '../core/annotation/annotation.ts';
import {
  type Completion,
  type FoldedMark,
  foldArticle,
  foldMark,
  linkCompletions,
  tagCompletions,
} from '../core/annotation/completion.ts';
import { compareStrings } from '../core/annotation/order.ts';
import { tagKey } from '../core/annotation/tags.ts';
import type { Wanted } from '../core/annotation/wanted.ts';
import { annotationSlices } from '../storage/annotations.ts';
import { sayFault } from './attempt.ts';
import { loadCatalog, useCatalogStore } from './catalog-store.ts';

/** What can be named: the reader's marks, the latest first, and tags, the most used first. */
interface Named {
  readonly marks: readonly FoldedMark[];
  readonly tags: readonly string[];
}

async function readNamed(): Promise<Named> {
  const marks: FoldedMark[] = [];
  const tags = new Map<string, { tag: string; count: number }>();
  for await (const slice of annotationSlices()) {
    for (const annotation of slice) {
      if (annotation.deletedAt) continue;
      marks.push(foldMark(annotation));
      for (const tag of annotation.tags) {
        const known = tags.get(tagKey(tag));
        tags.set(tagKey(tag), { tag: known?.tag ?? tag, count: (known?.count ?? 0) + 1 });
      }
    }
  }
  return {
    marks: marks.sort((a, b) => compareStrings(b.modifiedAt, a.modifiedAt)),
    tags: [...tags.values()].sort((a, b) => b.count - a.count).map(({ tag }) => tag),
  };
}

/** Offers what completes a note or its tags, from what was there when first asked: one for each opening of an editor. */
export function completer({ id }: Pick<Annotation, 'id'>) {
  let named: Promise<Named | undefined> | undefined;
  /** `taken` are the tags that need not be offered. */
  return async ({ kind, typed }: Wanted, taken: readonly string[]): Promise<Completion[]> => {
    named ??= readNamed().catch((error: unknown) => {
      sayFault(error);
      return undefined;
    });
    const [known] = await Promise.all([named, kind === 'link' ? loadCatalog() : undefined]);
    if (!known) return [];
    if (kind === 'tag') return tagCompletions(typed, known.tags, taken);
    const { catalog } = useCatalogStore.getState();
    const pages = catalog.status === 'ready' ? catalog.value.pages : [];
    const articles = pages.flatMap((page) => page.articles).map(foldArticle);
    return linkCompletions(typed, articles, known.marks, id);
  };
}
