import { mendEn } from './mend-en.ts';
import type { MendMessages } from './mend-messages.ts';
import { mendZhCN } from './mend-zh-cn.ts';
import type { Language } from './messages.ts';

export const mendCatalogues: Readonly<Record<Language, MendMessages>> = { 'zh-CN': mendZhCN, en: mendEn };
