import type { ArticleId } from '../core/article/article.ts';
import { countMarks } from '../storage/annotations.ts';
import { eraseOwnArticles } from '../storage/own-articles.ts';
import { attempt } from './attempt.ts';
import { now } from './commit.ts';
import { putAside } from './own-articles.ts';
import { forgetParsed } from './parsed-articles.ts';
import { notify } from './session-store.ts';
import type { SayCount } from './shelf.ts';

/** Takes articles of the reader's out of the library, says of how many, and offers to put them back. */
export async function takeOut(ids: readonly ArticleId[], say: SayCount): Promise<void> {
  if (!(await putAside(ids, true))) return;
  notify(() => say(ids.length), 'done', {
    say: (m) => m.common.undo,
    run: () => void putAside(ids, false),
  });
}

/** Puts them back into the library. */
export async function bringBack(ids: readonly ArticleId[], say: SayCount): Promise<void> {
  if (await putAside(ids, false)) notify(() => say(ids.length), 'done');
}

/** How many marks stand on the articles, those in the trash left aside; undefined where that cannot be told, which is said. */
export const marksOn = (ids: readonly ArticleId[]): Promise<number | undefined> =>
  attempt(async () => {
    const counts = await countMarks(ids);
    return [...counts.values()].reduce((sum, count) => sum + count, 0);
  });

/** Lets go for good of articles that are taken out, and of their marks if so asked. Gives whether they are gone. */
export async function erase(ids: readonly ArticleId[], marksToo: boolean, say: SayCount): Promise<boolean> {
  const gone = await attempt(() => eraseOwnArticles(ids, marksToo, now()));
  if (gone === undefined) return false;
  await forgetParsed(ids);
  notify(() => say(gone), 'done');
  return true;
}
