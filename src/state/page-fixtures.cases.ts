import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A checkout of mozilla/readability; see docs/bringing-in.md. */
const checkout = process.env.QUANDIAN_READABILITY;

export interface PageFixture {
  readonly name: string;
  readonly source: string;
  readonly expected: string;
  readonly metadata: {
    readonly title: string | null;
    readonly byline: string | null;
    readonly lang: string | null;
    readonly siteName: string | null;
    readonly publishedTime: string | null;
  };
}

/** Readability's own test pages, where its checkout is here. */
export function* pageFixtures(): Generator<PageFixture> {
  if (!checkout) return;
  const pages = join(checkout, 'test/test-pages');
  for (const name of readdirSync(pages)) {
    const read = (file: string): string => readFileSync(join(pages, name, file), 'utf8').trim();
    yield {
      name,
      source: read('source.html'),
      expected: read('expected.html'),
      metadata: JSON.parse(read('expected-metadata.json')),
    };
  }
}
