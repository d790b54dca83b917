import type { Language, Widen } from './messages.ts';

const number = (count: number): string => count.toLocaleString('en');
const zhNumber = (count: number): string => count.toLocaleString('zh-CN');
const some = (count: number, one: string): string => `${number(count)} ${one}${count === 1 ? '' : 's'}`;

const en = {
  open: 'Calendar',
  summary: (months: number, marks: number, notes: number, days: number) =>
    `In the last ${some(months, 'month')}: ${some(marks, 'mark')}, ${number(notes)} with a note, on ${some(days, 'day')}`,
  day: (date: string, marks: number, notes: number) =>
    `${date}: ${some(marks, 'mark')}, ${number(notes)} with a note`,
  none: (date: string) => `${date}: nothing marked`,
  less: 'Less',
  more: 'More',
  list: 'Day by day',
  date: 'Day',
  marks: 'Marks',
  notes: 'With a note',
  byColor: 'By colour',
  byTag: 'By tag',
  madeOn: (date: string) => `Made on ${date}`,
  anyDay: 'Show any day',
} as const;

export type ActivityMessages = Widen<typeof en>;

const zhCN: ActivityMessages = {
  open: '圈点日历',
  summary: (months, marks, notes, days) =>
    `近 ${zhNumber(months)} 个月圈点 ${zhNumber(marks)} 处，有批注 ${zhNumber(notes)} 处，分在 ${zhNumber(days)} 天`,
  day: (date, marks, notes) => `${date}：圈点 ${zhNumber(marks)} 处，有批注 ${zhNumber(notes)} 处`,
  none: (date) => `${date}：没有圈点`,
  less: '少',
  more: '多',
  list: '逐日列出',
  date: '日期',
  marks: '圈点',
  notes: '有批注',
  byColor: '按颜色',
  byTag: '按标签',
  madeOn: (date) => `圈点于 ${date}`,
  anyDay: '不限日期',
};

/** What is said where the reader's marks are counted: fetched with Notes. */
export const activityCatalogues: Readonly<Record<Language, ActivityMessages>> = { 'zh-CN': zhCN, en };
