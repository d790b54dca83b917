import type { Language, Widen } from './messages.ts';

const en = {
  links: 'Articles and marks',
  tags: 'Your tags',
  offered: (count: number) => (count === 1 ? '1 suggestion' : `${count.toLocaleString('en')} suggestions`),
  article: 'Article',
  from: 'Linked from',
  toArticle: 'links to this article',
  more: (count: number) => `Show ${count.toLocaleString('en')} more`,
  preview: 'Preview',
  missing: 'This link leads to nothing here: what it names may be deleted, or on another device.',
} as const;

export type LinkMessages = Widen<typeof en>;

const zhCN: LinkMessages = {
  links: '文章和圈点',
  tags: '用过的标签',
  offered: (count) => `有 ${count.toLocaleString('zh-CN')} 条可选`,
  article: '文章',
  from: '链到这里的批注',
  toArticle: '链到本文',
  more: (count) => `再显示 ${count.toLocaleString('zh-CN')} 条`,
  preview: '预览',
  missing: '这里没有这个链接所指的内容：可能已经删除，也可能在别的设备上。',
};

/** What is said where notes are written and linked: fetched with that. */
export const linkCatalogues: Readonly<Record<Language, LinkMessages>> = { 'zh-CN': zhCN, en };
