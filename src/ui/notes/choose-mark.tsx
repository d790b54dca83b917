import type { AnnotationId } from '../../core/annotation/annotation.ts';
import type { HubEntry } from '../../state/hub-entry.ts';
import styles from '../kit/choose.module.css';
import type { Selection } from '../kit/use-selection.ts';
import { useHubMessages } from './use-hub-messages.ts';

interface ChooseMarkProps {
  readonly entry: HubEntry;
  readonly row: number;
  readonly selection: Selection<AnnotationId>;
}

/** Chooses a mark; with Shift all from the one chosen before. */
export function ChooseMark({ entry, row, selection }: ChooseMarkProps) {
  const m = useHubMessages();
  const isChosen = selection.ids.has(entry.id);
  return (
    <label className={styles.choose}>
      <input
        type="checkbox"
        aria-label={m.chooseMark(entry.quote)}
        checked={isChosen}
        // A click comes with its keys, whether of a pointer or of the space bar.
        onChange={({ nativeEvent }) =>
          selection.set(row, !isChosen, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
        }
      />
    </label>
  );
}
