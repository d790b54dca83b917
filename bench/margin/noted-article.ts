import type { Page } from '@playwright/test';
import { describeAnchor } from '../../src/core/anchor/describe.ts';
import {
  type Annotation,
  type AnnotationId,
  COLORS,
  toAnnotationId,
  toInstant,
} from '../../src/core/annotation/annotation.ts';
import { type Article, toArticleId } from '../../src/core/article/article.ts';
import { parseArticle } from '../../src/core/article/parse-article.ts';
import { projectArticle } from '../../src/core/text/projection.ts';
import { chanceFrom } from '../anchor/chance.ts';
import { longText } from '../anchor/texts.ts';

/** The bundled article in whose place the text is served. */
const ID = 'tuopin-diaodu';

/** Seeded Chinese prose of a length in characters. */
const articleOf = (length: number): Article =>
  parseArticle({
    id: toArticleId(ID),
    language: 'zh-CN',
    front: { headline: '长文' },
    markdown: longText(chanceFrom(length), length).split('\n').join('\n\n'),
  });

const NOTES = [
  '这里的**数字**要核对。',
  '与第二段呼应：先说难处，再说办法，最后落到人。\n\n- 难处\n- 办法',
  '好句。',
  '“务实”二字，贯穿全篇；改作标题也无不可。参看前文对此的说法，两处略有出入，待查。',
] as const;

interface NotedArticle {
  readonly article: Article;
  readonly annotations: readonly Annotation[];
  /** In the middle of the article. */
  readonly middle: AnnotationId;
}

/** Notes strewn evenly over an article. */
export function notedArticle(length: number, count: number): NotedArticle {
  const article = articleOf(length);
  const { text } = projectArticle(article);
  const chance = chanceFrom(count);
  const at = toInstant('2026-11-24T08:00:00.000Z');
  const annotations = Array.from({ length: count }, (_, n): Annotation => {
    const start = Math.floor(((n + 0.5) / count) * (text.length - 100)) + 3;
    return {
      id: toAnnotationId(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`),
      articleId: article.id,
      anchor: describeAnchor(text, { start, end: start + chance.between(4, 30) }),
      style: { color: chance.pick(COLORS), line: 'fill' },
      note: chance.pick(NOTES),
      tags: n % 5 === 0 ? ['待查'] : [],
      createdAt: at,
      modifiedAt: at,
    };
  });
  const middle = annotations[count >> 1]?.id;
  if (!middle) throw new RangeError('No notes');
  return { article, annotations, middle };
}

/** Serves an article in place of a bundled one, and puts its notes into the app's database. */
export async function openNoted(page: Page, origin: string, { article, annotations, middle }: NotedArticle) {
  await page.route(new RegExp(`assets/seeds/${ID}\\..*\\.json$`), (route) =>
    route.fulfill({ json: article }),
  );
  await page.goto(`${origin}#/settings`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.evaluate(
    (rows) =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('quandian');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const writing = open.result.transaction('annotations', 'readwrite');
          for (const row of rows) writing.objectStore('annotations').put(row);
          writing.oncomplete = () => {
            open.result.close();
            resolve();
          };
        };
      }),
    annotations,
  );
  await page.goto('about:blank');
  await page.goto(`${origin}#/read/${ID}?h=${middle}`);
  await page.locator('main aside button[aria-expanded="true"]').waitFor();
}
