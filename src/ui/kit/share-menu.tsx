import { Image, Link2, MapPin, TextQuote } from 'lucide-react';
import { useCallback, useEffect, useRef } from 'react';
import { shareCatalogues } from '../../i18n/share-catalogues.ts';
import { makePicture } from '../../state/session-store.ts';
import { useInterface } from './interface.tsx';
import styles from './menu.module.css';
import { moveFocus } from './menu-keys.ts';
import { copyMarkLink, copyPassageLink, copyQuotation, type SharedMark } from './share-mark.ts';

import { useMedia } from './use-media.ts';
import { usePlaceBeside } from './use-place-beside.ts';

interface ShareMenuProps {
  readonly mark: SharedMark;
  /** What opened it, and what it stands beside. */
  readonly button: HTMLElement;
  readonly onClose: () => void;
}

/** How a mark can be given to others. */
export default function ShareMenu({ mark, button, onClose }: ShareMenuProps) {
  const { language } = useInterface();
  const m = shareCatalogues[language];
  const touch = useMedia('(pointer: coarse)');
  const menu = useRef<HTMLDivElement>(null);
  const anchor = useCallback(() => button.getBoundingClientRect(), [button]);
  useEffect(() => {
    menu.current?.showPopover();
    menu.current?.querySelector('button')?.focus({ preventScroll: true });
  }, []);
  usePlaceBeside(menu, touch ? undefined : 'above', anchor, 6);
  const items = [
    { icon: Link2, name: m.link, hint: m.linkHint, run: () => copyMarkLink(mark, language) },
    ...(mark.range && mark.quote !== ''
      ? [
          {
            icon: MapPin,
            name: m.passageLink,
            hint: m.passageLinkHint,
            run: () => copyPassageLink(mark, language),
          },
        ]
      : []),
    // A note on the whole article quotes nothing.
    ...(mark.quote === ''
      ? []
      : [
          { icon: TextQuote, name: m.quotation, run: () => copyQuotation(mark, language) },
          { icon: Image, name: m.picture, run: () => makePicture(mark.annotation.id) },
        ]),
  ];
  return (
    <div
      ref={menu}
      // A popover: it leaves on Esc or a press elsewhere, and gives the focus back.
      popover="auto"
      role="menu"
      aria-label={m.share}
      className={styles.menu}
      data-touch={touch || undefined}
      onToggle={(event) => event.newState === 'closed' && onClose()}
      onKeyDown={(event) => moveFocus(event)}
    >
      {items.map(({ icon: Icon, name, hint, run }) => (
        <button
          key={name}
          type="button"
          role="menuitem"
          tabIndex={-1}
          onClick={() => {
            menu.current?.hidePopover();
            void run();
          }}
        >
          <Icon size={17} strokeWidth={1.6} aria-hidden />
          <span>
            {name}
            {hint ? <small>{hint}</small> : null}
          </span>
        </button>
      ))}
    </div>
  );
}
