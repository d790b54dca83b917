import { searchCatalogues } from '../../i18n/search-catalogues.ts';
import { formatAddress } from '../../state/address.ts';
import type { FoundNote } from '../../state/search-messages.ts';
import { useInterface } from '../kit/interface.tsx';
import { markLook } from '../kit/mark-look.ts';
import { FoundWords, PassageWords } from './found-words.tsx';
import styles from './search-results.module.css';

/** A note that was found: its words, which lead to its place, its tags, and what it is on. */
export function FoundNoteEntry({ found }: { readonly found: FoundNote }) {
  const m = searchCatalogues[useInterface().language];
  const { id, articleId, headline, language, about, style, passages, tags, quote } = found;
  return (
    <a
      className={styles.note}
      data-mark={about ?? markLook(style)}
      href={formatAddress({ screen: 'read', articleId, mark: id })}
    >
      {passages.map((passage) => (
        <span key={passage.at.start} className={styles.words}>
          <PassageWords {...passage} />
        </span>
      ))}
      <span className={styles.facts}>
        {tags.map((tag) => (
          <span key={tag.words} className={styles.tag}>
            <FoundWords {...tag} />
          </span>
        ))}
        <span lang={language}>{about ? m.onArticle : <FoundWords {...quote} />}</span>
        {headline ? <span lang={language}>{headline}</span> : null}
      </span>
    </a>
  );
}
