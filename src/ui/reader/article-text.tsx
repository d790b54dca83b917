import type { ElementContent } from 'hast';
import { memo, type ReactNode, type Ref, useLayoutEffect } from 'react';
import type { Article } from '../../core/article/article.ts';
import type { FrontPart } from '../../core/text/projection.ts';
import { ArticleBody } from './article-body.tsx';
import styles from './article-text.module.css';
import { headlineTree, textNode } from './headline-tree.ts';
import type { MarkElements } from './mark-elements.ts';
import { setPunctuation } from './rehype-punctuation.ts';
import { treeToReact } from './tree-to-react.ts';
import type { Sections } from './use-sections.ts';
import type { TextView } from './view/text-view.ts';

interface ArticleTextProps extends Sections {
  readonly article: Article;
  readonly view?: TextView | null;
  readonly ref: Ref<HTMLElement>;
  /** Where the reader has asked for real `<mark>` elements. */
  readonly elements?: MarkElements | undefined;
  /** Called with the start of a paragraph whose lines on the page are asked for, and the button that asked. */
  readonly onShowSource: (start: number, button: HTMLElement) => void;
}

const HEADLINE_ID = 'headline';

/**
 * The article as it is set. Its input is the article alone: notes and selections never render it again, nor do marks
 * but where they are to be elements.
 */
export const ArticleText = memo(function ArticleText(props: ArticleTextProps) {
  const { article, sections, mounts, view, ref, elements, onShowSource } = props;
  const { front, language } = article;
  const startOf = (part: FrontPart): number | undefined =>
    sections[0]?.blocks.find(({ kind }) => kind === part)?.start;
  const set = (part: FrontPart, nodes: ElementContent[]): ReactNode => {
    const start = startOf(part) ?? 0;
    const seen = setPunctuation(view?.set(nodes) ?? nodes);
    const marked = elements?.wrap(seen, start) ?? seen;
    return treeToReact(view?.over(marked, start) ?? marked);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: with other elements or views, the front has other text nodes.
  useLayoutEffect(() => mounts.committed(0), [mounts, elements, view]);
  return (
    <article
      ref={ref}
      tabIndex={-1}
      lang={view?.language ?? language}
      aria-labelledby={HEADLINE_ID}
      className={`prose ${styles.article}`}
    >
      <header className={styles.front} data-section={0}>
        {front.kicker ? (
          <p className={styles.kicker} data-start={startOf('kicker')}>
            {set('kicker', [textNode(front.kicker)])}
          </p>
        ) : null}
        <h1 id={HEADLINE_ID} data-start={startOf('headline')}>
          {set('headline', headlineTree(front.headline, article.headlineBreaks))}
        </h1>
        {front.deck ? (
          <p className={styles.deck} data-start={startOf('deck')}>
            {set('deck', [textNode(front.deck)])}
          </p>
        ) : null}
        {front.byline ? (
          <div className={styles.byline}>
            <p data-start={startOf('byline')}>{set('byline', [textNode(front.byline)])}</p>
          </div>
        ) : null}
      </header>
      <ArticleBody
        article={article}
        sections={sections}
        mounts={mounts}
        elements={elements}
        onShowSource={onShowSource}
      />
    </article>
  );
});
