import type { Annotation } from '../core/annotation/annotation.ts';
import { idPrefix, markOf, type NoteLink } from '../core/annotation/note-links.ts';
import type { ArticleSummary } from '../core/article/article.ts';
import { marksByPrefix } from '../storage/annotations.ts';
import type { Address } from './address.ts';
import { useCatalog } from './use-article.ts';
import { useLive } from './use-live.ts';

export interface LinkTarget {
  readonly address: Address;
  /** The article's headline, or the words that the mark was made on. */
  readonly name: string;
}

type Known = Pick<ArticleSummary, 'id' | 'front'>;

/** What a link leads to; undefined where there is no such thing, or it lies in the trash. */
export function targetOf(
  link: NoteLink,
  articles: readonly Known[],
  marks: readonly Annotation[],
): LinkTarget | undefined {
  const { articleId } = link;
  if (link.mark === undefined) {
    const article = articles.find(({ id }) => id === articleId);
    return article && { address: { screen: 'read', articleId }, name: article.front.headline };
  }
  const found = markOf(
    link,
    marks.filter(({ deletedAt }) => !deletedAt),
  );
  return (
    found && {
      address: { screen: 'read', articleId: found.articleId, mark: found.id },
      name: found.anchor.quote.exact,
    }
  );
}

/** What each of a note's links leads to, live; undefined until it is known of all. */
export function useLinkTargets(links: readonly NoteLink[]): readonly (LinkTarget | undefined)[] | undefined {
  const prefixes = links.flatMap(({ mark }) => (mark ? idPrefix(mark) : []));
  const asked = prefixes.join();
  const answer = useLive(async () => ({ asked, marks: await marksByPrefix(prefixes) }), [asked]);
  const catalog = useCatalog();
  // What was found for other links, a moment ago, would make these lead to nothing.
  if (answer?.asked !== asked || catalog.status === 'loading') return undefined;
  const articles = catalog.status === 'ready' ? catalog.value.pages.flatMap((page) => page.articles) : [];
  return links.map((link) => targetOf(link, articles, answer.marks));
}
