import { Ellipsis, Pin } from 'lucide-react';
import { lazy, memo, Suspense, useCallback, useState } from 'react';
import type { ArticleId } from '../../../core/article/article.ts';
import { libraryCatalogues } from '../../../i18n/library-catalogues.ts';
import { formatAddress } from '../../../state/address.ts';
import { articleLength } from '../../kit/article-length.ts';
import { IconButton } from '../../kit/button.tsx';
import { useInterface } from '../../kit/interface.tsx';
import { RemoveButton } from '../remove-button.tsx';
import type { ShelfEntry } from './shelf-entry.ts';
import styles from './shelf-row.module.css';
import { useShelfMessages } from './use-shelf-messages.ts';

const OriginDialog = lazy(() => import('./origin-dialog.tsx'));
const RowMenu = lazy(() => import('./row-menu.tsx'));

interface ShelfRowProps {
  readonly entry: ShelfEntry;
  readonly marks: number;
  readonly onLabel: (ids: readonly ArticleId[]) => void;
}

/** An article of the library: what it is, how far it has been read, and what can be done with it. */
export const ShelfRow = memo(function ShelfRow({ entry, marks, onLabel }: ShelfRowProps) {
  const { messages } = useInterface();
  const { id, article, own, row, state, place } = entry;
  const { front, language, minutes } = article;
  const labels = [...(row?.collections ?? []), ...(row?.tags ?? []).map((tag) => `#${tag}`)];
  return (
    <div className={styles.row}>
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
          <span className={styles.reading}>
            {row?.pinnedAt ? <Pin size={13} strokeWidth={1.6} aria-hidden /> : null}
            <Reading entry={entry} />
          </span>
        </p>
        {labels.length > 0 ? (
          <p className={styles.labels}>
            {labels.map((label) => (
              <span key={label}>{label}</span>
            ))}
          </p>
        ) : null}
        <span
          className={styles.progress}
          style={{ transform: `scaleX(${state === 'finished' ? 1 : (place?.progress ?? 0)})` }}
        />
      </a>
      <div className={styles.actions}>
        {own ? <RemoveButton id={id} headline={front.headline} /> : null}
        <MenuButton entry={entry} marks={marks} onLabel={onLabel} />
      </div>
    </div>
  );
});

/** How far an article has been read, in words. */
function Reading({ entry: { state, place } }: Pick<ShelfRowProps, 'entry'>) {
  const { messages, language } = useInterface();
  const m = useShelfMessages();
  if (state === 'finished') return messages.reader.finished;
  if (state === 'new') return libraryCatalogues[language].unread;
  if (state === 'archived') return m.states.archived;
  return place ? m.progress(Math.min(99, Math.round(place.progress * 100))) : m.states.reading;
}

function MenuButton({ entry, marks, onLabel }: ShelfRowProps) {
  const m = useShelfMessages();
  const [button, setButton] = useState<HTMLElement>();
  const [isTold, setTold] = useState(false);
  const close = useCallback(() => setButton(undefined), []);
  return (
    <>
      <IconButton
        icon={Ellipsis}
        label={m.actions(entry.article.front.headline)}
        aria-haspopup="menu"
        aria-expanded={button !== undefined}
        onClick={({ currentTarget }) => setButton(currentTarget)}
      />
      {button ? (
        <Suspense fallback={null}>
          <RowMenu
            entry={entry}
            marks={marks}
            button={button}
            onLabel={onLabel}
            onOrigin={() => setTold(true)}
            onClose={close}
          />
        </Suspense>
      ) : null}
      {isTold ? (
        <Suspense fallback={null}>
          <OriginDialog
            id={entry.id}
            headline={entry.article.front.headline}
            onClose={() => setTold(false)}
          />
        </Suspense>
      ) : null}
    </>
  );
}
