import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Slices } from '../../state/slices.ts';
import { sortInSlices } from './sort-in-slices.ts';

const unaborted = () => new Slices(new AbortController().signal);

test('sorts as the engine does, of any length', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(5000), fc.nat(), async (length, seed) => {
      const items = Array.from({ length }, (_, n) => (n * 7919 + seed) % (length + 1));
      const compare = (a: number, b: number) => a - b;
      expect(await sortInSlices(items, compare, unaborted())).toEqual([...items].sort(compare));
    }),
    { numRuns: 30 },
  );
});

test('ends once nobody waits for it', async () => {
  const controller = new AbortController();
  const slices = new Slices(controller.signal, async () => controller.abort());
  const slow = (a: number, b: number) => {
    const until = performance.now() + 0.01;
    while (performance.now() < until);
    return a - b;
  };
  const items = Array.from({ length: 4000 }, (_, n) => -n);
  await expect(sortInSlices(items, slow, slices)).rejects.toThrow('aborted');
});
