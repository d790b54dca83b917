import { commandEn } from './command-en.ts';
import type { CommandMessages } from './command-messages.ts';
import { commandZhCN } from './command-zh-cn.ts';
import type { Language } from './messages.ts';

export const commandCatalogues: Readonly<Record<Language, CommandMessages>> = {
  'zh-CN': commandZhCN,
  en: commandEn,
};
