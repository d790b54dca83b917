import { expect, test, vi } from 'vitest';
import type { TableListener } from '../storage/watch-table.ts';
import { FollowedRows } from './followed-rows.ts';

const said = vi.fn();

function followed() {
  const table: { listener?: TableListener<number, string> } = {};
  const rows = new FollowedRows<number, string>((listener) => {
    table.listener = listener;
    return () => undefined;
  }, said);
  const told = vi.fn();
  rows.subscribe(told);
  if (!table.listener) throw new RangeError('Nobody follows');
  return { rows, told, listener: table.listener };
}

test('nothing is shown until all is here; then each change is another map', () => {
  const { rows, told, listener } = followed();
  listener.onBegin();
  listener.onRows(new Map([['a', 1]]));
  expect([rows.rows, rows.isComing]).toEqual([undefined, true]);
  listener.onRows(new Map([['b', 2]]));
  listener.onWhole();
  const first = rows.rows;
  expect([first, rows.isComing]).toEqual([new Map(Object.entries({ a: 1, b: 2 })), false]);
  listener.onRows(new Map([['a', undefined]]));
  expect(rows.rows).toEqual(new Map([['b', 2]]));
  expect(first?.size).toBe(2);
  expect(told).toHaveBeenCalledTimes(2);
});

test('what is read anew takes the place of all that was there', () => {
  const { rows, listener } = followed();
  listener.onBegin();
  listener.onRows(new Map([['a', 1]]));
  listener.onWhole();
  listener.onBegin();
  listener.onRows(new Map([['b', 2]]));
  expect(rows.rows).toEqual(new Map([['a', 1]]));
  listener.onWhole();
  expect(rows.rows).toEqual(new Map([['b', 2]]));
});

test('a fault is said, and nobody waits any longer', () => {
  const { rows, told, listener } = followed();
  listener.onFault(new Error('shut'));
  expect(said).toHaveBeenCalledOnce();
  expect(rows.rows).toEqual(new Map());
  expect(told).toHaveBeenCalledOnce();
});
