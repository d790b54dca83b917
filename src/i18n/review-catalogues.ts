import type { Language } from './messages.ts';
import { reviewEn } from './review-en.ts';
import type { ReviewMessages } from './review-messages.ts';
import { reviewZhCN } from './review-zh-cn.ts';

export const reviewCatalogues: Readonly<Record<Language, ReviewMessages>> = {
  'zh-CN': reviewZhCN,
  en: reviewEn,
};
