import { expect, test, vi } from 'vitest';
import { SectionMounts } from './section-mounts.ts';
import { makeView } from './view/make-view.ts';

const plain = makeView({ punctuation: 'printed', quotes: 'single' });
const read = makeView({ punctuation: 'printed', quotes: 'single', readingsOf: () => [] });

const shown = (mounts: SectionMounts) =>
  Array.from({ length: mounts.count }, (_, section) => mounts.viewOf(section));

test('what is near turns at once with the front, the rest when it is mounted again', () => {
  const mounts = new SectionMounts(5, 4);
  mounts.turn(plain, [2]);
  expect(shown(mounts)).toEqual([plain, null, plain, null, undefined]);
  expect(mounts.nextTo(2)).toBe(3);
  mounts.mountFar(3);
  mounts.mountFar(4);
  expect(shown(mounts)).toEqual([plain, null, plain, plain, plain]);
  expect(mounts.nextTo(2)).toBe(1);
  mounts.mount([1]);
  expect(mounts.nextTo(2)).toBeUndefined();
});

test('what is far has its own view until it comes near', () => {
  const mounts = new SectionMounts(3, 3);
  mounts.turn(read, [1]);
  mounts.mountFar(2);
  expect(shown(mounts)).toEqual([read, read, read.far]);
  expect(mounts.nextTo(0)).toBeUndefined();
  mounts.mount([2]);
  expect(mounts.viewOf(2)).toBe(read);
});

test('listeners hear of a change once, within what is to be around it, and of none where nothing changes', () => {
  const mounts = new SectionMounts(2, 1);
  const heard = vi.fn();
  mounts.subscribe(heard);
  mounts.around = (change) => {
    expect(heard).not.toHaveBeenCalled();
    change();
  };
  mounts.mount([0]);
  expect(heard).not.toHaveBeenCalled();
  mounts.mount([0, 1, 7]);
  expect(heard).toHaveBeenCalledTimes(1);
});
