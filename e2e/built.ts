import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = 'dist/assets/seeds';

/** What the build made of a seed: the file that the app itself fetches. */
export function built<T>(name: string): T {
  const file = readdirSync(folder).find((candidate) => candidate.startsWith(`${name}.`)) ?? '';
  return JSON.parse(readFileSync(join(folder, file), 'utf8'));
}
