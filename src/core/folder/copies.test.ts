import { expect, it } from 'vitest';
import { COPIES_KEPT, copiesToDrop, copyName } from './copies.ts';

const days = (count: number) =>
  Array.from({ length: count }, (_, i) => copyName(`2026-11-${String(i + 1).padStart(2, '0')}`));

it.each([
  [0, []],
  [COPIES_KEPT, []],
  [COPIES_KEPT + 2, ['quandian-2026-11-01.zip', 'quandian-2026-11-02.zip']],
])('of %i copies the oldest give way', (count, dropped) => {
  expect(copiesToDrop(days(count))).toEqual(dropped);
});
