import type { Language, Widen } from './messages.ts';

const en = {
  dimming: 'Dim all but',
  dimmings: { off: 'Nothing', paragraph: 'The paragraph', line: 'The line' },
  fading: 'Bars fade while reading',
  fadingHelp: 'They come back on scrolling up, and to a pointer at the top or the keyboard.',
} as const;

type FocusMessages = Widen<typeof en>;

const zhCN: FocusMessages = {
  dimming: '专注',
  dimmings: { off: '关', paragraph: '段', line: '行' },
  fading: '阅读时隐去工具栏',
  fadingHelp: '往回滚动、指针移到顶端或用键盘操作时再现。',
};

/** The sentences of the settings that help to stay with the text: fetched with them. */
export const focusCatalogues: Readonly<Record<Language, FocusMessages>> = { 'zh-CN': zhCN, en };
