import { Check } from 'lucide-react';
import { type SubmitEvent, useId, useState } from 'react';
import { LIMITS } from '../../../core/annotation/limits.ts';
import { parseTags, tagKey } from '../../../core/annotation/tags.ts';
import type { ArticleId } from '../../../core/article/article.ts';
import { addLabels, type Label, removeLabel, useLibraryRows } from '../../../state/shelf.ts';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import styles from '../../kit/labels-dialog.module.css';
import { NoticeRegion } from '../../kit/notice.tsx';
import type { Counted, ShelfView } from './shelf-view.ts';
import { useShelfMessages } from './use-shelf-messages.ts';

interface LabelsDialogProps {
  readonly view: ShelfView;
  readonly ids: readonly ArticleId[];
  readonly onClose: () => void;
}

/** What articles are kept under: put on all of them, or taken off all of them. */
export default function LabelsDialog({ view, ids, onClose }: LabelsDialogProps) {
  const m = useShelfMessages();
  return (
    <Dialog title={m.labelsOf(ids.length)} onClose={onClose}>
      <Labels
        kind="tags"
        ids={ids}
        known={view.tags}
        label={m.addTags}
        hint={m.addTagsHint}
        read={parseTags}
      />
      <Labels kind="collections" ids={ids} known={view.collections} label={m.addCollection} read={nameOf} />
      <NoticeRegion />
    </Dialog>
  );
}

/** A collection's name may have spaces within. */
const nameOf = (typed: string): string[] => {
  const name = typed.replace(/\s+/g, ' ').trim().slice(0, LIMITS.tag);
  return name === '' ? [] : [name];
};

interface LabelsProps {
  readonly kind: Label;
  readonly ids: readonly ArticleId[];
  /** All that any article is under. */
  readonly known: readonly Counted[];
  readonly label: string;
  readonly hint?: string;
  readonly read: (typed: string) => readonly string[];
}

function Labels({ kind, ids, known, label, hint, read }: LabelsProps) {
  const m = useShelfMessages();
  const field = useId();
  const [typed, setTyped] = useState('');
  const rows = useLibraryRows()?.shelf;
  const borne = new Map<string, number>();
  for (const id of ids)
    for (const own of rows?.get(id)?.[kind] ?? []) borne.set(tagKey(own), (borne.get(tagKey(own)) ?? 0) + 1);
  const add = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const added = read(typed);
    if (added.length > 0 && (await addLabels(ids, kind, added, m.relabelled))) setTyped('');
  };
  return (
    <form className={styles.add} onSubmit={(event) => void add(event)}>
      <label htmlFor={field}>{label}</label>
      <input
        id={field}
        type="text"
        autoComplete="off"
        placeholder={hint}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <Button type="submit" kind="primary" aria-label={m.addTo[kind]} disabled={read(typed).length === 0}>
        {m.add}
      </Button>
      {known.length > 0 ? (
        <ul className={styles.tags} aria-label={m[kind]}>
          {known.map((one) => {
            const isOnAll = borne.get(one.key) === ids.length;
            return (
              <li key={one.key}>
                <button
                  type="button"
                  aria-pressed={isOnAll}
                  title={isOnAll ? m.takeOff : m.putOn}
                  onClick={() =>
                    void (isOnAll
                      ? removeLabel(ids, kind, one.label, m.relabelled)
                      : addLabels(ids, kind, [one.label], m.relabelled))
                  }
                >
                  <span>{kind === 'tags' ? `#${one.label}` : one.label}</span>
                  {isOnAll ? <Check size={15} strokeWidth={1.6} aria-hidden /> : null}
                </button>
              </li>
            );
          })}
        </ul>
      ) : null}
    </form>
  );
}
