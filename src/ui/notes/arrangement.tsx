import { NOTE_GROUPINGS, NOTE_ORDERS, type NotesFilter } from '../../state/address.ts';
import styles from '../kit/selects.module.css';
import { useHubMessages } from './use-hub-messages.ts';

interface ArrangementProps {
  readonly filter: NotesFilter;
  readonly onChange: (filter: NotesFilter) => void;
}

/** What the marks are grouped by, and their order. */
export function Arrangement({ filter, onChange }: ArrangementProps) {
  const m = useHubMessages();
  const { group, sort, ...rest } = filter;
  return (
    <div className={styles.selects}>
      <select
        aria-label={m.group}
        value={group ?? 'article'}
        onChange={({ target }) => {
          const next = NOTE_GROUPINGS.find((known) => known === target.value);
          onChange({ ...rest, ...(sort && { sort }), ...(next && { group: next }) });
        }}
      >
        {(['article', ...NOTE_GROUPINGS] as const).map((by) => (
          <option key={by} value={by}>
            {m.groups[by]}
          </option>
        ))}
      </select>
      <select
        aria-label={m.sort}
        value={sort ?? 'place'}
        onChange={({ target }) => {
          const next = NOTE_ORDERS.find((known) => known === target.value);
          onChange({ ...rest, ...(group && { group }), ...(next && { sort: next }) });
        }}
      >
        {(['place', ...NOTE_ORDERS] as const).map((order) => (
          <option key={order} value={order}>
            {m.sorts[order]}
          </option>
        ))}
      </select>
    </div>
  );
}
