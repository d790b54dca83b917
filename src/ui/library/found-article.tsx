import { searchCatalogues } from '../../i18n/search-catalogues.ts';
import { formatAddress } from '../../state/address.ts';
import type { FoundArticle, FoundPassage } from '../../state/search-messages.ts';
import { keepSearchedWords } from '../../state/searched-words.ts';
import { useInterface } from '../kit/interface.tsx';
import { FoundWords, PassageWords } from './found-words.tsx';
import styles from './search-results.module.css';

/** The words that were found first, as the text has them. */
const wordsOf = ({ words, hits: [first] }: Pick<FoundPassage, 'words' | 'hits'>): string =>
  first ? words.slice(first.start, first.end) : '';

/** An article that was found: its headline, and the passages that lead to their places. */
export function FoundArticleEntry({ found }: { readonly found: FoundArticle }) {
  const m = searchCatalogues[useInterface().language];
  const { id, language, headline, passages, hits } = found;
  const [best] = passages;
  const keep = (of: Pick<FoundPassage, 'words' | 'hits'>) => () => keepSearchedWords(id, wordsOf(of));
  return (
    <>
      <div className={styles.head}>
        <h3 className={styles.headline}>
          <a
            lang={language}
            href={formatAddress({ screen: 'read', articleId: id, ...(best && { at: best.at }) })}
            onClick={keep(best ?? headline)}
          >
            <FoundWords {...headline} />
          </a>
        </h3>
        {hits > 1 ? <p className={styles.hits}>{m.places(hits)}</p> : null}
      </div>
      {passages.map((passage) => (
        <a
          key={passage.at.start}
          className={styles.passage}
          lang={language}
          href={formatAddress({ screen: 'read', articleId: id, at: passage.at })}
          onClick={keep(passage)}
        >
          <PassageWords {...passage} />
        </a>
      ))}
    </>
  );
}
