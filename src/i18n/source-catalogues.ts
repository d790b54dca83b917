import type { Language, Widen } from './messages.ts';

const en = {
  title: 'Source lines',
  intro: (lines: number) =>
    lines === 1
      ? 'One line of the page, as it was scanned.'
      : `Joined from ${lines} lines of the page, as they were scanned.`,
  line: (line: number) => `Line ${line}`,
  seamEditor: 'Joined by an editor',
  seamRule: 'Joined by rule',
  failed: 'The page’s lines could not be loaded.',
} as const;

export type SourceMessages = Widen<typeof en>;

const zhCN: SourceMessages = {
  title: '原版行',
  intro: (lines) =>
    lines === 1 ? '本段出自版面上的一行，照扫描原样。' : `本段由版面上的 ${lines} 行接成，照扫描原样。`,
  line: (line) => `第 ${line} 行`,
  seamEditor: '编辑接合',
  seamRule: '按规则接合',
  failed: '版面原文没能载入。',
};

/** What is said beside the lines that a paragraph came from; fetched with them. */
export const sourceCatalogues: Readonly<Record<Language, SourceMessages>> = { 'zh-CN': zhCN, en };
