import { Download, Tag, Trash2, Underline, X } from 'lucide-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { type AnnotationId, COLORS, type MarkStyle } from '../../core/annotation/annotation.ts';
import { deleteMany, restyleMany } from '../../state/bulk-commands.ts';
import type { HubIndex } from '../../state/hub-index.ts';
import { Button, IconButton } from '../kit/button.tsx';
import { useMessages } from '../kit/interface.tsx';
import styles from '../kit/selection-bar.module.css';
import type { Selection } from '../kit/use-selection.ts';
import { useHubMessages } from './use-hub-messages.ts';

const TagsDialog = lazy(() => import('./tags-dialog.tsx'));

interface SelectionBarProps {
  readonly index: HubIndex;
  readonly selection: Selection<AnnotationId>;
  /** How many marks can be chosen. */
  readonly found: number;
  readonly onExport: (ids: readonly AnnotationId[]) => void;
  readonly onClose: () => void;
}

/** What can be done with the chosen marks: each is one step of undo. */
export default function SelectionBar({ index, selection, found, onExport, onClose }: SelectionBarProps) {
  const messages = useMessages();
  const m = useHubMessages();
  const bar = useRef<HTMLElement>(null);
  const [isSaving, setSaving] = useState(false);
  const [isTagging, setTagging] = useState(false);
  // What another tab has deleted meanwhile is chosen no more.
  const ids = [...selection.ids].filter((id) => index.entries.has(id));
  const none = ids.length === 0 || isSaving;
  const save = async (does: () => Promise<unknown>): Promise<void> => {
    setSaving(true);
    await does();
    setSaving(false);
    // Buttons that nothing can be done with any more let the focus go.
    setTimeout(() => document.activeElement === document.body && bar.current?.focus({ preventScroll: true }));
  };
  const close = (): void => {
    document.querySelector<HTMLElement>('[data-choose]')?.focus();
    onClose();
  };
  const restyle = (style: Partial<MarkStyle>, look: string) => () =>
    void save(() => restyleMany(ids, style, (n) => m.restyled(n, look)));
  return (
    <section ref={bar} tabIndex={-1} className={styles.bar} aria-label={m.chosen} aria-busy={isSaving}>
      <p aria-live="polite">{isSaving ? m.saving(ids.length) : m.chosenCount(ids.length)}</p>
      <Button kind="quiet" disabled={isSaving} onClick={() => selection.setAll(ids.length < found)}>
        {ids.length < found ? m.chooseAll(found) : m.chooseNone}
      </Button>
      <IconButton icon={X} className={styles.close} label={messages.common.done} onClick={close} />
      <fieldset className={styles.acts} aria-label={m.chosen} disabled={none}>
        {COLORS.map((color) => (
          <button
            key={color}
            type="button"
            className={styles.color}
            aria-label={messages.colors[color]}
            title={messages.colors[color]}
            onClick={restyle({ color, line: 'fill' }, messages.colors[color])}
          >
            <span style={{ background: `var(--swatch-${color})` }} />
          </button>
        ))}
        <IconButton
          icon={Underline}
          label={messages.lines.underline}
          onClick={restyle({ line: 'underline' }, messages.lines.underline)}
        />
        <IconButton icon={Tag} label={m.tags} aria-haspopup="dialog" onClick={() => setTagging(true)} />
        <IconButton icon={Download} label={messages.exporting.open} onClick={() => onExport(ids)} />
        <IconButton
          icon={Trash2}
          label={messages.common.delete}
          onClick={() => void save(() => deleteMany(ids, m.deleted))}
        />
      </fieldset>
      {isTagging ? (
        <Suspense fallback={null}>
          <TagsDialog index={index} ids={ids} onClose={() => setTagging(false)} />
        </Suspense>
      ) : null}
    </section>
  );
}
