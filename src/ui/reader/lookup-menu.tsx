import { ExternalLink } from 'lucide-react';
import { useCallback, useEffect, useId, useRef } from 'react';
import { lookedUp, searchAddress, searchHost } from '../../core/lookup/search.ts';
import { lookupCatalogues } from '../../i18n/lookup-catalogues.ts';
import { keyOf, useSearches } from '../../state/searches.ts';
import { useInterface } from '../kit/interface.tsx';
import { useMedia } from '../kit/use-media.ts';
import { usePlaceBeside } from '../kit/use-place-beside.ts';
import styles from './lookup-menu.module.css';

interface LookupMenuProps {
  readonly passage: string;
  /** What opened it, and what it stands beside. */
  readonly button: HTMLElement;
  readonly onClose: () => void;
}

/** Where the passage can be looked up: links out of the app, followed only by the reader. */
export default function LookupMenu({ passage, button, onClose }: LookupMenuProps) {
  const m = lookupCatalogues[useInterface().language];
  const searches = useSearches();
  const touch = useMedia('(pointer: coarse)');
  const panel = useRef<HTMLElement>(null);
  const id = useId();
  const anchor = useCallback(() => button.getBoundingClientRect(), [button]);
  const isKnown = searches !== undefined;
  useEffect(() => {
    const element = panel.current;
    if (!isKnown || !element) return;
    element.showPopover();
    (element.querySelector('a') ?? element).focus({ preventScroll: true });
  }, [isKnown]);
  usePlaceBeside(panel, touch || !isKnown ? undefined : 'above', anchor, 10);
  if (!searches) return null;
  return (
    <section
      ref={panel}
      // A popover: it leaves on Esc or a press elsewhere, and gives the focus back.
      popover="auto"
      role="dialog"
      aria-labelledby={id}
      tabIndex={-1}
      className={styles.menu}
      data-touch={touch || undefined}
      onToggle={(event) => event.newState === 'closed' && onClose()}
      onKeyDown={(event) => event.key === 'Escape' && event.stopPropagation()}
    >
      <h2 id={id}>
        <span className="visually-hidden">{m.title} </span>
        <q>{lookedUp(passage)}</q>
      </h2>
      {searches.length === 0 ? <p>{m.none}</p> : null}
      <ul>
        {searches.map((search) => (
          <li key={keyOf(search)}>
            <a
              href={searchAddress(search, passage)}
              target="_blank"
              rel="noopener noreferrer"
              onClick={() => panel.current?.hidePopover()}
            >
              {search.name}
              <small>{searchHost(search)}</small>
              <ExternalLink size={15} strokeWidth={1.6} aria-hidden />
            </a>
          </li>
        ))}
      </ul>
      <p>
        {m.help} <a href="#/settings">{m.edit}</a>
      </p>
    </section>
  );
}
