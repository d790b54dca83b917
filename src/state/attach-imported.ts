import { instantAfter } from '../core/annotation/instant.ts';
import { titleFinder, UNKNOWN } from '../core/exchange/plan-import.ts';
import { annotationsUnder, changeAnnotations } from '../storage/annotations.ts';
import { allSettings } from '../storage/settings.ts';
import { keepTexts } from '../storage/snapshots.ts';
import { attempt } from './attempt.ts';
import { articlesHere } from './catalog-store.ts';
import { now } from './commit.ts';
import { placeNotes } from './place-notes.ts';
import { namesFromRows } from './source-names.ts';

/**
 * Gives imported marks whose article has come since to that article, and to their places in it. Marks whose words are
 * not found there come to it as well, without a place: the reader is asked where they belong.
 */
export async function attachImported(signal: AbortSignal): Promise<void> {
  await attempt(async () => {
    const waiting = await annotationsUnder(UNKNOWN);
    if (waiting.length === 0) return;
    const names = namesFromRows(await allSettings());
    const called = titleFinder(await articlesHere());
    const coming = waiting.flatMap((annotation) => {
      const name = names.get(annotation.articleId);
      const articleId = name === undefined ? undefined : called(name);
      return articleId === undefined ? [] : [{ ...annotation, articleId }];
    });
    if (coming.length === 0) return;
    const { sought, texts } = await placeNotes(coming, signal);
    if (signal.aborted) return;
    await keepTexts(texts);
    const at = now();
    await changeAnnotations([...sought.keys()], (stored, id) => {
      const placed = sought.get(id);
      if (!stored || !placed || !stored.articleId.startsWith(UNKNOWN)) return stored;
      const { articleId, anchor } = placed;
      return { ...stored, articleId, anchor, modifiedAt: instantAfter(stored.modifiedAt, at) };
    });
  });
}
