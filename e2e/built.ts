import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalog } from '../src/core/article/article.ts';

const folder = 'dist/assets/seeds';

/** What the build made of a seed: the file that the app itself fetches. */
export function built<T>(name: string): T {
  const file = readdirSync(folder).find((candidate) => candidate.startsWith(`${name}.`)) ?? '';
  return JSON.parse(readFileSync(join(folder, file), 'utf8'));
}

/** How many articles are bundled: one more page in `seeds/` is to break no journey. */
export const bundledArticles = (): number =>
  built<Catalog>('catalog').pages.flatMap(({ articles }) => articles).length;
