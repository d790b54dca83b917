import type { Language } from './messages.ts';

const count = (n: number): string => n.toLocaleString('en');
const plural = (n: number, one: string, many: string): string => `${count(n)} ${n === 1 ? one : many}`;

const en = {
  results: 'Search results',
  articles: (n: number) => plural(n, 'article', 'articles'),
  notes: (n: number) => plural(n, 'note', 'notes'),
  found: (articles: number, notes: number) =>
    `Found ${plural(articles, 'article', 'articles')} and ${plural(notes, 'note', 'notes')}`,
  nothing: (query: string) => `Nothing in the library holds “${query}”.`,
  hint: 'Each word must occur. For a phrase, put it in quotation marks.',
  progress: (read: number, all: number) => `Searched ${count(read)} of ${plural(all, 'article', 'articles')}`,
  places: (n: number) => plural(n, 'place', 'places'),
  onArticle: 'On the whole article',
  more: (n: number) => `Show ${count(n)} more`,
  allNotes: 'See all in Notes',
  unread: (n: number) => `${plural(n, 'article', 'articles')} could not be read or searched.`,
  lacking: 'The storage could not be read: some articles or notes may be missing here.',
  failed: 'The search could not be started.',
  failedHelp: 'Articles and notes are as they were. Try again; if it does not help, reload the page.',
};

export type SearchMessages = typeof en;

const number = (n: number): string => n.toLocaleString('zh-CN');

const zhCN: SearchMessages = {
  results: '搜索结果',
  articles: (n) => `文章 · ${number(n)} 篇`,
  notes: (n) => `批注 · ${number(n)} 条`,
  found: (articles, notes) => `找到文章 ${number(articles)} 篇，批注 ${number(notes)} 条`,
  nothing: (query) => `文库里没有“${query}”。`,
  hint: '每个词都要出现才算。要找整句，请加上引号。',
  progress: (read, all) => `已搜 ${number(read)} / ${number(all)} 篇`,
  places: (n) => `${number(n)} 处`,
  onArticle: '写给全文',
  more: (n) => `再显示 ${number(n)} 篇`,
  allNotes: '在笔记里看全部',
  unread: (n) => `有 ${number(n)} 篇读不出来，搜索时略过了。`,
  lacking: '存储没能读出来，这里可能缺了一些文章或批注。',
  failed: '搜索没能启动。',
  failedHelp: '文章和批注都没有变动。请再试一次；还不行，就重新载入页面。',
};

/** What the library says of what was found; fetched with the first search. */
export const searchCatalogues: Readonly<Record<Language, SearchMessages>> = { 'zh-CN': zhCN, en };
