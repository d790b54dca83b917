import { lazy } from 'react';
import { missingCatalogues } from '../i18n/missing-catalogues.ts';
import type { Address } from '../state/address.ts';
import { AppBar } from './kit/app-bar.tsx';
import { ButtonLink } from './kit/button.tsx';
import { useInterface } from './kit/interface.tsx';
import { Message } from './kit/message.tsx';

const LookScreen = lazy(() => import('./notes/look-screen.tsx'));
const MendScreen = lazy(() => import('./mend/mend-screen.tsx'));
const NotesScreen = lazy(() => import('./notes/notes-screen.tsx'));
const SettingsScreen = lazy(() => import('./settings/settings-screen.tsx'));

interface RareScreenProps {
  readonly address: Exclude<Address, { screen: 'library' | 'read' }>;
}

/** Screens apart from reading: the app's own file, which every reader fetches, need not name all the files that they are in. */
export default function RareScreen({ address }: RareScreenProps) {
  switch (address.screen) {
    case 'look':
      return <LookScreen />;
    case 'mend':
      return <MendScreen key={address.articleId} articleId={address.articleId} />;
    case 'notes':
      return <NotesScreen filter={address.filter} />;
    case 'settings':
      return <SettingsScreen />;
    case 'unknown':
      return <UnknownScreen hash={address.hash} />;
  }
}

function UnknownScreen({ hash }: { readonly hash: string }) {
  const { messages, language } = useInterface();
  return (
    <>
      <AppBar />
      <main className="screen">
        <Message
          title={missingCatalogues[language].address(hash)}
          actions={<ButtonLink href="#/">{messages.common.toLibrary}</ButtonLink>}
        />
      </main>
    </>
  );
}
