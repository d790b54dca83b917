import { beforeEach, expect, test } from 'vitest';
import { idOf } from '../storage/rows.cases.ts';
import { dismissNotice, notify, open, openNew, stopEditing, useSession } from './session-store.ts';

beforeEach(() => useSession.setState(useSession.getInitialState(), true));

const session = () => useSession.getState();

test('a mark comes forward, with its note or without', () => {
  open(idOf(1), true);
  expect(session()).toMatchObject({ active: idOf(1), editing: idOf(1) });
  open(idOf(2));
  expect(session()).toMatchObject({ active: idOf(2), editing: undefined });
  open(undefined, true);
  expect(session()).toMatchObject({ active: undefined, editing: undefined });
});

test('only a mark made for its note is provisional', () => {
  openNew(idOf(1), 'known');
  expect(session()).toMatchObject({ active: idOf(1), editing: idOf(1), provisional: undefined });
  openNew(idOf(2), 'provisional');
  stopEditing();
  expect(session()).toMatchObject({ active: idOf(2), editing: undefined, provisional: idOf(2) });
});

test('the same words said twice are two notices, and dismissing the first leaves the second', () => {
  notify((m) => m.common.copied);
  const first = session().notice;
  notify((m) => m.common.copied);
  const second = session().notice;
  expect(first?.id).not.toBe(second?.id);
  dismissNotice(first?.id ?? -1);
  expect(session().notice).toBe(second);
  dismissNotice(second?.id ?? -1);
  expect(session().notice).toBeUndefined();
});
