import { reviewCatalogues } from '../../i18n/review-catalogues.ts';
import type { ReviewMessages } from '../../i18n/review-messages.ts';
import { useInterface } from '../kit/interface.tsx';

/** The sentences of the review, in the interface's language; what uses them is loaded on demand, and they with it. */
export const useReviewMessages = (): ReviewMessages => reviewCatalogues[useInterface().language];
