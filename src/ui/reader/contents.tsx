import { useEffect, useState } from 'react';
import type { ArticleId, ArticleSummary } from '../../core/article/article.ts';
import type { Projection } from '../../core/text/projection.ts';
import { formatAddress } from '../../state/address.ts';
import { articleLength } from '../kit/article-length.ts';
import { useMessages } from '../kit/interface.tsx';
import styles from './contents.module.css';
import type { TextView } from './view/text-view.ts';

interface ContentsProps {
  /** The articles of the page that the open one belongs to. */
  readonly articles: readonly ArticleSummary[];
  readonly current: ArticleId;
  readonly projection: Projection;
  readonly marksOf: (id: ArticleId) => number;
  readonly onJump: (offset: number) => void;
  readonly view: TextView | null;
}

/** The articles of this page, and the headings of the open one. */
export function Contents({ articles, current, projection, marksOf, onJump, view }: ContentsProps) {
  const messages = useMessages();
  const seen = (text: string): string => view?.text(text) ?? text;
  // A book has hundreds of headings: the first frame of its text does without.
  const [isLater, setLater] = useState(false);
  useEffect(() => setLater(true), []);
  const language = articles.find(({ id }) => id === current)?.language;
  const headings = isLater ? projection.blocks.filter(({ heading }) => heading !== undefined) : [];
  return (
    <nav aria-label={messages.nav.contents} className={styles.contents} data-screen-only>
      <h2>{messages.reader.onThisPage}</h2>
      <ol>
        {articles.map((article) => {
          const { id, front, language, minutes } = article;
          const marks = marksOf(id);
          return (
            <li key={id}>
              <a
                href={formatAddress({ screen: 'read', articleId: id })}
                aria-current={id === current ? 'page' : undefined}
              >
                <span className={styles.headline} lang={language}>
                  {seen(front.headline)}
                </span>
                <span className={styles.facts}>
                  {[
                    articleLength(messages, article),
                    messages.minutes(minutes),
                    marks > 0 && messages.marks(marks),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </a>
            </li>
          );
        })}
      </ol>
      {headings.length > 0 ? (
        <>
          <h2>{messages.reader.headings}</h2>
          <ol>
            {headings.map(({ start, end, heading = 1 }) => (
              <li key={start}>
                <button
                  type="button"
                  className={styles.heading}
                  lang={language}
                  style={{ paddingInlineStart: 16 + 12 * (heading - 1) }}
                  onClick={() => onJump(start)}
                >
                  {seen(projection.text.slice(start, end))}
                </button>
              </li>
            ))}
          </ol>
        </>
      ) : null}
    </nav>
  );
}
