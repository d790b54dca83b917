import { lazy, Suspense, useDeferredValue, useEffect } from 'react';
import type { ArticleId } from '../../core/article/article.ts';
import { isOwnId } from '../../core/article/own-article.ts';
import { loadArticle } from '../../state/catalog-store.ts';
import { endOpening } from '../../state/opening.ts';
import { projectionOf } from '../../state/projections.ts';
import { useArticle } from '../../state/use-article.ts';
import { AppBar } from '../kit/app-bar.tsx';
import { Button, ButtonLink } from '../kit/button.tsx';
import { ErrorBoundary } from '../kit/error-boundary.tsx';
import { useMessages } from '../kit/interface.tsx';
import { Loading } from '../kit/loading.tsx';
import { Message } from '../kit/message.tsx';
import type { ReadAddress } from './read-address.ts';
import { ReadingRoom } from './reading-room.tsx';

const MissingArticle = lazy(() => import('./missing-article.tsx'));

export default function ReaderScreen({ address }: { readonly address: ReadAddress }) {
  const messages = useMessages();
  // A long text's boxes are set in slices between which the page answers.
  const article = useDeferredValue(useArticle(address.articleId));
  useEffect(() => {
    // Once its first frame is there, whether it is the text or says why there is none.
    if (article.status !== 'loading') setTimeout(endOpening);
  }, [article.status]);
  const toLibrary = <ButtonLink href="#/">{messages.common.toLibrary}</ButtonLink>;
  if (article.status === 'ready') {
    const projection = projectionOf(article.value);
    const broken = (
      <Bare title={messages.reader.broken}>
        <Message title={messages.reader.broken} actions={toLibrary}>
          {messages.reader.brokenHelp}
        </Message>
      </Bare>
    );
    return (
      <ErrorBoundary fallback={broken}>
        <ReadingRoom
          key={projection.revision}
          article={article.value}
          projection={projection}
          address={address}
        />
      </ErrorBoundary>
    );
  }
  return (
    <Bare>
      {article.status === 'loading' ? <Loading /> : null}
      {article.status === 'missing' ? (
        <Suspense fallback={<Loading />}>
          <MissingArticle articleId={address.articleId} />
        </Suspense>
      ) : null}
      {article.status === 'failed' ? <Failed articleId={address.articleId} /> : null}
    </Bare>
  );
}

function Failed({ articleId }: { readonly articleId: ArticleId }) {
  const messages = useMessages();
  return (
    <Message
      title={messages.reader.failed}
      actions={
        <Button kind="primary" onClick={() => void loadArticle(articleId)}>
          {messages.common.retry}
        </Button>
      }
    >
      {isOwnId(articleId) ? messages.reader.failedOwnHelp : messages.reader.failedHelp}
    </Message>
  );
}

function Bare({ title, children }: { readonly title?: string; readonly children: React.ReactNode }) {
  return (
    <>
      <AppBar document={title} />
      <main className="screen">{children}</main>
    </>
  );
}
