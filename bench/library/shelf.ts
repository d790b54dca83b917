import { type Annotation, COLORS, toAnnotationId, toInstant } from '../../src/core/annotation/annotation.ts';
import { toArticleId } from '../../src/core/article/article.ts';
import type { OwnArticle } from '../../src/core/article/own-article.ts';
import type { Place } from '../../src/core/exchange/backup.ts';
import type { Shelved } from '../../src/core/shelf/shelved.ts';
import { toTextOffset } from '../../src/core/text/offset.ts';
import { revisionOf } from '../../src/core/text/revision.ts';
import { chanceFrom } from '../anchor/chance.ts';
import { longText } from '../anchor/texts.ts';

export const ARTICLES = 10_000;
export const MARKS = 100_000;

/** What is stored at once. */
const BATCH = 5000;
const TAGS = Array.from({ length: 60 }, (_, n) => `标签${n + 1}`);
const COLLECTIONS = Array.from({ length: 12 }, (_, n) => `文集 ${n + 1}`);

const chance = chanceFrom(ARTICLES);
/** A headline's worth of text for each, and what is marked in it. */
const text = longText(chanceFrom(MARKS), 200_000).replaceAll('\n', '');
const idOf = (n: number) => toArticleId(`own-1-${n.toString(16).padStart(16, '0')}`);
const someTime = () => toInstant(new Date(Date.UTC(2024, 0, 1) + chance.between(0, 1000 * 86_400) * 1000));
const piece = (length: number): string => {
  const start = chance.between(0, text.length - length);
  return text.slice(start, start + length);
};

function* batches<Row>(count: number, make: (n: number) => Row): Generator<Row[]> {
  for (let at = 0; at < count; at += BATCH)
    yield Array.from({ length: Math.min(BATCH, count - at) }, (_, n) => make(at + n));
}

const article = (n: number): OwnArticle => {
  const headline = piece(chance.between(6, 40));
  const addedAt = someTime();
  return {
    id: idOf(n),
    language: n % 9 === 0 ? 'en' : 'zh-CN',
    front: { headline, ...(n % 2 === 0 && { byline: piece(3) }) },
    characters: chance.between(200, 20_000),
    minutes: chance.between(1, 50),
    length: chance.between(200, 20_000),
    revision: revisionOf(`${n}`),
    addedAt,
    modifiedAt: addedAt,
    ...(n % 20 === 0 && { deletedAt: someTime() }),
  };
};

/** Of two articles one has been opened. */
const place = (n: number): Place => ({
  articleId: idOf(2 * n),
  offset: 10,
  revision: revisionOf(`${2 * n}`),
  progress: n % 3 === 0 ? 1 : chance.between(0, 99) / 100,
  at: someTime(),
});

const shelved = (n: number): Shelved => ({
  articleId: idOf(n),
  ...(n % 10 === 0 && { state: 'archived' as const, stateAt: someTime() }),
  ...(n % 500 === 0 && { pinnedAt: someTime() }),
  tags: n % 2 === 0 ? TAGS.slice(n % 59, (n % 59) + 1 + (n % 3)) : [],
  collections: n % 4 === 0 ? [chance.pick(COLLECTIONS)] : [],
  modifiedAt: someTime(),
});

const mark = (n: number): Annotation => {
  const exact = piece(chance.between(5, 80));
  const at = someTime();
  return {
    id: toAnnotationId(
      `${chance.between(0, 0xffffffff).toString(16).padStart(8, '0')}-0000-4000-8000-${String(n).padStart(12, '0')}`,
    ),
    articleId: idOf(n % ARTICLES),
    anchor: {
      position: { start: toTextOffset(0), end: toTextOffset(exact.length) },
      quote: { exact, prefix: '', suffix: piece(32) },
      revision: revisionOf(`${n % ARTICLES}`),
    },
    style: { color: chance.pick(COLORS), line: 'fill' },
    note: n % 3 === 0 ? piece(chance.between(10, 90)) : '',
    tags: [],
    createdAt: at,
    modifiedAt: at,
  };
};

/** All rows, in batches, with the tables that they stand in. */
export function* rowsOf(): Generator<{ readonly table: string; readonly rows: readonly object[] }> {
  for (const rows of batches(ARTICLES, article)) yield { table: 'articles', rows };
  for (const rows of batches(ARTICLES / 2, place)) yield { table: 'places', rows };
  for (const rows of batches(ARTICLES, shelved)) yield { table: 'shelf', rows };
  for (const rows of batches(MARKS, mark)) yield { table: 'annotations', rows };
}
