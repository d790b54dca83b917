import type { Language } from './messages.ts';
import { viewEn } from './view-en.ts';
import type { ViewMessages } from './view-messages.ts';
import { viewZhCN } from './view-zh-cn.ts';

export const viewCatalogues: Readonly<Record<Language, ViewMessages>> = { 'zh-CN': viewZhCN, en: viewEn };
