import { memo, useId, useMemo } from 'react';
import type { ExportArticle } from '../../core/exchange/export-note.ts';
import { formatAddress, type NotesFilter } from '../../state/address.ts';
import { type HubEntry, isLost, lastNote } from '../../state/hub-entry.ts';
import { useMessages } from '../kit/interface.tsx';
import { markLook } from '../kit/mark-look.ts';
import { NoteText } from '../kit/note-text.tsx';
import { RelativeTime } from '../kit/relative-time.tsx';
import { ShareButton } from '../kit/share-button.tsx';
import { arrangedAs } from './arranged-as.ts';
import { Found } from './found.tsx';
import styles from './note-entry.module.css';
import { rehypeFound } from './rehype-found.ts';
import { useHubMessages } from './use-hub-messages.ts';

interface NoteEntryProps {
  readonly entry: HubEntry;
  readonly article: ExportArticle;
  readonly filter: NotesFilter;
}

/** A mark in the list: its words, which lead to its place, its note, and what it is filed under. */
export const NoteEntry = memo(function NoteEntry({ entry, article, filter }: NoteEntryProps) {
  const messages = useMessages();
  const hub = useHubMessages();
  const quoteId = useId();
  const plugins = useMemo(() => (filter.query ? [() => rehypeFound(filter.query)] : null), [filter.query]);
  const { id, articleId, about, style, tags, quote, draft, start, end } = entry;
  const note = lastNote(entry);
  const shared = { annotation: entry, quote, ...(!isLost(entry) && { range: { start, end } }) };
  return (
    <div className={styles.entry} data-mark={about ?? markLook(style)}>
      <a
        id={quoteId}
        className={styles.quote}
        lang={article.language}
        title={hub.screen.jump}
        href={formatAddress({ screen: 'read', articleId, mark: id })}
      >
        <Found text={about ? messages.note.whole : quote} query={filter.query} />
      </a>
      {isLost(entry) ? (
        <p className={styles.lost}>
          {entry.canReattach
            ? messages.mark[entry.status === 'uncertain' ? 'uncertain' : 'orphaned']
            : hub.screen.away}
          {entry.canReattach ? (
            <a href={formatAddress({ screen: 'read', articleId, mark: id, reattach: true })}>
              {hub.screen.reattach}
            </a>
          ) : null}
        </p>
      ) : null}
      {note ? <NoteText note={note} plugins={plugins} /> : null}
      <div className={styles.foot}>
        <p className={styles.meta}>
          {tags.map((tag) => (
            <a
              key={tag}
              className={styles.tag}
              href={formatAddress({ screen: 'notes', filter: { ...arrangedAs(filter), tag } })}
            >
              <Found text={`#${tag}`} query={filter.query} />
            </a>
          ))}
          <RelativeTime at={entry.createdAt} />
          {draft === undefined ? null : <em>{messages.note.draft}</em>}
          {filter.group ? <span lang={article.language}>{article.front.headline}</span> : null}
        </p>
        <ShareButton mark={shared} describedBy={quoteId} />
      </div>
    </div>
  );
});
