import { dataCatalogues } from '../../i18n/data-catalogues.ts';
import type { DataMessages } from '../../i18n/data-messages.ts';
import type { Messages } from '../../i18n/messages.ts';
import { useInterface } from './interface.tsx';

/** What the settings say of the reader's data, that which other screens say too included. */
export function useDataMessages(): Messages['settings'] & DataMessages {
  const { messages, language } = useInterface();
  return { ...messages.settings, ...dataCatalogues[language] };
}
