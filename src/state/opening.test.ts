import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { toArticleId } from '../core/article/article.ts';
import { MemoryStorage } from '../storage/memory-storage.cases.ts';
import { beginOpening, endOpening } from './opening.ts';

const [first, second] = [toArticleId('first'), toArticleId('second')];
const page = new EventTarget();

beforeEach(() => {
  vi.stubGlobal('localStorage', new MemoryStorage());
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
});
afterEach(() => void vi.unstubAllGlobals());

test('an article whose pages came to no end twice is not begun with again, until one has', () => {
  expect([1, 2, 3, 4].map(() => beginOpening(first))).toEqual([false, false, true, true]);
  endOpening();
  expect(beginOpening(first)).toBe(false);
});

test('another article has pages of its own', () => {
  beginOpening(first);
  beginOpening(first);
  expect(beginOpening(second)).toBe(false);
  expect(beginOpening(first)).toBe(false);
});

test('a page that is left has come to its end', () => {
  for (let times = 0; times < 5; times++) {
    expect(beginOpening(first)).toBe(false);
    page.dispatchEvent(new Event('pagehide'));
  }
});

test('where nothing can be stored every article is begun with', () => {
  const refuse = (): never => {
    throw new Error('denied');
  };
  vi.stubGlobal('localStorage', { getItem: refuse, removeItem: refuse });
  expect([1, 2, 3].map(() => beginOpening(first))).toEqual([false, false, false]);
  expect(endOpening).not.toThrow();
});
