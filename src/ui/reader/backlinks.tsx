import { useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Annotation } from '../../core/annotation/annotation.ts';
import { noteWords } from '../../core/annotation/note-words.ts';
import { shorten } from '../../core/text/shorten.ts';
import { linkCatalogues } from '../../i18n/link-catalogues.ts';
import { formatAddress } from '../../state/address.ts';
import { useBacklinks } from '../../state/backlinks.ts';
import { AddressLink } from '../kit/address-link.tsx';
import { Button } from '../kit/button.tsx';
import { useInterface } from '../kit/interface.tsx';
import styles from './backlinks.module.css';

/** So many are shown at first. */
const FIRST = 3;
/** How much is shown of a note, in UTF-16 code units. */
const SHOWN = 60;

/** The notes that link to a mark, or to its article; nothing where there are none. */
export default function Backlinks({ annotation }: { readonly annotation: Annotation }) {
  const words = linkCatalogues[useInterface().language];
  const id = useId();
  const [all, setAll] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const backlinks = useBacklinks(annotation);
  if (backlinks.length === 0) return null;
  const shown = all ? backlinks : backlinks.slice(0, FIRST);
  const rest = backlinks.length - shown.length;
  const showAll = (): void => {
    flushSync(() => setAll(true));
    // The button is gone: the first that it brought is where one goes on.
    list.current?.querySelectorAll('a')[FIRST]?.focus();
  };
  return (
    <section className={styles.backlinks} aria-labelledby={id}>
      <p id={id}>{words.from}</p>
      {/* biome-ignore lint/a11y/noRedundantRoles: WebKit takes the role from a list without bullets. */}
      <ul ref={list} role="list">
        {shown.map(({ annotation: from, to, headline }) => (
          <li key={from.id}>
            <AddressLink href={formatAddress({ screen: 'read', articleId: from.articleId, mark: from.id })}>
              {shorten(noteWords(from.note), SHOWN)}
            </AddressLink>
            <small>{[headline, to === 'article' && words.toArticle].filter(Boolean).join(' · ')}</small>
          </li>
        ))}
      </ul>
      {rest > 0 ? (
        <Button kind="quiet" onClick={showAll}>
          {words.more(rest)}
        </Button>
      ) : null}
    </section>
  );
}
