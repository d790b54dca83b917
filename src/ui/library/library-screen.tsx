import { Suspense, useDeferredValue } from 'react';
import { libraryCatalogues } from '../../i18n/library-catalogues.ts';
import type { Address } from '../../state/address.ts';
import { loadCatalog } from '../../state/catalog-store.ts';
import { goTo } from '../../state/use-address.ts';
import { useCatalog } from '../../state/use-article.ts';
import { AppBar } from '../kit/app-bar.tsx';
import { Button } from '../kit/button.tsx';
import { useInterface } from '../kit/interface.tsx';
import { lazily } from '../kit/lazily.ts';
import { Loading } from '../kit/loading.tsx';
import { Message } from '../kit/message.tsx';
import { SearchField } from '../kit/search-field.tsx';
import { AddArticles } from './add-articles.tsx';
import styles from './library-screen.module.css';
import { Shelf } from './shelf/shelf.tsx';

const results = lazily(() => import('./search-results.tsx'));

type LibraryAddress = Extract<Address, { readonly screen: 'library' }>;

export default function LibraryScreen({ address }: { readonly address: LibraryAddress }) {
  const { query, shelf } = address;
  const { messages, language } = useInterface();
  const m = libraryCatalogues[language];
  const catalog = useCatalog();
  // The articles stand until what shows the results is here. A boundary of its own would show that it waits, and React
  // keeps what it shows for 300 ms.
  const isAsked = query.trim() !== '';
  const isSearching = useDeferredValue(isAsked) && isAsked;
  return (
    <>
      <AppBar current="library" />
      <main className={`screen ${styles.library}`}>
        {catalog.status === 'failed' ? (
          <Message
            title={m.failed}
            actions={
              <Button kind="primary" onClick={() => void loadCatalog()}>
                {messages.common.retry}
              </Button>
            }
          >
            {m.failedHelp}
          </Message>
        ) : null}
        {catalog.status === 'loading' ? <Loading /> : null}
        {catalog.status === 'ready' ? (
          <>
            <header className={styles.header}>
              <h1 className="title">{m.title}</h1>
              <AddArticles />
              <SearchField
                label={m.search}
                value={query}
                onChange={(next) => goTo({ ...address, query: next }, 'replace')}
                onFocus={() => void results.load().catch(Boolean)}
              />
            </header>
            <Suspense fallback={<Loading />}>
              {isSearching ? (
                <results.Lazy query={query} />
              ) : (
                <Shelf pages={catalog.value.pages} asked={shelf} />
              )}
            </Suspense>
          </>
        ) : null}
      </main>
    </>
  );
}
