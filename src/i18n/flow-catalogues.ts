import type { Language } from './messages.ts';

const en = {
  direction: 'Direction',
  directions: { horizontal: 'Horizontal', vertical: 'Vertical' },
  flow: 'Reading by',
  flows: { scroll: 'Scrolling', pages: 'Pages' },
  turning: 'Pages',
  previous: 'Previous page',
  next: 'Next page',
  page: (page: number, count: number) => `Page ${page} of ${count}`,
  pagesHelp: 'Texts of more than 100,000 characters always scroll.',
};

export type FlowMessages = typeof en;

const zhCn: FlowMessages = {
  direction: '排向',
  directions: { horizontal: '横排', vertical: '竖排' },
  flow: '翻阅',
  flows: { scroll: '滚动', pages: '分页' },
  turning: '翻页',
  previous: '上一页',
  next: '下一页',
  page: (page, count) => `第 ${page} 页，共 ${count} 页`,
  pagesHelp: '超过十万字的文章不分页，仍为滚动。',
};

/** The sentences of direction and flow; what says them is loaded on demand, and they with it. */
export const flowCatalogues: Record<Language, FlowMessages> = { en, 'zh-CN': zhCn };
