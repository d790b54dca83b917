import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { zhCN } from '../i18n/zh-cn.ts';
import { database } from '../storage/database.ts';
import { allDrafts } from '../storage/drafts.ts';
import { markAt, said, startAnew } from './marking.cases.ts';
import { keepDraft } from './note-commands.ts';
import { useSession } from './session-store.ts';
import { start } from './start.ts';

startAnew();

test('half-written notes come back', async () => {
  const kept = await markAt(3, 6);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  keepDraft(kept, { note: '写到一', tags: [] });
  vi.useRealTimers();
  await start();
  expect(await allDrafts()).toMatchObject([{ annotationId: kept, note: '写到一' }]);
});

test('a database that is removed elsewhere is explained', async () => {
  await start();
  const removed = indexedDB.deleteDatabase(database.name);
  await vi.waitFor(() => expect(useSession.getState().trouble).toBe('removed'));
  await vi.waitFor(() => expect(removed.readyState).toBe('done'));
  await database.open();
});

test('a newer version in another tab asks to reload this one', async () => {
  await start();
  const reload = vi.fn();
  vi.stubGlobal('location', { reload });
  const newer = indexedDB.open(database.name, (database.verno + 1) * 10);
  await vi.waitFor(() => expect(said()).toBe(zhCN.errors.otherTab));
  useSession.getState().notice?.action?.run();
  expect(reload).toHaveBeenCalledOnce();
  await vi.waitFor(() => newer.result.close());
});
