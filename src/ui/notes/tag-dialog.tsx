import { type SubmitEvent, useEffect, useId, useRef, useState } from 'react';
import { LIMITS } from '../../core/annotation/limits.ts';
import { parseTags, tagKey } from '../../core/annotation/tags.ts';
import { renameTag } from '../../state/bulk-commands.ts';
import type { HubIndex } from '../../state/hub-index.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import styles from '../kit/labels-dialog.module.css';
import type { Counted } from './hub-view.ts';
import { useHubMessages } from './use-hub-messages.ts';

interface TagDialogProps {
  readonly index: HubIndex;
  readonly tag: string;
  /** All tags there are. */
  readonly tags: readonly Counted[];
  /** Called with the new name, or with none where the tag is on no mark any more. */
  readonly onRenamed: (name: string | undefined) => void;
  readonly onClose: () => void;
}

/** A tag renamed, merged into another or taken off, on every mark that bears it. */
export default function TagDialog({ index, tag, tags, onRenamed, onClose }: TagDialogProps) {
  const m = useHubMessages();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.select(), []);
  const [typed, setTyped] = useState(tag);
  const [isSaving, setSaving] = useState(false);
  const usesOf = (of: string): number => tags.find(({ key }) => key === tagKey(of))?.count ?? 0;
  const [name, ...more] = parseTags(typed);
  const isName = name !== undefined && more.length === 0;
  const merged = isName && tagKey(name) !== tagKey(tag) ? usesOf(name) : 0;
  const save = async (to: string | undefined): Promise<void> => {
    setSaving(true);
    const key = tagKey(tag);
    const bearing = [...index.entries.values()].filter((entry) =>
      entry.tags.some((own) => tagKey(own) === key),
    );
    const ids = bearing.map((entry) => entry.id);
    const saved = await renameTag(ids, tag, to, (n) => (to ? m.tagRenamed(n, to) : m.tagRemoved(n, tag)));
    setSaving(false);
    if (!saved) return;
    onRenamed(to);
    onClose();
  };
  const rename = (event: SubmitEvent): void => {
    event.preventDefault();
    if (isName && name !== tag) void save(name);
  };
  return (
    <Dialog title={m.tagTitle(tag)} onClose={onClose}>
      <p className="muted">{m.tagUse(usesOf(tag))}</p>
      <form className={styles.add} onSubmit={rename}>
        <label htmlFor={id}>{m.tagName}</label>
        <input
          id={id}
          ref={input}
          type="text"
          autoComplete="off"
          maxLength={LIMITS.tag}
          aria-describedby={`${id}-hint`}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        <Button type="submit" kind="primary" disabled={!isName || name === tag || isSaving}>
          {merged > 0 ? m.merge : m.rename}
        </Button>
        <p id={`${id}-hint`} aria-live="polite">
          {isName && merged > 0 ? m.merges(name, merged) : m.tagHint}
        </p>
      </form>
      <Button
        kind="danger"
        className={styles.remove}
        disabled={isSaving}
        onClick={() => void save(undefined)}
      >
        {m.removeTag}
      </Button>
    </Dialog>
  );
}
