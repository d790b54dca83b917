import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { Wanted } from '../core/annotation/wanted.ts';
import { database } from '../storage/database.ts';
import { AT, annotation, idOf, put } from '../storage/rows.cases.ts';
import { completer } from './completions.ts';

beforeEach(async () => {
  await database.annotations.clear();
});

const wanted = (kind: Wanted['kind'], typed: string): Wanted => ({ kind, typed, start: 0, end: 0 });

test('the tags that are used most come first, each once; what lies in the trash has none', async () => {
  await put(
    { ...annotation(1), tags: ['时政', '读书'] },
    { ...annotation(2), tags: ['读书', 'Todo'] },
    { ...annotation(3), tags: ['读书', 'todo'] },
    { ...annotation(4), tags: ['废'], deletedAt: AT },
  );
  const complete = completer(annotation(1));
  const tags = async (typed: string, taken: string[] = []) =>
    (await complete(wanted('tag', typed), taken)).map(({ insert }) => insert);
  expect(await tags('')).toEqual(['读书', 'Todo', '时政']);
  expect(await tags('t')).toEqual(['Todo']);
  expect(await tags('', ['读书'])).toEqual(['Todo', '时政']);
});

test('marks are offered but for the one that is written on, and those in the trash', async () => {
  await put(annotation(1), annotation(2, '注'), { ...annotation(3, '注'), deletedAt: AT });
  const offered = await completer(annotation(1))(wanted('link', '注'), []);
  expect(offered.map(({ id }) => id)).toEqual([`mark-${idOf(2)}`]);
});
