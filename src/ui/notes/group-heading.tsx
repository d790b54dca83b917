import type { Color } from '../../core/annotation/annotation.ts';
import { authorOf } from '../../core/article/author.ts';
import type { ExportArticle } from '../../core/exchange/export-note.ts';
import type { Language, Messages } from '../../i18n/messages.ts';
import type { NotesFilter } from '../../state/address.ts';
import { useInterface } from '../kit/interface.tsx';
import { Found } from './found.tsx';
import { type EntryGroup, UNTAGGED } from './group-entries.ts';
import styles from './group-heading.module.css';
import { ManageTag } from './manage-tag.tsx';
import { useHubMessages } from './use-hub-messages.ts';

interface GroupHeadingProps {
  readonly group: EntryGroup;
  readonly by: NotesFilter['group'];
  /** The article of the group, where it is one. */
  readonly article: ExportArticle | undefined;
  readonly query: string;
  readonly onManageTag: (tag: string) => void;
}

/** What the marks below have in common, and how many they are. */
export function GroupHeading({ group, by, article, query, onManageTag }: GroupHeadingProps) {
  const { messages, language } = useInterface();
  const m = useHubMessages();
  const byline = article?.front.byline;
  return (
    <header className={styles.heading} data-mark={by === 'color' ? group.key : undefined}>
      {article ? (
        <h2 lang={article.language}>
          <Found text={article.front.headline} query={query} />
        </h2>
      ) : (
        <h2>
          {by === 'color' ? <span className={styles.swatch} aria-hidden /> : null}
          {by === 'tag' && group.key === UNTAGGED ? m.untagged : labelOf(group, by, messages, language)}
        </h2>
      )}
      {group.label ? <ManageTag tag={group.label} onManage={onManageTag} /> : null}
      <p>{[m.screen.count(group.entries.length), byline && authorOf(byline)].filter(Boolean).join(' · ')}</p>
    </header>
  );
}

function labelOf(
  { key, label }: EntryGroup,
  by: NotesFilter['group'],
  messages: Messages,
  language: Language,
): string {
  if (by === 'tag') return `#${label}`;
  if (by === 'day')
    return new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(key));
  if (key === 'article') return messages.note.whole;
  return key === 'underline' || key === 'wavy' ? messages.lines[key] : messages.colors[key as Color]; // a look
}
