import { Archive, CircleCheck, Pin, Tag, Trash2, Undo2, X } from 'lucide-react';
import { useRef, useState } from 'react';
import type { ArticleId } from '../../../core/article/article.ts';
import { isOwnId } from '../../../core/article/own-article.ts';
import { bringBack, takeOut } from '../../../state/removed-articles.ts';
import { notify } from '../../../state/session-store.ts';
import { setPinned, setState } from '../../../state/shelf.ts';
import { Button, IconButton } from '../../kit/button.tsx';
import { useMessages } from '../../kit/interface.tsx';
import styles from '../../kit/selection-bar.module.css';
import type { Selection } from '../../kit/use-selection.ts';
import type { ShelfView } from './shelf-view.ts';
import { useShelfMessages } from './use-shelf-messages.ts';

interface ShelfBarProps {
  readonly view: ShelfView;
  readonly selection: Selection<ArticleId>;
  readonly onLabel: (ids: readonly ArticleId[]) => void;
  readonly onErase: (ids: readonly ArticleId[]) => void;
  readonly onClose: () => void;
}

/** What can be done with the chosen articles; each can be taken back but the last farewell, which asks. */
export default function ShelfBar({ view, selection, onLabel, onErase, onClose }: ShelfBarProps) {
  const messages = useMessages();
  const m = useShelfMessages();
  const bar = useRef<HTMLElement>(null);
  const [isSaving, setSaving] = useState(false);
  // What is listed no more is chosen no more.
  const ids = view.rows.ids().filter((id) => selection.ids.has(id));
  const save = (does: () => Promise<unknown>) => async () => {
    setSaving(true);
    await does();
    setSaving(false);
    // Buttons that nothing can be done with any more let the focus go.
    setTimeout(() => document.activeElement === document.body && bar.current?.focus({ preventScroll: true }));
  };
  const remove = async (): Promise<void> => {
    const own = ids.filter(isOwnId);
    if (own.length === 0) notify(() => m.keptBundled, 'done');
    else await takeOut(own, m.removed);
  };
  const isRemoved = view.filter.state === 'removed';
  const acts = isRemoved
    ? [
        { icon: Undo2, name: m.putBack, run: save(() => bringBack(ids, m.broughtBack)) },
        { icon: Trash2, name: m.erase, run: () => onErase(ids) },
      ]
    : [
        { icon: Tag, name: m.labels, run: () => onLabel(ids) },
        { icon: Pin, name: m.pin, run: save(() => setPinned(ids, true, m.pinned)) },
        {
          icon: CircleCheck,
          name: m.set.finished,
          run: save(() => setState(ids, 'finished', m.stateSet.finished)),
        },
        {
          icon: Archive,
          name: m.set.archived,
          run: save(() => setState(ids, 'archived', m.stateSet.archived)),
        },
        { icon: Trash2, name: m.remove, run: save(remove) },
      ];
  return (
    <section ref={bar} tabIndex={-1} className={styles.bar} aria-label={m.chosen} aria-busy={isSaving}>
      <p aria-live="polite">{m.chosenCount(ids.length)}</p>
      <Button kind="quiet" disabled={isSaving} onClick={() => selection.setAll(ids.length < view.found)}>
        {ids.length < view.found ? m.chooseAll(view.found) : m.chooseNone}
      </Button>
      <IconButton
        icon={X}
        className={styles.close}
        label={messages.common.done}
        onClick={() => {
          document.querySelector<HTMLElement>('[data-choose]')?.focus();
          onClose();
        }}
      />
      <fieldset className={styles.acts} aria-label={m.chosen} disabled={ids.length === 0 || isSaving}>
        {acts.map(({ icon, name, run }) => (
          <IconButton key={name} icon={icon} label={name} onClick={() => void run()} />
        ))}
      </fieldset>
    </section>
  );
}
