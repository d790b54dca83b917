import type { ReviewMessages } from './review-messages.ts';

const number = (n: number): string => n.toLocaleString('zh-CN');

export const reviewZhCN: ReviewMessages = {
  summary: (moved, changed, uncertain, orphaned) => {
    const parts = [
      { n: moved, does: '已随文移动' },
      { n: changed, does: '字句有改动' },
      { n: uncertain, does: '待确认' },
      { n: orphaned, does: '找不到原处' },
    ].filter(({ n }) => n > 0);
    // Not to be parted at the end of a line.
    const said = parts.map(({ n, does }, i) => `${number(n)}\u00a0处${i === 0 ? '圈点' : ''}${does}`);
    return said.join('，') || '圈点都在原处';
  },
  open: '核对',
  title: '核对圈点',
  intro: (moved) =>
    `圈点之后，原文有了改动。${moved > 0 ? `另有 ${number(moved)} 处随文移动，字句未变。` : ''}`,
  kinds: { uncertain: '待确认', orphaned: '找不到原处', changed: '字句有改动' },
  before: '原来',
  now: '现在',
  nowAt: (place, places) => `现在，第 ${number(place)} 处，共 ${number(places)} 处`,
  nowhere: '没有找到相近的字句，可以在文中选取。',
  gone: '删去：',
  added: '新添：',
  confirm: '确认',
  refuse: '不是这里',
  next: '下一处',
  select: '在文中选取',
  more: (n) => `再显示 ${number(n)} 处`,
  done: '圈点都已核对。',
  selectFor: (quote) => `为“${quote}”选取原文`,
  attach: '标在这里',
  keys: '按 Enter 确认，按 Esc 取消',
};
