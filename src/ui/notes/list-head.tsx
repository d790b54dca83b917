import { ListChecks } from 'lucide-react';
import type { NotesFilter } from '../../state/address.ts';
import { Button } from '../kit/button.tsx';
import { Arrangement } from './arrangement.tsx';
import type { HubView } from './hub-view.ts';
import styles from './list-head.module.css';
import { ManageTag } from './manage-tag.tsx';
import { useHubMessages } from './use-hub-messages.ts';

interface ListHeadProps {
  readonly view: HubView;
  readonly filter: NotesFilter;
  readonly isWhole: boolean;
  /** Whether marks are being chosen. */
  readonly isChoosing: boolean;
  readonly onChoose: (isChoosing: boolean) => void;
  readonly onManageTag: (tag: string) => void;
  readonly onChange: (filter: NotesFilter) => void;
}

/** How many marks are listed below, and how they are arranged. */
export function ListHead(props: ListHeadProps) {
  const { view, filter, isWhole, isChoosing, onChoose, onManageTag, onChange } = props;
  const m = useHubMessages();
  const { found, totals } = view;
  const said = found === totals.marks ? m.all(found) : m.found(found);
  return (
    <div className={styles.head}>
      <div className={styles.said}>
        <p aria-live="polite">{isWhole ? said : m.reading(totals.marks)}</p>
        {filter.tag ? (
          <>
            <span>#{filter.tag}</span>
            <ManageTag tag={filter.tag} onManage={onManageTag} />
          </>
        ) : null}
      </div>
      <div className={styles.tools}>
        <Arrangement filter={filter} onChange={onChange} />
        <Button kind="quiet" data-choose aria-pressed={isChoosing} onClick={() => onChoose(!isChoosing)}>
          <ListChecks size={17} strokeWidth={1.6} aria-hidden />
          {m.choose}
        </Button>
      </div>
    </div>
  );
}
