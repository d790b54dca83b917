import type { Language, Widen } from './messages.ts';

const number = (n: number, locale: string): string => n.toLocaleString(locale);

const en = {
  ready: 'A new version is ready.',
  reload: 'Reload',
  later: 'Later',
  title: 'What is new',
  news: (n: number) => (n === 1 ? 'What is new' : `What is new (${number(n, 'en')})`),
} as const;

type UpdateMessages = Widen<typeof en>;

const zhCN: UpdateMessages = {
  ready: '新版本已就绪。',
  reload: '重新载入',
  later: '稍后',
  title: '有什么变化',
  news: (n) => (n === 1 ? '有什么变化' : `有什么变化（${number(n, 'zh-CN')} 条）`),
};

/** What is said when a newer build waits. */
export const updateCatalogues: Readonly<Record<Language, UpdateMessages>> = { 'zh-CN': zhCN, en };
