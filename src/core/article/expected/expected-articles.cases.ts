import { readFileSync } from 'node:fs';
import type { FrontPart } from '../assembly/assembled-article.ts';

/** A span of the page: 1-based line, half-open columns in UTF-16 code units. */
type Span = [line: number, start: number, end: number];

interface ExpectedArticle extends Readonly<Record<FrontPart, string | null>> {
  readonly id: string;
  readonly blocks: readonly { readonly text: string; readonly spans: readonly Span[] }[];
  readonly provenance: Readonly<Partial<Record<FrontPart, Span[]>>>;
  readonly joins: readonly { readonly from: number; readonly to: number }[];
  readonly headlineSpaces: readonly {
    readonly line: number;
    readonly after: string;
    readonly kind: 'keep' | 'remove' | 'structural';
  }[];
}

/** How a careful reader puts the bundled page together, punctuation as it came. */
export const EXPECTED_ARTICLES: readonly ExpectedArticle[] = JSON.parse(
  readFileSync('src/core/article/expected/000_4b88447c7ee2a5ac.articles.json', 'utf8'),
);
