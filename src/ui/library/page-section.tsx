import type { ReactNode } from 'react';
import type { ArticleId, ArticleSummary } from '../../core/article/article.ts';
import { libraryCatalogues } from '../../i18n/library-catalogues.ts';
import { formatAddress } from '../../state/address.ts';
import { articleLength } from '../kit/article-length.ts';
import { useInterface } from '../kit/interface.tsx';
import styles from './page-section.module.css';

interface PageSectionProps {
  readonly label: string;
  readonly articles: readonly ArticleSummary[];
  /** 0 to 1; undefined where the article was never opened. */
  readonly progressOf: (id: ArticleId) => number | undefined;
  readonly marksOf: (id: ArticleId) => number;
  /** What can be done with an article, beside it. */
  readonly actionsOf?: (article: ArticleSummary) => ReactNode;
}

/** Articles of the library that stand together. */
export function PageSection({ label, articles, progressOf, marksOf, actionsOf }: PageSectionProps) {
  return (
    <section className={styles.page}>
      <h2 className={styles.label}>{label}</h2>
      <ol className={styles.articles}>
        {articles.map((article) => (
          <li key={article.id} className={styles.entry}>
            <ArticleCard article={article} progress={progressOf(article.id)} marks={marksOf(article.id)} />
            {actionsOf ? <div className={styles.actions}>{actionsOf(article)}</div> : null}
          </li>
        ))}
      </ol>
    </section>
  );
}

interface ArticleCardProps {
  readonly article: ArticleSummary;
  readonly progress: number | undefined;
  readonly marks: number;
}

function ArticleCard({ article, progress, marks }: ArticleCardProps) {
  const { messages, language: spoken } = useInterface();
  const m = libraryCatalogues[spoken];
  const { id, front, language, minutes } = article;
  const percent = Math.round((progress ?? 0) * 100);
  const reading =
    progress === undefined ? m.unread : percent >= 100 ? messages.reader.finished : m.progress(percent);
  return (
    <a className={styles.card} href={formatAddress({ screen: 'read', articleId: id })}>
      {front.kicker ? (
        <p className={styles.kicker} lang={language}>
          {front.kicker}
        </p>
      ) : null}
      <h3 className={styles.headline} lang={language}>
        {front.headline}
      </h3>
      {front.deck ? (
        <p className={styles.deck} lang={language}>
          {front.deck}
        </p>
      ) : null}
      <p className={styles.facts}>
        {front.byline ? (
          <span className={styles.byline} lang={language}>
            {front.byline}
          </span>
        ) : null}
        <span>{articleLength(messages, article)}</span>
        <span>{messages.minutes(minutes)}</span>
        {marks > 0 ? <span className={styles.marks}>{messages.marks(marks)}</span> : null}
        <span className={styles.reading}>{reading}</span>
      </p>
      <span className={styles.progress} style={{ transform: `scaleX(${progress ?? 0})` }} />
    </a>
  );
}
