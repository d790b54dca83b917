import { toArticleId } from '../../src/core/article/article.ts';
import { parseBody } from '../../src/core/article/parse-article.ts';
import { type HeldArticle, holdArticle, searchedText } from '../../src/core/search/held-article.ts';
import { foldedText } from '../../src/core/search/search-folding.ts';
import { projectArticle } from '../../src/core/text/projection.ts';
import { type Chance, chanceFrom } from '../anchor/chance.ts';
import { longText } from '../anchor/texts.ts';

/** Of each article, in UTF-16 code units. */
export const LENGTH = 2000;

export interface Written {
  readonly id: string;
  readonly headline: string;
  readonly markdown: string;
}

/** So many articles of seeded prose, each in paragraphs of some 200 characters. */
export function written(count: number): Written[] {
  const text = longText(chanceFrom(count), count * LENGTH);
  return Array.from({ length: count }, (_, n) => {
    const own = text.slice(n * LENGTH, (n + 1) * LENGTH);
    return {
      id: `own-${n}`,
      headline: `文章 ${n + 1}：${own.slice(0, 12).replaceAll('\n', '')}`,
      markdown: own.replaceAll('\n', '\n\n'),
    };
  });
}

/** As a search holds it, parsed anew as it is in the app. */
export const held = ({ id, headline, markdown }: Written): HeldArticle =>
  holdArticle(
    { id: toArticleId(id), language: 'zh-CN' },
    searchedText(projectArticle({ front: { headline }, body: parseBody(markdown) })),
    foldedText,
  );

/** Strings of one to six characters out of the texts, folded. */
export function queriesOf(articles: readonly HeldArticle[], chance: Chance, count: number): string[] {
  const queries: string[] = [];
  while (queries.length < count) {
    const { folded } = chance.pick(articles).folded;
    const at = chance.between(0, folded.length);
    const query = folded.slice(at, at + chance.between(1, 7));
    if (/^[^\s"]+$/.test(query)) queries.push(query);
  }
  return queries;
}
