import type { ArticleId } from '../../core/article/article.ts';
import { libraryCatalogues } from '../../i18n/library-catalogues.ts';
import { loadCatalog } from '../../state/catalog-store.ts';
import { usePlaces } from '../../state/places.ts';
import { goTo } from '../../state/use-address.ts';
import { useCatalog } from '../../state/use-article.ts';
import { useMarkCounts } from '../../state/use-mark-counts.ts';
import { AppBar } from '../kit/app-bar.tsx';
import { Button } from '../kit/button.tsx';
import { useInterface } from '../kit/interface.tsx';
import { Loading } from '../kit/loading.tsx';
import { Message } from '../kit/message.tsx';
import { SearchField } from '../kit/search-field.tsx';
import { AddArticles } from './add-articles.tsx';
import styles from './library-screen.module.css';
import { PageSection } from './page-section.tsx';
import { RemoveButton } from './remove-button.tsx';
import { useLibrarySearch } from './use-library-search.ts';

export default function LibraryScreen({ query }: { readonly query: string }) {
  const { messages, language } = useInterface();
  const m = libraryCatalogues[language];
  const catalog = useCatalog();
  const places = usePlaces();
  const pages = useLibrarySearch(catalog.status === 'ready' ? catalog.value.pages : [], query);
  const counts = useMarkCounts(pages.flatMap(({ articles }) => articles.map(({ id }) => id)));
  const own = pages.filter(({ isOwn }) => isOwn).flatMap(({ articles }) => articles);
  const bundled = pages.filter(({ isOwn }) => !isOwn);
  const facts = {
    progressOf: (id: ArticleId) => places?.get(id)?.progress,
    marksOf: (id: ArticleId) => counts?.get(id) ?? 0,
  };
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
                onChange={(next) => goTo({ screen: 'library', query: next }, 'replace')}
              />
            </header>
            {catalog.value.pages.length === 0 ? <p className="muted">{m.empty}</p> : null}
            {query !== '' && pages.length === 0 ? <p className="muted">{m.nothingFound(query)}</p> : null}
            {own.length > 0 ? (
              <PageSection
                label={m.own(own.length)}
                articles={own}
                actionsOf={({ id, front }) => <RemoveButton id={id} headline={front.headline} />}
                {...facts}
              />
            ) : null}
            {bundled.map(({ id, source, articles }) => (
              <PageSection
                key={id}
                label={source === undefined ? m.single : m.page(messages.articles(articles.length))}
                articles={articles}
                {...facts}
              />
            ))}
          </>
        ) : null}
      </main>
    </>
  );
}
