import { type HubMessages, hubCatalogues } from '../../i18n/hub-catalogues.ts';
import { useInterface } from '../kit/interface.tsx';

/** The sentences of the list of notes, in the interface's language. */
export const useHubMessages = (): HubMessages => hubCatalogues[useInterface().language];
