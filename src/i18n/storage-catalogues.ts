import type { Language } from './messages.ts';
import { storageEn } from './storage-en.ts';
import { storageZhCN } from './storage-zh-cn.ts';

export type StorageMessages = typeof storageEn;

/** What the settings say of storage; fetched with them. */
export const storageCatalogues: Readonly<Record<Language, StorageMessages>> = {
  'zh-CN': storageZhCN,
  en: storageEn,
};
