import { type ArticleSource, type Front, type PageId, toArticleId } from '../core/article/article.ts';
import type { AssembledArticle, Stretch } from '../core/article/assembly/assembled-article.ts';
import { traceArticle } from '../core/article/assembly/trace-article.ts';
import { paragraphsToMarkdown } from '../core/article/paragraphs-to-markdown.ts';
import { toFullwidthPunctuation } from '../core/article/punctuation.ts';
import { projectMarkdown } from '../core/text/project-markdown.ts';

export interface PageStyle {
  readonly page: PageId;
  /** BCP 47. */
  readonly language: string;
  readonly punctuation: 'fullwidth' | 'as-is';
  /** What an article of a draft is called while it has no headline. */
  readonly title: string;
}

/** Makes an assembled article into the app's own: Markdown body, punctuation as it is read, every character traced. */
export function assembledToArticle(raw: AssembledArticle, style: PageStyle): ArticleSource {
  const assembled = style.punctuation === 'fullwidth' ? widen(raw) : raw;
  const { kicker, headline, deck, byline, dateline, blocks } = assembled;
  const front: Front = {
    ...(kicker && { kicker: kicker.text }),
    headline: headline?.text ?? style.title,
    ...(deck && { deck: deck.text }),
    ...(byline && { byline: byline.text }),
  };
  const markdown = paragraphsToMarkdown(
    blocks.map(({ text }) => text),
    dateline?.text,
  );
  return {
    id: toArticleId(assembled.id),
    language: style.language,
    front,
    markdown,
    ...(dateline && { dateline: dateline.text }),
    provenance: traceArticle(style.page, assembled, projectMarkdown({ front, markdown })),
  };
}

function widen({ kicker, headline, deck, byline, dateline, ...rest }: AssembledArticle): AssembledArticle {
  return {
    ...rest,
    ...(kicker && { kicker: widenStretch(kicker) }),
    ...(headline && { headline: widenStretch(headline) }),
    ...(deck && { deck: widenStretch(deck) }),
    ...(byline && { byline: widenStretch(byline) }),
    ...(dateline && { dateline: widenStretch(dateline) }),
    blocks: rest.blocks.map(widenStretch),
  };
}

const widenStretch = (stretch: Stretch): Stretch => ({
  ...stretch,
  text: toFullwidthPunctuation(stretch.text),
});
