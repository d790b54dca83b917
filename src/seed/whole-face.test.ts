import { expect, test } from 'vitest';
import type { FaceSlice } from '../core/face/face-slice.ts';
import { rangesToCodePoints, unicodeRangeToRanges } from './unicode-range.ts';
import { readWholeFace } from './whole-face.ts';

test('the whole face is its slices, each named for its content, and a list of them', async () => {
  const { assets, bytes, listUrl } = await readWholeFace();
  const list: FaceSlice[] = JSON.parse(String(assets.get(listUrl)));
  expect([...assets.keys()].toSorted()).toEqual([listUrl, ...list.map(({ url }) => url)].toSorted());
  expect(list.map((slice) => slice.bytes)).toEqual(list.map(({ url }) => assets.get(url)?.length));
  expect(bytes).toBeGreaterThan(5e6);
  expect(bytes).toBeLessThan(8e6);
  const points = new Set(list.flatMap(({ range }) => [...rangesToCodePoints(unicodeRangeToRanges(range))]));
  for (const character of 'a，的镕喆國')
    expect(points.has(character.codePointAt(0) ?? 0), character).toBe(true);
});
