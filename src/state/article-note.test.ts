import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { allAnnotations } from '../storage/annotations.ts';
import { database } from '../storage/database.ts';
import { beginArticleNote } from './article-note.ts';
import { dropProvisional, restyle } from './mark-commands.ts';
import { ARTICLE, projection, said, startAnew, steps, theMark } from './marking.cases.ts';
import { writeNote } from './note-commands.ts';
import { useSession } from './session-store.ts';
import { redo, undo } from './undo-commands.ts';

startAnew();

test('a note on the whole article is known by the headline, keeps the text it was made on, and is open', async () => {
  await beginArticleNote(ARTICLE, projection);
  const note = await theMark();
  expect(note).toMatchObject({
    articleId: ARTICLE,
    about: 'article',
    anchor: { quote: { exact: '题目' }, revision: projection.revision },
  });
  expect(await database.snapshots.count()).toBe(1);
  expect(useSession.getState()).toMatchObject({ active: note.id, editing: note.id, provisional: note.id });
});

test('written, it is undone and done again like any other', async () => {
  await beginArticleNote(ARTICLE, projection);
  const { id } = await theMark();
  await writeNote(id, { note: '总评', tags: ['签'] });
  await undo();
  await undo();
  expect(await allAnnotations()).toEqual([]);
  await redo();
  await redo();
  expect(await theMark()).toMatchObject({ id, about: 'article', note: '总评', tags: ['签'] });
});

test('left empty, it goes without a word and leaves nothing to undo', async () => {
  await beginArticleNote(ARTICLE, projection);
  await dropProvisional((await theMark()).id);
  expect(await allAnnotations()).toEqual([]);
  expect(steps()).toBe(0);
  expect(said()).toBeUndefined();
});

test('it has no look to change', async () => {
  await beginArticleNote(ARTICLE, projection);
  const { id, style } = await theMark();
  await restyle(id, { color: 'blue' });
  expect((await theMark()).style).toEqual(style);
});

test('an article without a word has nothing to note', async () => {
  await beginArticleNote(ARTICLE, { ...projection, text: '', blocks: [] });
  expect(await allAnnotations()).toEqual([]);
});
