import { shorten } from '../core/text/shorten.ts';
import { missingCatalogues } from '../i18n/missing-catalogues.ts';
import type { Address } from '../state/address.ts';
import { AppBar } from './kit/app-bar.tsx';
import { ButtonLink } from './kit/button.tsx';
import { useInterface } from './kit/interface.tsx';
import { lazily } from './kit/lazily.ts';
import { Message } from './kit/message.tsx';

type Rare = Exclude<Address, { screen: 'library' | 'read' }>;

const look = lazily(() => import('./notes/look-screen.tsx'));
const mend = lazily(() => import('./mend/mend-screen.tsx'));
const notes = lazily(() => import('./notes/notes-screen.tsx'));
const settings = lazily(() => import('./settings/settings-screen.tsx'));

/** Fetches a screen before it is rendered. */
export function loadRareScreen(screen: Rare['screen']): Promise<unknown> | undefined {
  return { look, mend, notes, settings, unknown: undefined }[screen]?.load();
}

interface RareScreenProps {
  readonly address: Rare;
}

/** Screens apart from reading: the app's own file, which every reader fetches, need not name all the files that they are in. */
export default function RareScreen({ address }: RareScreenProps) {
  switch (address.screen) {
    case 'look':
      return <look.Lazy />;
    case 'mend':
      return <mend.Lazy key={address.articleId} articleId={address.articleId} />;
    case 'notes':
      return <notes.Lazy filter={address.filter} />;
    case 'settings':
      return <settings.Lazy />;
    case 'unknown':
      return <UnknownScreen hash={address.hash} />;
  }
}

/** How much of an address is said of it. */
const LONGEST = 60;

function UnknownScreen({ hash }: { readonly hash: string }) {
  const { messages, language } = useInterface();
  // A link may be as long as a page: what it says is not to be taken for what the app says.
  const title = missingCatalogues[language].address(shorten(hash, LONGEST));
  return (
    <>
      <AppBar document={title} />
      <main className="screen">
        <Message title={title} actions={<ButtonLink href="#/">{messages.common.toLibrary}</ButtonLink>} />
      </main>
    </>
  );
}
