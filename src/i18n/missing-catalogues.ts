import type { Language, Widen } from './messages.ts';

const en = {
  address: (address: string) => `There is nothing at “${address}”.`,
  unknown: (id: string) => `There is no article called “${id}”.`,
  unknownHelp: 'It may have been renamed. What you marked in it is still in Notes.',
  known: (title: string) => `“${title}” is not here.`,
  knownHelp:
    'What you marked in it came with an import and is kept in Notes until the article is in the library.',
  toNotes: 'Show its marks',
  barred: 'This article did not open, twice in a row.',
  barredHelp:
    'So that it does not stop the page again, it was not opened this time. Your marks and notes are safe.',
  openAnyway: 'Open it anyway',
} as const;

type MissingMessages = Widen<typeof en>;

const zhCN: MissingMessages = {
  address: (address) => `“${address}”处什么也没有。`,
  unknown: (id) => `没有名为“${id}”的文章。`,
  unknownHelp: '文章可能改了名。其中的圈点仍在“笔记”里。',
  known: (title) => `“${title}”不在这里。`,
  knownHelp: '它的圈点是导入的，都在“笔记”里；文章收入文库后，会归到原处。',
  toNotes: '看它的圈点',
  barred: '这篇文章连着两次没能打开。',
  barredHelp: '为免再让页面卡住，这次没有打开它。圈点和批注都完好。',
  openAnyway: '仍要打开',
};

/** What is said where an article, or anything, is not here, or not opened: fetched when one is asked for. */
export const missingCatalogues: Readonly<Record<Language, MissingMessages>> = { 'zh-CN': zhCN, en };
