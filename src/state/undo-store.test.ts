import { beforeEach, expect, test, vi } from 'vitest';
import { MemoryStorage } from '../storage/memory-storage.cases.ts';
import { annotation, idOf } from '../storage/rows.cases.ts';
import {
  forgetCreation,
  keepSteps,
  record,
  recoverSteps,
  type Step,
  takeStep,
  useUndoStack,
} from './undo-store.ts';

const { modifiedAt: at } = annotation(0);
const stepOf = (n: number): Step => [{ kind: 'create', annotation: annotation(n), at }];
const stack = () => useUndoStack.getState();

const forget = () => useUndoStack.setState({ done: [], undone: [] });

beforeEach(() => {
  vi.stubGlobal('sessionStorage', new MemoryStorage());
  forget();
});

test('two hundred steps are kept, the latest', () => {
  for (let n = 0; n < 250; n++) record(stepOf(n));
  expect(stack().done).toHaveLength(200);
  expect(stack().done[0]).toEqual(stepOf(50));
});

test('a step goes to and fro', () => {
  record(stepOf(1));
  record(stepOf(2));
  expect(takeStep('done')).toEqual(stepOf(2));
  expect(stack()).toEqual({ done: [stepOf(1)], undone: [stepOf(2)] });
  expect(takeStep('undone')).toEqual(stepOf(2));
  expect(stack()).toEqual({ done: [stepOf(1), stepOf(2)], undone: [] });
  expect(takeStep('undone')).toBeUndefined();
});

test('the creation of one mark is forgotten, not that of others', () => {
  record(stepOf(1));
  record(stepOf(2));
  forgetCreation(idOf(1));
  expect(stack().done).toEqual([stepOf(2)]);
});

test('the last fifty steps each way outlive a reload', () => {
  for (let n = 0; n < 70; n++) record(stepOf(n));
  takeStep('done');
  const { done, undone } = stack();
  keepSteps();
  forget();
  recoverSteps();
  expect(stack()).toEqual({ done: done.slice(-50), undone });
});

test('what is done before the steps are back comes after them, and nothing is done again over it', () => {
  record(stepOf(1));
  record(stepOf(2));
  takeStep('done');
  keepSteps();
  forget();
  record(stepOf(3));
  recoverSteps();
  expect(stack()).toEqual({ done: [stepOf(1), stepOf(3)], undone: [] });
});

test.each(['', '{', '7', 'null', '[]', '{"done":[]}', '{"done":1,"undone":2}'])(
  'what reads %j is nothing',
  (left) => {
    sessionStorage.setItem('quandian.undo.1', left);
    record(stepOf(1));
    recoverSteps();
    expect(stack()).toEqual({ done: [stepOf(1)], undone: [] });
  },
);

test('too much to keep is not kept, nor what was kept before', () => {
  record(stepOf(1));
  keepSteps();
  record([{ kind: 'create', annotation: annotation(2, '长'.repeat(1_000_001)), at }]);
  keepSteps();
  forget();
  recoverSteps();
  expect(stack().done).toEqual([]);
});

test('a storage that is blocked stops no one', () => {
  vi.stubGlobal('sessionStorage', undefined);
  record(stepOf(1));
  expect(keepSteps).not.toThrow();
  expect(recoverSteps).not.toThrow();
});
