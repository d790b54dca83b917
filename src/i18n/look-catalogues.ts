import type { Language, Widen } from './messages.ts';

const number = (count: number): string => count.toLocaleString('en');
const zhNumber = (count: number): string => count.toLocaleString('zh-CN');

const en = {
  title: 'Look again',
  place: (at: number, of: number) => `Mark ${number(at)} of ${number(of)}`,
  ask: 'How well do you remember it?',
  grades: { forgot: 'Forgot', hazy: 'Hazy', remembered: 'Remembered', known: 'Known well' },
  tomorrow: 'tomorrow',
  inDays: (days: number) => `in ${number(days)} days`,
  inMonths: (months: number) => (months === 1 ? 'in a month' : `in ${number(months)} months`),
  inYears: (years: number) => (years === 1 ? 'in a year' : `in ${number(years)} years`),
  showNote: 'Show the note',
  hideNote: 'Hide the note',
  skip: 'Skip',
  leave: 'Leave',
  noneTitle: 'Nothing to look at again now',
  none: 'A mark comes back the day after you made it.',
  doneTitle: 'That is all for now',
  done: (count: number) => (count === 1 ? 'You looked at 1 mark.' : `You looked at ${number(count)} marks.`),
  nextTomorrow: (count: number) =>
    count === 1
      ? 'The next mark comes back tomorrow.'
      : `The next ${number(count)} marks come back tomorrow.`,
  nextOn: (date: string, count: number) =>
    count === 1
      ? `The next mark comes back on ${date}.`
      : `The next ${number(count)} marks come back on ${date}.`,
  more: (count: number) => `Go on: ${number(count)} more`,
  toNotes: 'To Notes',
} as const;

export type LookMessages = Widen<typeof en>;

const zhCN: LookMessages = {
  title: '再看一遍',
  place: (at, of) => `第 ${zhNumber(at)} 处，共 ${zhNumber(of)} 处`,
  ask: '还记得吗',
  grades: { forgot: '忘了', hazy: '模糊', remembered: '记得', known: '熟悉' },
  tomorrow: '明天',
  inDays: (days) => `${zhNumber(days)} 天后`,
  inMonths: (months) => `${zhNumber(months)} 个月后`,
  inYears: (years) => `${zhNumber(years)} 年后`,
  showNote: '显示批注',
  hideNote: '收起批注',
  skip: '跳过',
  leave: '离开',
  noneTitle: '眼下没有要再看的',
  none: '圈点过的文字，第二天会回到这里。',
  doneTitle: '这一遍看完了',
  done: (count) => `看了 ${zhNumber(count)} 处。`,
  nextTomorrow: (count) => `下一批 ${zhNumber(count)} 处，明天再看。`,
  nextOn: (date, count) => `下一批 ${zhNumber(count)} 处，${date}再看。`,
  more: (count) => `接着看，还有 ${zhNumber(count)} 处`,
  toNotes: '回到笔记',
};

/** What is said where marks are looked at again: fetched with it. */
export const lookCatalogues: Readonly<Record<Language, LookMessages>> = { 'zh-CN': zhCN, en };
