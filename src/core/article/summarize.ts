import { projectArticle } from '../text/projection.ts';
import type { Article, ArticleSummary } from './article.ts';
import { countCharacters, readingMinutes } from './reading-length.ts';

/** What the library shows of an article. */
export function summarize(article: Article): Omit<ArticleSummary, 'url'> {
  const { text, revision, blocks } = projectArticle(article);
  const body = blocks.filter(({ kind }) => kind === 'body').map(({ start, end }) => text.slice(start, end));
  const characters = countCharacters(body.join('\n'));
  return {
    id: article.id,
    language: article.language,
    front: article.front,
    characters,
    minutes: readingMinutes(characters),
    length: text.length,
    revision,
  };
}
