import { lazy } from 'react';
import { missingCatalogues } from '../i18n/missing-catalogues.ts';
import type { Address } from '../state/address.ts';
import { AppBar } from './kit/app-bar.tsx';
import { ButtonLink } from './kit/button.tsx';
import { useInterface } from './kit/interface.tsx';
import { Message } from './kit/message.tsx';

type Rare = Exclude<Address, { screen: 'library' | 'read' }>;

const loadLook = () => import('./notes/look-screen.tsx');
const loadMend = () => import('./mend/mend-screen.tsx');
const loadNotes = () => import('./notes/notes-screen.tsx');
const loadSettings = () => import('./settings/settings-screen.tsx');
const LookScreen = lazy(loadLook);
const MendScreen = lazy(loadMend);
const NotesScreen = lazy(loadNotes);
const SettingsScreen = lazy(loadSettings);

/** Fetches a screen before it is rendered. */
export function loadRareScreen(screen: Rare['screen']): Promise<unknown> | undefined {
  return { look: loadLook, mend: loadMend, notes: loadNotes, settings: loadSettings, unknown: undefined }[
    screen
  ]?.();
}

interface RareScreenProps {
  readonly address: Rare;
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
  const title = missingCatalogues[language].address(hash);
  return (
    <>
      <AppBar document={title} />
      <main className="screen">
        <Message title={title} actions={<ButtonLink href="#/">{messages.common.toLibrary}</ButtonLink>} />
      </main>
    </>
  );
}
