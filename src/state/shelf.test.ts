import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { toArticleId } from '../core/article/article.ts';
import { unshelved } from '../core/shelf/shelved.ts';
import { database } from '../storage/database.ts';
import { useSession } from './session-store.ts';
import { addLabels, removeLabel, setPinned, setState } from './shelf.ts';

const [A, B] = [toArticleId('a'), toArticleId('b')];
const say = (count: number) => `${count}`;

beforeEach(async () => {
  await Promise.all(database.tables.map((table) => table.clear()));
});

const rows = () => database.shelf.toArray();

/** Presses the notice's button, and waits until that is said. */
async function takeBack(): Promise<void> {
  const { notice } = useSession.getState();
  notice?.action?.run();
  await vi.waitFor(() => expect(useSession.getState().notice).not.toBe(notice));
}

test('a state is set for many at once, and taken back', async () => {
  expect(await setState([A, B], 'archived', say)).toBe(true);
  expect(await rows()).toMatchObject([{ state: 'archived' }, { state: 'archived' }]);
  await takeBack();
  const [row] = await rows();
  expect(row).toEqual({ ...unshelved(A), modifiedAt: row?.modifiedAt });
});

test('what was changed since is not taken back; an end that was reached meanwhile stays', async () => {
  await setPinned([A, B], true, say);
  const { notice } = useSession.getState();
  await new Promise((resolve) => setTimeout(resolve, 2)); // another moment by the clock
  await addLabels([A], 'tags', ['散文'], say);
  const end = (await rows())[0]?.modifiedAt;
  await database.shelf.update(B, { finishedAt: end });
  useSession.setState({ notice });
  await takeBack();
  expect(await rows()).toMatchObject([{ tags: ['散文'], pinnedAt: expect.any(String) }, { finishedAt: end }]);
  expect((await rows())[1]?.pinnedAt).toBeUndefined();
});

test('labels are put on once, whatever their case, and taken off; what has them already is not written', async () => {
  await addLabels([A, B], 'tags', ['Essay'], say);
  const before = await rows();
  await addLabels([A, B], 'tags', ['essay'], say);
  expect(await rows()).toEqual(before);
  await addLabels([A], 'collections', ['要读 的'], say);
  await removeLabel([A, B], 'tags', 'ESSAY', say);
  expect(await rows()).toMatchObject([{ tags: [], collections: ['要读 的'] }, { tags: [] }]);
});
