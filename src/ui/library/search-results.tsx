import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { searchCatalogues } from '../../i18n/search-catalogues.ts';
import { formatAddress } from '../../state/address.ts';
import type { SearchAnswer } from '../../state/search-messages.ts';
import { goTo } from '../../state/use-address.ts';
import { searchAgain, useSearch } from '../../state/use-search.ts';
import { Button, ButtonLink } from '../kit/button.tsx';
import { useInterface, useMessages } from '../kit/interface.tsx';
import { Loading } from '../kit/loading.tsx';
import { Message } from '../kit/message.tsx';
import { FoundArticleEntry } from './found-article.tsx';
import { FoundNoteEntry } from './found-note.tsx';
import styles from './search-results.module.css';
import { useResultKeys } from './use-result-keys.ts';

/** So many articles are shown at first, and so many more each time; so many notes, the rest being in Notes. */
const ARTICLES = 30;
const NOTES = 10;
/** How long, in ms, a count stands before it is said. */
const STILL = 700;

/** Of a phrase Notes knows only the words. */
const QUOTES = /["＂“”„‟«»「」『』﹁﹂﹃﹄]/g;

const clear = (): void => goTo({ screen: 'library', query: '' }, 'replace');

/** What a search finds in the texts of all articles, and in all notes. */
export default function SearchResults({ query }: { readonly query: string }) {
  const m = searchCatalogues[useInterface().language];
  const { retry } = useMessages().common;
  const section = useRef<HTMLElement>(null);
  const [more, setMore] = useState({ query, articles: ARTICLES });
  const wanted = more.query === query ? more.articles : ARTICLES;
  // Keys come before what they find.
  const searched = useDeferredValue(useSearch(query, wanted, NOTES));
  useResultKeys(section, clear);
  const answer = searched.status === 'answered' ? searched.answer : undefined;
  const said = useSaid(query, answer);
  return (
    <section ref={section} aria-label={m.results} className={styles.results}>
      <p className="visually-hidden" aria-live="polite">
        {said}
      </p>
      {searched.status === 'failed' ? (
        <Message
          title={m.failed}
          actions={
            <Button kind="primary" onClick={() => searchAgain(query, wanted, NOTES)}>
              {retry}
            </Button>
          }
        >
          {m.failedHelp}
        </Message>
      ) : null}
      {searched.status === 'searching' ? <Loading /> : null}
      {answer ? (
        <Answer answer={answer} onMore={() => setMore({ query, articles: wanted + ARTICLES })} />
      ) : null}
    </section>
  );
}

function Answer({ answer, onMore }: { readonly answer: SearchAnswer; readonly onMore: () => void }) {
  const m = searchCatalogues[useInterface().language];
  const { query, articles, articleCount, notes, noteCount, read, all, failed, isWhole, isLacking } = answer;
  const left = articleCount - articles.length;
  return (
    <>
      {isLacking ? <p className={styles.lacking}>{m.lacking}</p> : null}
      {isWhole ? null : <p className={styles.progress}>{m.progress(read, all)}</p>}
      {isWhole && articleCount + noteCount === 0 ? (
        <p className="muted">
          {m.nothing(query)}
          <br />
          {m.hint}
        </p>
      ) : null}
      {articles.length > 0 ? (
        <section>
          <h2>{m.articles(articleCount)}</h2>
          <ol>
            {articles.map((found) => (
              <li key={found.id} className={styles.entry}>
                <FoundArticleEntry found={found} />
              </li>
            ))}
          </ol>
          {left > 0 ? <Button onClick={onMore}>{m.more(Math.min(left, ARTICLES))}</Button> : null}
        </section>
      ) : null}
      {notes.length > 0 ? (
        <section>
          <h2>{m.notes(noteCount)}</h2>
          <ol>
            {notes.map((found) => (
              <li key={found.id} className={styles.entry}>
                <FoundNoteEntry found={found} />
              </li>
            ))}
          </ol>
          {noteCount > notes.length ? (
            <ButtonLink
              href={formatAddress({ screen: 'notes', filter: { query: query.replace(QUOTES, ' ').trim() } })}
            >
              {m.allNotes}
            </ButtonLink>
          ) : null}
        </section>
      ) : null}
      {failed > 0 ? <p className="muted">{m.unread(failed)}</p> : null}
    </>
  );
}

/** What assistive technology is told: once for a query, when all has been searched and no key follows. */
function useSaid(query: string, answer: SearchAnswer | undefined): string {
  const m = searchCatalogues[useInterface().language];
  const [said, setSaid] = useState('');
  const isDone = answer?.isWhole && answer.query === query;
  const sentence = !isDone
    ? ''
    : answer.articleCount + answer.noteCount > 0
      ? m.found(answer.articleCount, answer.noteCount)
      : m.nothing(query);
  const whole = sentence && answer?.isLacking ? `${sentence} ${m.lacking}` : sentence;
  useEffect(() => {
    if (!whole) return;
    const timer = setTimeout(() => setSaid(whole), STILL);
    return () => clearTimeout(timer);
  }, [whole]);
  return said;
}
