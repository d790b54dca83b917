import type { Article, ArticleId } from '../core/article/article.ts';
import type { OwnArticle } from '../core/article/own-article.ts';
import { type PackedArticle, unpackArticle } from '../core/text/packed-article.ts';
import type { NewArticle } from '../storage/own-articles.ts';
import { dropParsed, keepParsed, parsedArticle } from '../storage/parsed-articles.ts';
import { askArticleWorker, PARSER } from './article-client.ts';
import { projections } from './projections.ts';
import { nextTask } from './slices.ts';

/** UTF-16 code units of a text from which on it is kept as it was parsed: a shorter one takes less than 100 ms. */
const LONG = 50_000;

/** What an article is made of, besides its Markdown. */
export type ParsedFrom = Pick<OwnArticle, 'id' | 'language' | 'front' | 'length' | 'revision' | 'modifiedAt'>;

type KnownBesides = Pick<Article, 'dateline' | 'provenance'>;

/** In a task of its own, and what is done with it in another. */
async function unpackedLater(packed: PackedArticle, head: KnownBesides): Promise<Article> {
  await nextTask();
  const article = unpacked(packed, head);
  await nextTask();
  return article;
}

function unpacked(packed: PackedArticle, head: KnownBesides): Article {
  const { article, projection } = unpackArticle({ ...packed, head: { ...packed.head, ...head } });
  projections.set(article, projection);
  return article;
}

/**
 * An article of a text that the reader has: a long one is parsed once and kept. Undefined where `read` has no Markdown of it.
 * @param head what is known of it besides
 * @param parser what parses it, so that what another has made is not taken; nothing is kept where that has no name
 */
export async function parse(
  from: ParsedFrom,
  read: () => Promise<string | undefined>,
  head: KnownBesides = {},
  parser = PARSER,
): Promise<Article | undefined> {
  const { id, language, front, length, revision, modifiedAt } = from;
  const stamp = length >= LONG && parser ? [parser, revision, modifiedAt].join() : undefined;
  // Where they cannot be read or kept they are made again.
  const kept = stamp ? await parsedArticle(id, stamp).catch(() => undefined) : undefined;
  if (kept) return unpackedLater(kept, head);
  const markdown = await read();
  if (markdown === undefined) return undefined;
  const packed = await askArticleWorker('parse', { article: { id, language, front }, markdown });
  if (stamp) void keepParsed({ articleId: id, stamp, packed }).catch(Boolean);
  return unpackedLater(packed, head);
}

/** Parses long texts that have just come, so that they open at once. */
export async function parseAhead(added: readonly NewArticle[]): Promise<void> {
  for (const { article, text } of added)
    if (article.length >= LONG) await parse(article, async () => text.markdown).catch(Boolean);
}

/** Lets go what was kept of articles that are gone. */
export const forgetParsed = (ids: readonly ArticleId[]): Promise<unknown> => dropParsed(ids).catch(Boolean);
