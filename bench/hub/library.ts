import { type Annotation, COLORS, toAnnotationId, toInstant } from '../../src/core/annotation/annotation.ts';
import { type ArticleSummary, type Catalog, toArticleId, toPageId } from '../../src/core/article/article.ts';
import { toTextOffset } from '../../src/core/text/offset.ts';
import { revisionOf } from '../../src/core/text/revision.ts';
import { chanceFrom } from '../anchor/chance.ts';
import { longText } from '../anchor/texts.ts';

export const ARTICLES = 1000;
export const MARKS = 100_000;

/** Of each article, in UTF-16 code units. */
const LENGTH = 2000;
const TAGS = Array.from({ length: 60 }, (_, n) => `标签${n + 1}`);
/** What is stored at once. */
const BATCH = 5000;

const text = longText(chanceFrom(ARTICLES), ARTICLES * LENGTH);
const textOf = (article: number): string => text.slice(article * LENGTH, (article + 1) * LENGTH);
const idOf = (article: number) => toArticleId(`article-${article}`);

/** A library of so many articles, none of which changed since it was marked. */
export function catalogOf(): Catalog {
  const articles = Array.from({ length: ARTICLES }, (_, n): ArticleSummary => {
    const own = textOf(n);
    return {
      id: idOf(n),
      language: 'zh-CN',
      front: { headline: `文章 ${n + 1}：${own.slice(0, 12).replaceAll('\n', '')}` },
      characters: LENGTH,
      minutes: 5,
      length: LENGTH,
      revision: revisionOf(own),
      url: `assets/seeds/article-${n}.json`,
    };
  });
  return { pages: [{ id: toPageId('library'), articles }] };
}

/** The marks, in batches, as they are stored: of three one bears a note, of two one bears tags. */
export function* rowsOf(): Generator<Annotation[]> {
  const chance = chanceFrom(MARKS);
  let batch: Annotation[] = [];
  for (let n = 0; n < MARKS; n++) {
    const article = n % ARTICLES;
    const own = textOf(article);
    const start = chance.between(0, own.length - 100);
    const end = start + chance.between(5, 80);
    const at = toInstant(new Date(Date.UTC(2024, 0, 1) + chance.between(0, 1000 * 86_400) * 1000));
    batch.push({
      id: toAnnotationId(
        `${chance.between(0, 0xffffffff).toString(16).padStart(8, '0')}-0000-4000-8000-${String(n).padStart(12, '0')}`,
      ),
      articleId: idOf(article),
      anchor: {
        position: { start: toTextOffset(start), end: toTextOffset(end) },
        quote: {
          exact: own.slice(start, end),
          prefix: own.slice(Math.max(0, start - 32), start),
          suffix: own.slice(end, end + 32),
        },
        revision: revisionOf(own),
      },
      style: { color: chance.pick(COLORS), line: 'fill' },
      note: n % 3 === 0 ? own.slice(end, end + chance.between(10, 90)).replaceAll('\n', ' ') : '',
      tags: n % 2 === 0 ? TAGS.slice(n % 59, (n % 59) + 1 + (n % 3)) : [],
      createdAt: at,
      modifiedAt: at,
    });
    if (batch.length === BATCH) {
      yield batch;
      batch = [];
    }
  }
}
