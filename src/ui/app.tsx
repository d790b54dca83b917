import { lazy, Suspense, useDeferredValue, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ArticleId } from '../core/article/article.ts';
import { type Address, formatAddress, parseAddress } from '../state/address.ts';
import { loadArticle } from '../state/catalog-store.ts';
import { beginOpening } from '../state/opening.ts';
import { useAddress } from '../state/use-address.ts';
import type { Panel } from './commands/panel.ts';
import { offerLazily } from './kit/command-offers.ts';
import { ErrorBoundary } from './kit/error-boundary.tsx';
import { useInterface } from './kit/interface.tsx';
import { lazily } from './kit/lazily.ts';
import { Loading } from './kit/loading.tsx';
import { NoticeRegion } from './kit/notice.tsx';
import { useCommandKeys } from './kit/use-command-keys.ts';
import { setMotion } from './styles/motion.ts';
import { followTheme } from './styles/theme.ts';

const barredArticle = lazily(() => import('./barred-article.tsx'));
const library = lazily(() => import('./library/library-screen.tsx'));
const reader = lazily(() => import('./reader/reader-screen.tsx'));
const loadRare = () => import('./rare-screen.tsx');
const rare = lazily(loadRare);
const loadCommands = () => import('./commands/app-commands.ts');
const CommandPanel = lazy(() => import('./commands/command-panel.tsx'));

/** The article that the page would begin with, were it not for how the last pages fared with it. */
let barred: ArticleId | undefined;

/**
 * So long a screen may take to come, in ms, before the page shows that it waits. React leaves what it has shown for that
 * standing for 300 ms at least: a screen that comes sooner, on a slow device too, is to find none of it there.
 */
const PATIENCE = 1_000;

const later = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));

async function loadScreen(address: Address): Promise<unknown> {
  switch (address.screen) {
    case 'library':
      return library.load();
    case 'read':
      return address.articleId === barred ? barredArticle.load() : reader.load();
    default:
      await rare.load();
      return (await loadRare()).loadRareScreen(address.screen);
  }
}

// Before anything is rendered for it: the frame in which the last screen is left need not come first.
addEventListener('hashchange', () => void loadScreen(parseAddress(location.hash)).catch(Boolean));

/**
 * Fetches what an address will ask for: its screen, and the article. Done once they are here, so that the first frame
 * has them; or after a moment, or where they cannot be had.
 */
export async function fetchAhead(address: Address): Promise<void> {
  if (address.screen === 'read' && beginOpening(address.articleId)) barred = address.articleId;
  const screen = loadScreen(address).catch(Boolean);
  const article =
    address.screen === 'read' && address.articleId !== barred ? loadArticle(address.articleId) : undefined;
  await Promise.race([Promise.all([screen, article]), later(PATIENCE)]);
}

interface AppProps {
  /** Called once something is on the screen. */
  readonly onShown: () => void;
}

export function App({ onShown }: AppProps) {
  const { settings, language } = useInterface();
  // Before the frame that they concern.
  useLayoutEffect(() => followTheme(settings.theme), [settings.theme]);
  useLayoutEffect(() => setMotion(settings.motion), [settings.motion]);
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(onShown, [onShown]);
  useCommandKeys();
  const [panel, setPanel] = useState<Panel>();
  useLayoutEffect(() => offerLazily(loadCommands, ({ appCommands }) => appCommands(setPanel)), []);
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
  const { address, isLeft } = useShownAddress();
  useScreenChange(address.screen);
  return (
    // Who has gone on does nothing more on the screen that is still there, nor is told of it.
    <div className="screens" inert={isLeft} aria-hidden={isLeft || undefined}>
      <ErrorBoundary of={formatAddress(address)}>
        <Suspense fallback={<Loading />}>
          <Screen address={address} />
        </Suspense>
      </ErrorBoundary>
    </div>
  );
}

const isOneScreen = (a: Address, b: Address): boolean =>
  a.screen === b.screen && (a.screen !== 'read' || (b.screen === 'read' && a.articleId === b.articleId));

/** The address, once its screen has come; until then, for a moment, the one before, which the reader has left. */
function useShownAddress(): { readonly address: Address; readonly isLeft: boolean } {
  const address = useAddress();
  const ready = useDeferredValue(address);
  const [late, setLate] = useState<Address>();
  const waits = !isOneScreen(address, ready);
  useEffect(() => {
    if (!waits) return;
    const timer = setTimeout(() => setLate(address), PATIENCE);
    return () => clearTimeout(timer);
  }, [waits, address]);
  const isLeft = waits && late !== address;
  return { address: isLeft ? ready : address, isLeft };
}

function Screen({ address }: { readonly address: Address }) {
  switch (address.screen) {
    case 'library':
      return <library.Lazy address={address} />;
    case 'read': {
      const screen = <reader.Lazy key={address.articleId} address={address} />;
      return address.articleId === barred ? <barredArticle.Lazy>{screen}</barredArticle.Lazy> : screen;
    }
    default:
      return <rare.Lazy address={address} />;
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
