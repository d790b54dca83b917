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
import type { ReadAddress } from './reader/read-address.ts';
import { setMotion } from './styles/motion.ts';
import { followTheme } from './styles/theme.ts';

const BarredArticle = lazy(() => import('./barred-article.tsx'));
const LibraryScreen = lazy(() => import('./library/library-screen.tsx'));
const loadReader = () => import('./reader/reader-screen.tsx');
const ReaderLater = lazy(loadReader);
const loadCommands = () => import('./commands/app-commands.ts');
const CommandPanel = lazy(() => import('./commands/command-panel.tsx'));
const RareScreen = lazy(() => import('./rare-screen.tsx'));

/** The article that the page would begin with, were it not for how the last pages fared with it. */
let barred: ArticleId | undefined;

/** The room, where the page begins in it. */
let Reader: typeof ReaderLater | Awaited<ReturnType<typeof loadReader>>['default'] = ReaderLater;
/** So long the page waits for the room and its text, in ms, before it shows that it does. */
const PATIENCE = 250;

/**
 * Fetches what an address will ask for: the room and its article. Done once they are here, so that the first frame has
 * the text; or after a moment, or where they cannot be had.
 */
export async function fetchAhead(address: Address): Promise<void> {
  if (address.screen !== 'read') return;
  const room = loadReader().then((loaded) => {
    Reader = loaded.default;
  }, Boolean);
  if (beginOpening(address.articleId)) barred = address.articleId;
  const article = address.articleId === barred ? undefined : loadArticle(address.articleId);
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  await Promise.race([Promise.all([room, article]), patience]);
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
      const reader = <Read key={address.articleId} address={address} />;
      return address.articleId === barred ? <BarredArticle>{reader}</BarredArticle> : reader;
    }
    default:
      return <RareScreen address={address} />;
  }
}

/** The room as it was first rendered: another component in its place would begin anew. */
function Read({ address }: { readonly address: ReadAddress }) {
  const [Room] = useState(() => Reader);
  return <Room address={address} />;
}

/** A new screen begins at its top. */
function useScreenChange(screen: string): void {
  const previous = useRef(screen);
  useEffect(() => {
    if (previous.current !== screen) scrollTo({ top: 0, behavior: 'instant' });
    previous.current = screen;
  }, [screen]);
}
