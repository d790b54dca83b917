import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { allDrafts } from '../storage/drafts.ts';
import { earlierNotes } from '../storage/versions.ts';
import { markAt, said, startAnew, theMark } from './marking.cases.ts';
import { keepDraft, writeNote } from './note-commands.ts';
import { restoreNote } from './note-history.ts';
import { undo } from './undo-commands.ts';

startAnew();

const wordsOf = async () => (await earlierNotes((await theMark()).id)).map(({ note }) => note);

test('each saving keeps the words before, and an undo keeps those it takes back', async () => {
  const id = await markAt(3, 6);
  await writeNote(id, { note: '一稿', tags: [] });
  await writeNote(id, { note: '二稿', tags: [] });
  expect(await wordsOf()).toEqual(['一稿']);
  await undo();
  expect((await theMark()).note).toBe('');
  expect(await wordsOf()).toEqual(['一稿', '二稿']);
});

test('earlier words are put back, and those that were there are earlier now', async () => {
  const id = await markAt(3, 6);
  await writeNote(id, { note: '一稿', tags: ['签'] });
  await writeNote(id, { note: '二稿', tags: ['签'] });
  const [first] = await earlierNotes(id);
  if (!first) throw new Error('No earlier words');
  expect(await restoreNote(first, ['签'], undefined)).toBe(true);
  expect(await theMark()).toMatchObject({ note: '一稿', tags: ['签'] });
  expect(await wordsOf()).toEqual(['二稿']);
});

test('a draft that stands in the way is kept among the earlier words', async () => {
  const id = await markAt(3, 6);
  await writeNote(id, { note: '一稿', tags: [] });
  await writeNote(id, { note: '二稿', tags: [] });
  keepDraft(id, { note: '三稿，还在写', tags: ['新'] });
  await vi.waitFor(async () => expect(await allDrafts()).toHaveLength(1));
  const [first] = await earlierNotes(id);
  const [draft] = await allDrafts();
  if (!first) throw new Error('No earlier words');
  await restoreNote(first, [], draft);
  expect(await theMark()).toMatchObject({ note: '一稿', tags: ['新'] });
  expect(await wordsOf()).toEqual(['二稿', '三稿，还在写']);
  expect(await allDrafts()).toEqual([]);
});

test('16 two tabs write one note: the later one is told, the words of the earlier are kept', async () => {
  const id = await markAt(3, 6);
  await writeNote(id, { note: '这一页写的', tags: [] }, '');
  await writeNote(id, { note: '那一页写的', tags: [] }, '');
  expect(said()).toBe('批注已保存。另一个标签页这期间写下的文字，留在“旧稿”里。');
  expect(await wordsOf()).toEqual(['这一页写的']);
});

test('whoever goes on from what is there is told nothing of the kind', async () => {
  const id = await markAt(3, 6);
  await writeNote(id, { note: '写了', tags: [] }, '');
  await writeNote(id, { note: '写了又写', tags: [] }, '写了');
  expect(said()).toBe('批注已保存');
});
