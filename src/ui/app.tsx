import { lazy, Suspense, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ArticleId } from '../core/article/article.ts';
import type { Address } from '../state/address.ts';
import { loadArticle } from '../state/catalog-store.ts';
import { beginOpening } from '../state/opening.ts';
import { useAddress } from '../state/use-address.ts';
import type { Panel } from './commands/panel.ts';
import { offerLazily } from './kit/command-offers.ts';
import { ErrorBoundary } from './kit/error-boundary.tsx';
import { useInterface } from './kit/interface.tsx';
import { Loading } from './kit/loading.tsx';
import { NoticeRegion } from './kit/notice.tsx';
import { useCommandKeys } from './kit/use-command-keys.ts';
import { setMotion } from './styles/motion.ts';
import { followTheme } from './styles/theme.ts';

const BarredArticle = lazy(() => import('./barred-article.tsx'));
const LibraryScreen = lazy(() => import('./library/library-screen.tsx'));
const loadReader = () => import('./reader/reader-screen.tsx');
const ReaderScreen = lazy(loadReader);
const loadCommands = () => import('./commands/app-commands.ts');
const CommandPanel = lazy(() => import('./commands/command-panel.tsx'));
const RareScreen = lazy(() => import('./rare-screen.tsx'));

/** The article that the page would begin with, were it not for how the last pages fared with it. */
let barred: ArticleId | undefined;

/** Fetches what an address will ask for, before React has come so far: the room and its article. */
export function fetchAhead(address: Address): void {
  if (address.screen !== 'read') return;
  void loadReader();
  if (beginOpening(address.articleId)) barred = address.articleId;
  else void loadArticle(address.articleId);
}

export function App() {
  const { settings, language } = useInterface();
  // Before the frame that they concern.
  useLayoutEffect(() => followTheme(settings.theme), [settings.theme]);
  useLayoutEffect(() => setMotion(settings.motion), [settings.motion]);
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useCommandKeys();
  const [panel, setPanel] = useState<Panel>();
  useEffect(() => offerLazily(loadCommands, ({ appCommands }) => appCommands(setPanel)), []);
  return (
    <>
      <Screens />
      {panel ? (
        <Suspense fallback={null}>
          <CommandPanel panel={panel} onClose={() => setPanel(undefined)} />
        </Suspense>
      ) : null}
      <NoticeRegion />
    </>
  );
}

function Screens() {
  const address = useAddress();
  useScreenChange(address.screen);
  return (
    <ErrorBoundary of={location.hash}>
      <Suspense fallback={<Loading />}>
        <Screen address={address} />
      </Suspense>
    </ErrorBoundary>
  );
}

function Screen({ address }: { readonly address: Address }) {
  switch (address.screen) {
    case 'library':
      return <LibraryScreen address={address} />;
    case 'read': {
      const reader = <ReaderScreen key={address.articleId} address={address} />;
      return address.articleId === barred ? <BarredArticle>{reader}</BarredArticle> : reader;
    }
    default:
      return <RareScreen address={address} />;
  }
}

/** A new screen begins at its top. */
function useScreenChange(screen: string): void {
  const previous = useRef(screen);
  useEffect(() => {
    if (previous.current !== screen) scrollTo({ top: 0, behavior: 'instant' });
    previous.current = screen;
  }, [screen]);
}
