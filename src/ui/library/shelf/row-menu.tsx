import { Check, FileInput, Highlighter, Pin, PinOff, SpellCheck, Tag } from 'lucide-react';
import { useCallback, useEffect, useRef } from 'react';
import type { ArticleId } from '../../../core/article/article.ts';
import { READING_STATES } from '../../../core/shelf/shelved.ts';
import { formatAddress } from '../../../state/address.ts';
import { setPinned, setState } from '../../../state/shelf.ts';
import styles from '../../kit/menu.module.css';
import { moveFocus } from '../../kit/menu-keys.ts';
import { useMedia } from '../../kit/use-media.ts';
import { usePlaceBeside } from '../../kit/use-place-beside.ts';
import type { ShelfEntry } from './shelf-entry.ts';
import { useShelfMessages } from './use-shelf-messages.ts';

interface RowMenuProps {
  readonly entry: ShelfEntry;
  readonly marks: number;
  /** What opened it, and what it stands beside. */
  readonly button: HTMLElement;
  readonly onLabel: (ids: readonly ArticleId[]) => void;
  readonly onOrigin: () => void;
  readonly onClose: () => void;
}

/** What can be done with an article of the library. */
export default function RowMenu({ entry, marks, button, onLabel, onOrigin, onClose }: RowMenuProps) {
  const m = useShelfMessages();
  const touch = useMedia('(pointer: coarse)');
  const menu = useRef<HTMLDivElement>(null);
  // Its end stands under the button's end.
  const anchor = useCallback(() => {
    const { right, top, width, height } = button.getBoundingClientRect();
    return { left: right - (menu.current?.offsetWidth ?? 0), top, width, height };
  }, [button]);
  useEffect(() => {
    menu.current?.showPopover();
    menu.current?.querySelector('button')?.focus({ preventScroll: true });
  }, []);
  usePlaceBeside(menu, touch ? undefined : 'below', anchor, 4);
  const ids = [entry.id];
  const isPinned = entry.row?.pinnedAt !== undefined;
  const close = (does: () => unknown) => () => {
    menu.current?.hidePopover();
    void does();
  };
  const items = [
    isPinned
      ? { icon: PinOff, name: m.unpin, run: () => setPinned(ids, false, m.unpinned) }
      : { icon: Pin, name: m.pin, run: () => setPinned(ids, true, m.pinned) },
    { icon: Tag, name: m.labels, run: () => onLabel(ids) },
    {
      icon: SpellCheck,
      name: m.mend,
      run: () => {
        location.hash = formatAddress({ screen: 'mend', articleId: entry.id });
      },
    },
    ...(entry.own ? [{ icon: FileInput, name: m.origin.show, run: onOrigin }] : []),
    ...(marks > 0
      ? [
          {
            icon: Highlighter,
            name: m.showMarks,
            run: () => {
              location.hash = formatAddress({
                screen: 'notes',
                filter: { query: '', article: entry.id },
              });
            },
          },
        ]
      : []),
  ];
  return (
    <div
      ref={menu}
      // A popover: it leaves on Esc or a press elsewhere, and gives the focus back.
      popover="auto"
      role="menu"
      aria-label={m.actions(entry.article.front.headline)}
      className={styles.menu}
      data-touch={touch || undefined}
      onToggle={(event) => event.newState === 'closed' && onClose()}
      onKeyDown={(event) => moveFocus(event)}
    >
      {READING_STATES.map((state) => (
        <button
          key={state}
          type="button"
          role="menuitemradio"
          aria-checked={entry.state === state}
          tabIndex={-1}
          onClick={close(() => setState(ids, state, m.stateSet[state]))}
        >
          {entry.state === state ? <Check size={17} strokeWidth={1.6} aria-hidden /> : <i />}
          <span>{m.set[state]}</span>
        </button>
      ))}
      {items.map(({ icon: Icon, name, run }) => (
        <button key={name} type="button" role="menuitem" tabIndex={-1} onClick={close(run)}>
          <Icon size={17} strokeWidth={1.6} aria-hidden />
          <span>{name}</span>
        </button>
      ))}
    </div>
  );
}
