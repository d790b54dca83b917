import { type ActivityMessages, activityCatalogues } from '../../i18n/activity-catalogues.ts';
import { useInterface } from '../kit/interface.tsx';

export const useActivityMessages = (): ActivityMessages => activityCatalogues[useInterface().language];
