import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { catalogues } from '../../i18n/catalogues.ts';
import type { Language, Messages } from '../../i18n/messages.ts';
import type { Settings } from '../../state/settings.ts';
import { languageOf, useSettings } from '../../state/use-settings.ts';

interface Interface {
  readonly settings: Settings;
  readonly language: Language;
  readonly messages: Messages;
}

const InterfaceContext = createContext<Interface | undefined>(undefined);

/** Reads the settings once for the whole tree, and speaks their language. */
export function InterfaceProvider({ children }: { readonly children: ReactNode }) {
  const settings = useSettings();
  const language = languageOf(settings);
  const value = useMemo(() => ({ settings, language, messages: catalogues[language] }), [settings, language]);
  return <InterfaceContext value={value}>{children}</InterfaceContext>;
}

export function useInterface(): Interface {
  const value = useContext(InterfaceContext);
  if (!value) throw new Error('useInterface outside InterfaceProvider');
  return value;
}

export const useMessages = (): Messages => useInterface().messages;
