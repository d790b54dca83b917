import { X } from 'lucide-react';
import { type SubmitEvent, useEffect, useId, useRef, useState } from 'react';
import type { AnnotationId } from '../../core/annotation/annotation.ts';
import { parseTags, tagKey } from '../../core/annotation/tags.ts';
import { addTags, removeTag } from '../../state/bulk-commands.ts';
import type { HubIndex } from '../../state/hub-index.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import styles from '../kit/labels-dialog.module.css';
import { NoticeRegion } from '../kit/notice.tsx';
import { useHubMessages } from './use-hub-messages.ts';

interface TagsDialogProps {
  readonly index: HubIndex;
  readonly ids: readonly AnnotationId[];
  readonly onClose: () => void;
}

/** The tags of several marks: added to all of them, or taken off all of them. */
export default function TagsDialog({ index, ids, onClose }: TagsDialogProps) {
  const m = useHubMessages();
  const field = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const [typed, setTyped] = useState('');
  const tags = tagsOf(index, ids);
  const add = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const added = parseTags(typed);
    if (added.length > 0 && (await addTags(ids, added, m.retagged)) !== undefined) setTyped('');
  };
  return (
    <Dialog title={m.tagsOf(ids.length)} onClose={onClose}>
      <form className={styles.add} onSubmit={(event) => void add(event)}>
        <label htmlFor={field}>{m.addTags}</label>
        <input
          id={field}
          type="text"
          ref={input}
          autoComplete="off"
          placeholder={m.addTagsHint}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        <Button type="submit" kind="primary" disabled={parseTags(typed).length === 0}>
          {m.add}
        </Button>
      </form>
      {tags.length > 0 ? (
        <ul className={styles.tags}>
          {tags.map(({ tag, count }) => (
            <li key={tagKey(tag)}>
              <button type="button" title={m.takeOff} onClick={() => void removeTag(ids, tag, m.retagged)}>
                <b className="visually-hidden">{m.takeOff} </b>
                <span>#{tag}</span> {count}
                <X size={15} strokeWidth={1.6} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <NoticeRegion />
    </Dialog>
  );
}

/** The tags that some of the marks bear, those that most bear first. */
function tagsOf(index: HubIndex, ids: readonly AnnotationId[]): { tag: string; count: number }[] {
  const counts = new Map<string, { tag: string; count: number }>();
  for (const id of ids)
    for (const tag of index.entries.get(id)?.tags ?? []) {
      const known = counts.get(tagKey(tag));
      if (known) known.count++;
      else counts.set(tagKey(tag), { tag, count: 1 });
    }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}
