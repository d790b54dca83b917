import { type ShelfMessages, shelfCatalogues } from '../../../i18n/shelf-catalogues.ts';
import { useInterface } from '../../kit/interface.tsx';

/** The sentences of the list of articles, in the interface's language. */
export const useShelfMessages = (): ShelfMessages => shelfCatalogues[useInterface().language];
