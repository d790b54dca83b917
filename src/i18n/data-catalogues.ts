import { dataEn } from './data-en.ts';
import type { DataMessages } from './data-messages.ts';
import { dataZhCN } from './data-zh-cn.ts';
import type { Language } from './messages.ts';

export const dataCatalogues: Readonly<Record<Language, DataMessages>> = { 'zh-CN': dataZhCN, en: dataEn };
