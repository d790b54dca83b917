import { viewCatalogues } from '../../../i18n/view-catalogues.ts';
import type { ViewMessages } from '../../../i18n/view-messages.ts';
import { useInterface } from '../../kit/interface.tsx';

/** The sentences about views, in the interface's language; what uses them is loaded on demand, and they with it. */
export const useViewMessages = (): ViewMessages => viewCatalogues[useInterface().language];
