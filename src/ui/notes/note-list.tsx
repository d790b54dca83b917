import { useRef } from 'react';
import type { AnnotationId } from '../../core/annotation/annotation.ts';
import type { ArticleId } from '../../core/article/article.ts';
import { formatAddress } from '../../state/address.ts';
import { useListWindow } from '../kit/use-list-window.ts';
import type { Selection } from '../kit/use-selection.ts';
import { ChooseMark } from './choose-mark.tsx';
import { GroupHeading } from './group-heading.tsx';
import type { HubArticles } from './hub-articles.ts';
import type { HubView } from './hub-view.ts';
import { NoteEntry } from './note-entry.tsx';
import styles from './note-list.module.css';

interface NoteListProps {
  readonly view: HubView;
  readonly articles: HubArticles;
  readonly isWhole: boolean;
  /** Given while marks are being chosen. */
  readonly selection: Selection<AnnotationId> | undefined;
  readonly onManageTag: (tag: string) => void;
}

/** The marks under what they are grouped by: of any number those near the window are on the page. */
export function NoteList({ view, articles, isWhole, selection, onManageTag }: NoteListProps) {
  const { filter, rows, heights } = view;
  const list = useRef<HTMLDivElement>(null);
  const address = formatAddress({ screen: 'notes', filter });
  const { groups, rest, onFocus, onBlur } = useListWindow(list, rows, heights, address, isWhole);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only learns which row holds the focus.
    <div
      ref={list}
      className={styles.list}
      data-choosing={selection ? '' : undefined}
      style={{ paddingBlockEnd: rest }}
      onFocus={onFocus}
      onBlur={onBlur}
    >
      {groups.map(({ group, heading, entries }) => (
        <section key={group.key}>
          <div className={styles.heading} data-row={heading.row} style={{ marginBlockStart: heading.gap }}>
            <GroupHeading
              group={group}
              by={filter.group}
              article={filter.group ? undefined : articles.articleOf(group.key as ArticleId)} // by article, a key is an article's id
              query={filter.query}
              onManageTag={onManageTag}
            />
          </div>
          <ol>
            {entries.map(({ entry, row, gap, place }) => (
              <li
                key={entry.id}
                data-row={row}
                aria-setsize={group.entries.length}
                aria-posinset={place + 1}
                style={{ marginBlockStart: gap }}
              >
                {selection ? <ChooseMark entry={entry} row={row} selection={selection} /> : null}
                <NoteEntry entry={entry} article={articles.articleOf(entry.articleId)} filter={filter} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
