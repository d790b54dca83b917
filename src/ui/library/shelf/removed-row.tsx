import type { ArticleId } from '../../../core/article/article.ts';
import { formatAddress } from '../../../state/address.ts';
import { bringBack } from '../../../state/removed-articles.ts';
import { articleLength } from '../../kit/article-length.ts';
import { Button } from '../../kit/button.tsx';
import { useInterface } from '../../kit/interface.tsx';
import { RelativeTime } from '../../kit/relative-time.tsx';
import type { ShelfEntry } from './shelf-entry.ts';
import styles from './shelf-row.module.css';
import { useShelfMessages } from './use-shelf-messages.ts';

interface RemovedRowProps {
  readonly entry: ShelfEntry;
  readonly marks: number;
  readonly onErase: (ids: readonly ArticleId[]) => void;
}

/** An article that was taken out: it cannot be read, but its marks can be seen, and it can come back. */
export function RemovedRow({ entry, marks, onErase }: RemovedRowProps) {
  const { messages } = useInterface();
  const m = useShelfMessages();
  const { id, article, own } = entry;
  const { headline } = article.front;
  return (
    <div className={styles.removed}>
      <h3 className={styles.headline} lang={article.language}>
        {headline}
      </h3>
      <div className={styles.facts}>
        <span>{articleLength(messages, article)}</span>
        {own?.deletedAt ? <RelativeTime at={own.deletedAt} /> : null}
        {marks > 0 ? (
          <a href={formatAddress({ screen: 'notes', filter: { query: '', article: id } })}>
            {messages.marks(marks)}
          </a>
        ) : null}
        <span className={styles.do}>
          <Button aria-label={m.putBackOf(headline)} onClick={() => void bringBack([id], m.broughtBack)}>
            {m.putBack}
          </Button>
          <Button kind="danger" aria-label={m.eraseOf(headline)} onClick={() => onErase([id])}>
            {m.erase}
          </Button>
        </span>
      </div>
    </div>
  );
}
