import { faceEn } from './face-en.ts';
import type { FaceMessages } from './face-messages.ts';
import { faceZhCN } from './face-zh-cn.ts';
import type { Language } from './messages.ts';

export const faceCatalogues: Readonly<Record<Language, FaceMessages>> = {
  'zh-CN': faceZhCN,
  en: faceEn,
};
