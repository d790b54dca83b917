import { type LookMessages, lookCatalogues } from '../../i18n/look-catalogues.ts';
import { useInterface } from '../kit/interface.tsx';

export const useLookMessages = (): LookMessages => lookCatalogues[useInterface().language];
