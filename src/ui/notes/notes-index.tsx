import { useState } from 'react';
import { tagKey } from '../../core/annotation/tags.ts';
import { guessLanguage } from '../../core/article/reading-length.ts';
import type { NotesFilter } from '../../state/address.ts';
import { useInterface } from '../kit/interface.tsx';
import type { Counted, HubTotals } from './hub-view.ts';
import styles from './notes-index.module.css';
import { useHubMessages } from './use-hub-messages.ts';

interface NotesIndexProps {
  readonly totals: HubTotals;
  readonly filter: NotesFilter;
  readonly onChange: (filter: NotesFilter) => void;
}

/** The articles and the tags that marks are under, with how many; a click filters, another takes it off. */
export function NotesIndex({ totals, filter, onChange }: NotesIndexProps) {
  const m = useHubMessages();
  const { article, tag, ...rest } = filter;
  const { marks, articles, tags } = totals;
  return (
    <nav className={styles.index} aria-label={m.screen.filters}>
      <h2>{m.screen.byArticle}</h2>
      <Entries
        all={{ key: '', label: m.screen.all, count: marks }}
        counted={articles}
        picked={article ?? ''}
        onPick={({ key }) => onChange({ ...rest, ...(tag && { tag }), ...(key !== '' && { article: key }) })}
      />
      {tags.length > 0 ? (
        <>
          <h2>{m.screen.byTag}</h2>
          <Entries
            className={styles.tags}
            sign="#"
            counted={tags}
            picked={tag && tagKey(tag)}
            onPick={({ key, label }) => {
              const isOn = tag !== undefined && tagKey(tag) === key;
              onChange({ ...rest, ...(article && { article }), ...(!isOn && { tag: label }) });
            }}
          />
        </>
      ) : null}
    </nav>
  );
}

/** Shown at first, and more at a time: of a thousand articles the page holds no thousand buttons. */
const AT_FIRST = 30;
const MORE = 100;

interface EntriesProps<Key extends string> {
  readonly counted: readonly Counted<Key>[];
  /** What stands before them and takes the filter off. */
  readonly all?: Counted<''>;
  readonly sign?: string;
  readonly picked: string | undefined;
  readonly onPick: (entry: Counted<Key | ''>) => void;
  readonly className?: string | undefined;
}

function Entries<Key extends string>(props: EntriesProps<Key>) {
  const { counted, all, sign = '', picked, onPick, className } = props;
  const { language } = useInterface();
  const m = useHubMessages();
  const [shown, setShown] = useState(AT_FIRST);
  const first = counted.slice(0, shown);
  const far = counted.slice(shown).find(({ key }) => key === picked);
  return (
    <ul className={className}>
      {[...(all ? [all] : []), ...first, ...(far ? [far] : [])].map((entry) => (
        <li key={entry.key}>
          <button type="button" aria-pressed={entry.key === picked} onClick={() => onPick(entry)}>
            <span className={styles.label} lang={guessLanguage(entry.label)}>
              {sign}
              {entry.label}
            </span>
            <span>{entry.count.toLocaleString(language)}</span>
          </button>
        </li>
      ))}
      {counted.length > shown ? (
        <li>
          <button type="button" className={styles.more} onClick={() => setShown(shown + MORE)}>
            {m.more(counted.length - shown)}
          </button>
        </li>
      ) : null}
    </ul>
  );
}
