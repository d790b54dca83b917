import './ui/styles/reset.css';
import './ui/styles/tokens.css';
import './ui/styles/faces/faces.css';
import './ui/styles/faces/plain.css';
import './ui/styles/prose.css';
import './ui/styles/base.css';
import './ui/styles/motion.css';
import './ui/styles/flow.css';
import './ui/styles/print.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { followDeployment } from './pwa/missing-part.ts';
import { parseAddress } from './state/address.ts';
import { awaitFirstScreen } from './state/first-screen.ts';
import { start } from './state/start.ts';
import { keepSteps } from './state/undo-store.ts';
import { App, fetchAhead } from './ui/app.tsx';
import { ErrorBoundary } from './ui/kit/error-boundary.tsx';
import { InterfaceProvider } from './ui/kit/interface.tsx';
import { RootFailure } from './ui/kit/root-failure.tsx';

const firstScreenCame = awaitFirstScreen();
followDeployment();
void start();
addEventListener('pagehide', keepSteps);

// The page preloads these faces. Asked for here too, they are used whatever screen comes first: a face that was
// preloaded and never used makes the browser complain.
for (const [face, character] of [
  ['400 1em "Quandian Song"', 'a'],
  ['700 1em "Quandian Song"', 'a'],
  ['400 1em "Quandian Punctuation"', '，'],
] as const) {
  void document.fonts.load(face, character);
}

// The whole face, where this device holds it: most do not, and fetch nothing for it.
if ('caches' in globalThis) {
  void caches
    .keys()
    .then(async (names) => {
      if (/whole-face/.test(`${names}`)) await (await import('./ui/styles/whole-face.ts')).showWholeFace();
    })
    .catch(Boolean); // a browser may refuse to tell
}

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
/** What installs the app for offline, and what watches over the notes, comes after what shows them. */
function goOn(): void {
  firstScreenCame();
  void import('./ui/stand-by.ts').then(({ standBy }) => standBy());
  void import('./state/keep-safe.ts').then(({ keepSafe }) => keepSafe());
  if (import.meta.env.PROD)
    void import('./pwa/register.ts').then(({ registerServiceWorker }) => registerServiceWorker());
}

const onShown = (): void => {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(goOn, { timeout: 2_000 });
  else setTimeout(goOn, 500); // WebKit has no idle callbacks
};

const app = (
  <StrictMode>
    <ErrorBoundary fallback={<RootFailure />}>
      <InterfaceProvider>
        <App onShown={onShown} />
      </InterfaceProvider>
    </ErrorBoundary>
  </StrictMode>
);
const show = (): void => createRoot(root).render(app);
void fetchAhead(parseAddress(location.hash)).then(show, show);
