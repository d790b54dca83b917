import type { Language, Widen } from './messages.ts';

const en = {
  help: 'What this note said before. What is no longer in it is marked.',
  /** Before a time: “Replaced 3 minutes ago”. */
  replaced: 'Replaced',
  restore: 'Put these words back',
} as const;

export type HistoryMessages = Widen<typeof en>;

const zhCN: HistoryMessages = {
  help: '这条批注从前的文字。现在已经没有的部分有标记。',
  replaced: '换下于',
  restore: '换回这一稿',
};

/** What is said over a note's earlier words; fetched with them. */
export const historyCatalogues: Readonly<Record<Language, HistoryMessages>> = { 'zh-CN': zhCN, en };
