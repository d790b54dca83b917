import { LIMITS } from '../annotation/limits.ts';
import type { Front } from './article.ts';

/** What of a text can stand above an article: all of it, within reason. Never half a character. */
export const shortPart = (text: string): string =>
  text.length <= LIMITS.front ? text : text.slice(0, LIMITS.front).replace(/[\uD800-\uDBFF]$/, '');

/** The parts above an article in that measure; the same where they are within it. What was too long comes beside them. */
export function shortFront(front: Front): { readonly front: Front; readonly tooLong: readonly string[] } {
  const parts = [front.kicker, front.headline, front.deck, front.byline];
  const tooLong = parts.filter((part) => part !== undefined && part.length > LIMITS.front) as string[];
  if (tooLong.length === 0) return { front, tooLong };
  const short = Object.entries(front).map(([name, part]) => [name, shortPart(part)]);
  return { front: { headline: '', ...Object.fromEntries(short) }, tooLong };
}
