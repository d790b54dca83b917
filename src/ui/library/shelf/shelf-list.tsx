import { useLayoutEffect, useMemo, useRef } from 'react';
import type { ArticleId } from '../../../core/article/article.ts';
import { listOf } from '../../../state/library-filter.ts';
import { useMarkCounts } from '../../../state/use-mark-counts.ts';
import { useListWindow } from '../../kit/use-list-window.ts';
import type { Selection } from '../../kit/use-selection.ts';
import { RemovedRow } from './removed-row.tsx';
import styles from './shelf-list.module.css';
import { ShelfRow } from './shelf-row.tsx';
import type { ShelfGroup, ShelfView } from './shelf-view.ts';
import { useShelfMessages } from './use-shelf-messages.ts';

interface ShelfListProps {
  readonly view: ShelfView;
  /** Given while articles are being chosen. */
  readonly selection: Selection<ArticleId> | undefined;
  readonly onLabel: (ids: readonly ArticleId[]) => void;
  readonly onErase: (ids: readonly ArticleId[]) => void;
}

/** So many articles at most are on the page whole: two hundred of them took a task of 270 ms when they left it. */
const SMALL = 60;

/** The articles under their headings: of any number those near the window are on the page. */
export function ShelfList({ view, selection, onLabel, onErase }: ShelfListProps) {
  const { filter, rows, heights } = view;
  const m = useShelfMessages();
  const list = useRef<HTMLDivElement>(null);
  const { groups, rest, onFocus, onBlur } = useListWindow(list, rows, heights, listOf(filter), true, SMALL);
  const ids = useMemo(() => groups.flatMap(({ entries }) => entries.map(({ entry }) => entry.id)), [groups]);
  const counts = useMarkCounts(ids);
  const focused = useKeptFocus(list);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only learns which row holds the focus.
    <div
      ref={list}
      className={styles.list}
      data-choosing={selection ? '' : undefined}
      style={{ paddingBlockEnd: rest }}
      onFocus={(event) => {
        focused.current = rowOf(event.target);
        onFocus(event);
      }}
      onBlur={(event) => {
        // A row that goes takes its focus along without a word; who goes elsewhere has left.
        if (event.target.isConnected && !event.currentTarget.contains(event.relatedTarget))
          focused.current = undefined;
        onBlur(event);
      }}
    >
      {groups.map(({ group, heading, entries }) => (
        <section key={group.key}>
          <h2 className={styles.label} data-row={heading.row} style={{ marginBlockStart: heading.gap }}>
            <span>{labelOf(group, m.groups)}</span>
          </h2>
          <ol>
            {entries.map(({ entry, row, gap, place }) => (
              <li
                key={entry.id}
                data-row={row}
                className={styles.entry}
                aria-setsize={group.entries.length}
                aria-posinset={place + 1}
                style={{ marginBlockStart: gap }}
              >
                {selection ? (
                  <label className={styles.choose}>
                    <input
                      type="checkbox"
                      aria-label={m.chooseArticle(entry.article.front.headline)}
                      checked={selection.ids.has(entry.id)}
                      // A click comes with its keys, whether of a pointer or of the space bar.
                      onChange={({ target, nativeEvent }) =>
                        selection.set(
                          row,
                          target.checked,
                          nativeEvent instanceof MouseEvent && nativeEvent.shiftKey,
                        )
                      }
                    />
                  </label>
                ) : null}
                {group.kind === 'removed' ? (
                  <RemovedRow entry={entry} marks={counts?.get(entry.id) ?? 0} onErase={onErase} />
                ) : (
                  <ShelfRow entry={entry} marks={counts?.get(entry.id) ?? 0} onLabel={onLabel} />
                )}
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function labelOf({ kind, entries }: ShelfGroup, m: ReturnType<typeof useShelfMessages>['groups']): string {
  const said = m[kind];
  return typeof said === 'string' ? said : said(entries.length);
}

const rowOf = (element: Element): number | undefined => {
  const row = element.closest<HTMLElement>('[data-row]')?.dataset.row;
  return row === undefined ? undefined : Number(row);
};

/** Where the row that held the focus has gone, the focus goes to the one in its place. */
function useKeptFocus(list: React.RefObject<HTMLElement | null>): React.RefObject<number | undefined> {
  const focused = useRef<number>(undefined);
  useLayoutEffect(() => {
    if (focused.current === undefined || document.activeElement !== document.body) return;
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('li[data-row]') ?? [])];
    const next = rows.find(({ dataset }) => Number(dataset.row) >= (focused.current ?? 0)) ?? rows.at(-1);
    next?.querySelector<HTMLElement>('a, button')?.focus({ preventScroll: true });
  });
  return focused;
}
