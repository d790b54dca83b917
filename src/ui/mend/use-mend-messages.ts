import { mendCatalogues } from '../../i18n/mend-catalogues.ts';
import type { MendMessages } from '../../i18n/mend-messages.ts';
import { useInterface } from '../kit/interface.tsx';

export const useMendMessages = (): MendMessages => mendCatalogues[useInterface().language];
